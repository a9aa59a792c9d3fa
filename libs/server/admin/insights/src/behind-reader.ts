import { Injectable } from '@nestjs/common';
import { BEHIND_DAYS_MAX, BEHIND_MOST, type BehindQuery, type ConversationsBehind } from '@feelori/contracts';
import { AppError } from '@feelori/platform/errors';
import { Conversations } from '@feelori/records/conversations';
import { EntriesBehind } from '@feelori/records/outbox';
import { TurnsBehind } from '@feelori/records/turns';

const DAY_MS = 86_400_000;
/** Turns, and entries, that are looked at for the conversations they belong to. */
const LOOKED_AT_MOST = 500;

interface Span {
  from: Date;
  to: Date;
}

/** Something that was counted in a conversation. */
interface Counted {
  conversationId: string;
  at: Date;
}

/** Finds the conversations behind a point of a chart, by the records of their turns and by what was said. */
@Injectable()
export class BehindReader {
  constructor(
    private readonly turns: TurnsBehind,
    private readonly entries: EntriesBehind,
    private readonly conversations: Conversations,
  ) {}

  async list({ figures, from, to }: BehindQuery): Promise<ConversationsBehind> {
    const span = { from: new Date(from), to: new Date(to) };
    const ms = span.to.getTime() - span.from.getTime();
    if (ms <= 0 || ms > BEHIND_DAYS_MAX * DAY_MS) {
      const message = `to comes after from, by ${BEHIND_DAYS_MAX} days at most`;
      throw new AppError('validation_failed', message, [{ field: 'to', message }]);
    }
    const counted = await this.counted(new Set(figures.split(',')), span);
    counted.sort((a, b) => a.at.getTime() - b.at.getTime());
    // Of each conversation the newest stays.
    const all = [...new Map(counted.map(({ conversationId, at }) => [conversationId, at]))];
    const shown = all.sort(([, a], [, b]) => b.getTime() - a.getTime()).slice(0, BEHIND_MOST);
    const found = await Promise.all(shown.map(([id]) => this.conversations.byId(id)));
    const items = shown.flatMap(([id, at], index) => {
      const conversation = found[index];
      if (conversation === null || conversation === undefined) return [];
      return [{ id, customerName: conversation.customerName, at: at.toISOString() }];
    });
    return { items, isMore: all.length > shown.length || counted.length >= LOOKED_AT_MOST };
  }

  /** What people wrote and what did not arrive stands in the outbox, all else in the records of turns. */
  private async counted(names: Set<string>, span: Span): Promise<Counted[]> {
    const ofEntries = [
      ...(names.delete('replies') ? [this.entries.replies(span, LOOKED_AT_MOST)] : []),
      ...(names.delete('undelivered') ? [this.entries.undelivered(span, LOOKED_AT_MOST)] : []),
    ];
    const ofTurns = names.size === 0 ? [] : this.turns.of([...names], span, LOOKED_AT_MOST);
    const [turns, ...entries] = await Promise.all([ofTurns, ...ofEntries]);
    return [
      ...turns.map(({ conversationId, endedAt }) => ({ conversationId, at: endedAt })),
      ...entries.flat().map(({ conversationId, writtenAt }) => ({ conversationId, at: writtenAt })),
    ];
  }
}
