import type { FlagChoices } from '@feelori/contracts';
import type { Conversation, OpenTurn } from '@feelori/records/conversations';
import type { InboundMessage } from '@feelori/records/inbound';

/** A turn that this worker has, with the messages it is about and the conversation as it was when it was claimed. */
export interface ClaimedTurn {
  conversation: Conversation;
  open: OpenTurn;
  /** Oldest first. */
  rows: readonly InboundMessage[];
  /** What every flag is for its customer, asked once when it was claimed. */
  flags: FlagChoices;
}
