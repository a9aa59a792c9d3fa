import { Injectable } from '@nestjs/common';
import type { QuestionState, UnansweredList as Questions } from '@feelori/contracts';
import { type Actor, auditEntry } from '@feelori/platform/audit';
import { Clock } from '@feelori/platform/clock';
import { Live } from '@feelori/platform/live';
import { SettledQuestions, UnansweredAsks } from '@feelori/records/knowledge';
import { groupedAsks } from './grouped-asks';

/** So many of the newest are looked at. */
const NEWEST = 2_000;

/** What customers asked and nobody had written, and what becomes of it. */
@Injectable()
export class UnansweredList {
  constructor(
    private readonly asks: UnansweredAsks,
    private readonly settled: SettledQuestions,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  async all(): Promise<Questions> {
    const asks = await this.asks.newest(NEWEST);
    const groups = [...new Set(asks.map(({ group }) => group))];
    return groupedAsks(asks, await this.settled.byIds(groups));
  }

  /** Bears repetition. */
  async settle(
    id: string,
    { state, articleId }: { state: QuestionState; articleId: string | null },
    actor: Actor,
  ): Promise<void> {
    const at = this.clock.now();
    const [before] = await this.settled.byIds([id]);
    const audit = auditEntry(actor, at, {
      action: 'unanswered_questions.settled',
      about: `unanswered question ${id}`,
      before: { state: before?.state ?? 'open', articleId: before?.articleId ?? null },
      after: { state, articleId },
    });
    await this.settled.put({ _id: id, state, articleId, at }, audit);
    await this.live.publish({ type: 'knowledge.changed' });
  }
}
