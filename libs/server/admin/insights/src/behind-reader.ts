import { Injectable } from '@nestjs/common';
import { BEHIND_DAYS_MAX, BEHIND_MOST, type BehindQuery, type ConversationsBehind } from '@feelori/contracts';
import { AppError } from '@feelori/platform/errors';
import { Conversations } from '@feelori/records/conversations';
import { TurnsBehind } from '@feelori/records/turns';

const DAY_MS = 86_400_000;
/** Turns that are looked at for the conversations they belong to. */
const TURNS_MOST = 500;

/** Finds the conversations behind a point of a chart, by the records of their turns. */
@Injectable()
export class BehindReader {
  constructor(
    private readonly turns: TurnsBehind,
    private readonly conversations: Conversations,
  ) {}

  async list({ figures, from, to }: BehindQuery): Promise<ConversationsBehind> {
    const span = { from: new Date(from), to: new Date(to) };
    const ms = span.to.getTime() - span.from.getTime();
    if (ms <= 0 || ms > BEHIND_DAYS_MAX * DAY_MS) {
      const message = `to comes after from, by ${BEHIND_DAYS_MAX} days at most`;
      throw new AppError('validation_failed', message, [{ field: 'to', message }]);
    }
    const turns = await this.turns.of([...new Set(figures.split(','))], span, TURNS_MOST);
    // The newest turn of each stands first.
    const newest = new Map([...turns].reverse().map((turn) => [turn.conversationId, turn.endedAt]));
    const all = [...newest].reverse();
    const shown = all.sort(([, a], [, b]) => b.getTime() - a.getTime()).slice(0, BEHIND_MOST);
    const found = await Promise.all(shown.map(([id]) => this.conversations.byId(id)));
    const items = shown.flatMap(([id, at], index) => {
      const conversation = found[index];
      if (conversation === null || conversation === undefined) return [];
      return [{ id, customerName: conversation.customerName, at: at.toISOString() }];
    });
    return { items, isMore: all.length > shown.length || turns.length === TURNS_MOST };
  }
}
