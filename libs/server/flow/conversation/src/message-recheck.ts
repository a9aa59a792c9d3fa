import { Injectable } from '@nestjs/common';
import { isDeleted } from '@feelori/contracts';
import { Conversations } from '@feelori/records/conversations';
import { type InboundMessage, InboundMessages, saysTheSame } from '@feelori/records/inbound';
import type { ClaimedTurn } from './claimed-turn';

/** Reads the messages of a turn again when one of them was changed, or deleted, since they were read. */
@Injectable()
export class MessageRecheck {
  constructor(
    private readonly conversations: Conversations,
    private readonly inbound: InboundMessages,
  ) {}

  /** The turn as it is by now, and whether its messages say anything else; null when it is another worker's or over. */
  async read(turn: ClaimedTurn): Promise<{ turn: ClaimedTurn; differs: boolean } | null> {
    const { open, flags } = turn;
    const [conversation, rows] = await Promise.all([
      this.conversations.byId(turn.conversation._id),
      this.inbound.byIds(open.inboundIds),
    ]);
    if (conversation?.turn?.id !== open.id || conversation.turn.attempts !== open.attempts) return null;
    // A message that was changed back to what an earlier turn answered is not this turn's any more.
    const own = rows.filter(
      (row) => row.state === 'received' || row.turnId === open.id || isDeleted(row.message.content),
    );
    const { changes } = conversation.turn;
    const reopened = { ...open, ...(changes === undefined ? {} : { changes }) };
    const now = { conversation, rows: own, open: reopened, flags };
    return { turn: now, differs: differ(turn.rows, own) };
  }
}

/** Whether an answer to the one may not be an answer to the other. Pure. */
export function differ(before: readonly InboundMessage[], now: readonly InboundMessage[]): boolean {
  const earlier = new Map(before.map((row) => [row._id, row.message]));
  if (before.length !== now.length) return true;
  return now.some(({ _id, message }) => {
    const then = earlier.get(_id);
    if (then === undefined || !saysTheSame(then.content, message.content)) return true;
    return (
      then.context?.repliesTo !== message.context?.repliesTo ||
      then.context?.referredProductId !== message.context?.referredProductId
    );
  });
}
