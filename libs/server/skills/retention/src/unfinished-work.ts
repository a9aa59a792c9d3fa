import { Injectable } from '@nestjs/common';
import { Actions } from '@feelori/records/actions';
import { ConversationRetention } from '@feelori/records/conversations';
import { DeadLetters } from '@feelori/records/dead-letters';
import { OutboxRetention } from '@feelori/records/outbox';
import { type OldDocument, turnIdsOf, type Unfinished } from './retention-plan';

/** What around old documents is not finished, so that they stay: whoever finishes it reads them. */
@Injectable()
export class UnfinishedWork {
  constructor(
    private readonly conversations: ConversationRetention,
    private readonly letters: DeadLetters,
    private readonly actions: Actions,
    private readonly entries: OutboxRetention,
  ) {}

  async around(rows: readonly OldDocument[]): Promise<Unfinished> {
    const conversationIds = [...new Set(rows.map(({ conversationId }) => conversationId))];
    const [entries, ...held] = await Promise.all([
      this.entries.unfinishedAmong([...new Set(rows.flatMap(turnIdsOf))]),
      this.conversations.unfinishedAmong(conversationIds),
      this.letters.openIn(conversationIds),
      this.actions.openIn(conversationIds),
    ]);
    return { conversations: new Set(held.flat()), turns: new Set(entries) };
  }
}
