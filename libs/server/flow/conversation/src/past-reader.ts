import { Injectable } from '@nestjs/common';
import { InboundMessages } from '@feelori/records/inbound';
import { Outbox } from '@feelori/records/outbox';
import { Turns } from '@feelori/records/turns';
import type { ClaimedTurn } from './claimed-turn';
import { HISTORY_ENTRIES, HISTORY_MESSAGES, NO_PAST, type Past } from './turn-history';

/** Reads what was said in a conversation before a turn. */
@Injectable()
export class PastReader {
  constructor(
    private readonly inbound: InboundMessages,
    private readonly outbox: Outbox,
    private readonly turns: Turns,
  ) {}

  /** At the first place of a conversation there is nothing to read, unless somebody spoke since. */
  async read({ conversation, open }: ClaimedTurn): Promise<Past> {
    if (open.place === 1 && conversation.placeSeq <= 1) return NO_PAST;
    const [entries, rows] = await Promise.all([
      this.outbox.recent(conversation._id, HISTORY_ENTRIES),
      this.inbound.recent(conversation._id, HISTORY_MESSAGES),
    ]);
    const answers = entries.filter(({ origin }) => origin === 'assistant');
    return {
      entries,
      rows: rows.filter(({ _id }) => !open.inboundIds.includes(_id)),
      turns: await this.turns.byIds(answers.map(({ _id }) => _id)),
    };
  }
}
