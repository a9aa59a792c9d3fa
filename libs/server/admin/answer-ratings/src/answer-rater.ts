import { Injectable } from '@nestjs/common';
import {
  type AnswerRating,
  type RatingOfAnswer,
  type RatingPage,
  type RatingRequest,
  type RatingsQuery,
} from '@feelori/contracts';
import { type Actor, auditEntry } from '@feelori/platform/audit';
import { Clock } from '@feelori/platform/clock';
import { AppError } from '@feelori/platform/errors';
import { AnswerRatings, type StoredRating } from '@feelori/records/answer-ratings';
import { Outbox, saidWords } from '@feelori/records/outbox';
import { Users } from '@feelori/records/users';
import { readCursor, writeCursor } from './rating-cursor';

const PAGE = 30;

/** What people of the shop say of the assistant's answers, and what would have been right. */
@Injectable()
export class AnswerRater {
  constructor(
    private readonly ratings: AnswerRatings,
    private readonly outbox: Outbox,
    private readonly users: Users,
    private readonly clock: Clock,
  ) {}

  /** `not_found` for whatever the assistant did not say. */
  async rate(answerId: string, request: RatingRequest, actor: Actor): Promise<AnswerRating> {
    const entry = await this.outbox.byId(answerId);
    if (entry?.origin !== 'assistant') throw new AppError('not_found', 'There is no such answer.');
    const at = this.clock.now();
    const before = await this.ratings.byId(answerId);
    const rating: StoredRating = {
      _id: answerId,
      conversationId: entry.conversationId,
      verdict: request.verdict,
      right: request.right?.trim() ?? '',
      mustHave: (request.mustHave ?? []).map((one) => one.trim()).filter((one) => one !== ''),
      by: actor.id,
      at,
    };
    // Without the words: they may name the customer, whom the audit outlives.
    const audit = auditEntry(actor, at, {
      action: 'answers.rated',
      about: `answer ${answerId}`,
      before: before === null ? {} : audited(before),
      after: audited(rating),
    });
    await this.ratings.put(rating, audit);
    return (await this.shown([rating]))[0] as AnswerRating;
  }

  async of(answerId: string): Promise<RatingOfAnswer> {
    const rating = await this.ratings.byId(answerId);
    return { rating: rating === null ? null : ((await this.shown([rating]))[0] ?? null) };
  }

  async page({ verdict, before, limit = PAGE }: RatingsQuery): Promise<RatingPage> {
    const from = before === undefined ? null : readCursor(before);
    const found = await this.ratings.page(verdict ?? null, from, limit + 1);
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return {
      items: await this.shown(page),
      next: found.length > limit && last !== undefined ? writeCursor(last) : null,
    };
  }

  private async shown(ratings: readonly StoredRating[]): Promise<AnswerRating[]> {
    const [names, entries] = await Promise.all([
      this.users.namesOf(ratings.map(({ by }) => by)),
      Promise.all(ratings.map(({ _id }) => this.outbox.byId(_id))),
    ]);
    return ratings.map(({ _id, by, at, conversationId, verdict, right, mustHave }, n) => {
      const entry = entries[n] ?? null;
      return {
        ...{ answerId: _id, conversationId, verdict, right, mustHave },
        by: { id: by, name: names.get(by) ?? '' },
        at: at.toISOString(),
        answered: entry === null ? '' : saidWords(entry),
      };
    });
  }
}

function audited({ verdict, right, mustHave }: StoredRating) {
  return { verdict, right_answer_given: right !== '', must_have: mustHave.length };
}
