import type { ConversationMode } from '@feelori/contracts';
import type { IconName } from '@feelori/console/ui';

/** How each mode of a conversation is named and drawn. */
export const MODE_WORDS: Record<ConversationMode, { words: string; icon: IconName; explained: string }> = {
  assistant: { words: 'Assistant', icon: 'spark', explained: 'The assistant answers' },
  person: { words: 'Person', icon: 'person', explained: 'Waiting for a person of the shop' },
  paused: { words: 'Paused', icon: 'pause', explained: 'Nobody answers until it is resumed' },
};
