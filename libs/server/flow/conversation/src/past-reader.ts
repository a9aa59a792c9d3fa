import { Injectable } from '@nestjs/common';
import { type InboundMessage, InboundMessages } from '@feelori/records/inbound';
import { Outbox } from '@feelori/records/outbox';
import { Turns } from '@feelori/records/turns';
import type { ClaimedTurn } from './claimed-turn';
import { messagesAsMeant } from './messages-as-meant';
import { HISTORY_ENTRIES, HISTORY_MESSAGES, NO_PAST, type Past } from './turn-history';

/** Reads what was said in a conversation before a turn. */
@Injectable()
export class PastReader {
  constructor(
    private readonly inbound: InboundMessages,
    private readonly outbox: Outbox,
    private readonly turns: Turns,
  ) {}

  /** At the first place of a conversation there is nothing to read. */
  async read({ conversation, open }: ClaimedTurn): Promise<Past> {
    if (open.place === 1) return NO_PAST;
    const [entries, rows] = await Promise.all([
      this.outbox.recent(conversation._id, HISTORY_ENTRIES),
      this.inbound.recent(conversation._id, HISTORY_MESSAGES),
    ]);
    const answers = entries.filter(({ origin }) => origin === 'assistant');
    return {
      entries,
      rows: rowsAsMeant(rows).filter(({ _id }) => !open.inboundIds.includes(_id)),
      turns: await this.turns.byIds(answers.map(({ _id }) => _id)),
    };
  }
}

/** What the customer took back is no part of the past, and what they corrected is there as corrected. */
function rowsAsMeant(rows: readonly InboundMessage[]): InboundMessage[] {
  const meant = new Map(messagesAsMeant(rows.map(({ message }) => message)).map((one) => [one.wamid, one]));
  return rows.flatMap((row) => {
    const message = meant.get(row.message.wamid);
    const says =
      message !== undefined && message.content.kind !== 'edit' && message.content.kind !== 'revoke';
    return says ? [{ ...row, message }] : [];
  });
}
