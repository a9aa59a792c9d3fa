import { Injectable } from '@nestjs/common';
import { Outbox } from '@feelori/records/outbox';
import { Turns } from '@feelori/records/turns';
import type { ClaimedTurn } from './claimed-turn';
import { HISTORY_ENTRIES, type Past } from './turn-history';

/** Reads what was said in a conversation before a turn. */
@Injectable()
export class PastReader {
  constructor(
    private readonly outbox: Outbox,
    private readonly turns: Turns,
  ) {}

  /** At the first place of a conversation there is nothing to read. */
  async read({ conversation, open }: ClaimedTurn): Promise<Past> {
    if (open.place === 1) return { entries: [], turns: [] };
    const entries = await this.outbox.recent(conversation._id, HISTORY_ENTRIES);
    const answers = entries.filter(({ origin }) => origin === 'assistant');
    return { entries, turns: await this.turns.byIds(answers.map(({ _id }) => _id)) };
  }
}
