import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { COUNTED_MOST, type InboxCounts, type InboxView } from '@feelori/contracts';
import { allDone, Batcher } from '@feelori/platform/batch';
import type { Model } from 'mongoose';
import type { Conversation } from './conversation';
import { filterOf } from './view-filter';

/** Whoever asks within this time is answered together. */
const COUNT_EVERY_MS = 50;
/** Whose are the views that are the same for everybody. */
const NOBODY = '';

type CountsForAll = Omit<InboxCounts, 'mine' | 'mentions'>;
type ByPerson = ReadonlyMap<string, number>;

/** How many conversations each view holds. */
@Injectable()
export class ConversationCounts {
  /** Six commands, however many people ask. */
  private readonly asked = new Batcher<string, InboxCounts>({
    slots: 1,
    size: Infinity,
    restMs: COUNT_EVERY_MS,
    start: 'after-burst',
    run: async (people) => {
      const counts = await this.count([...new Set(people)]);
      return allDone(people.map(counts));
    },
  });

  constructor(@InjectModel('Conversation') private readonly model: Model<Conversation>) {}

  /**
   * As it is for `userId`, of the mentions those that are unseen; counted up to `COUNTED_MOST`, and never before somebody
   * asked.
   */
  of(userId: string): Promise<InboxCounts> {
    return this.asked.add(userId);
  }

  private async count(people: readonly string[]): Promise<(userId: string) => InboxCounts> {
    const [forAll, mine, mentions] = await Promise.all([
      this.forAll(),
      this.mineOf(people),
      this.unseenBy(people),
    ]);
    return (userId) => ({ ...forAll, mine: upToMost(mine, userId), mentions: upToMost(mentions, userId) });
  }

  private async forAll(): Promise<CountsForAll> {
    const [needs_you, unassigned, snoozed, resolved] = await Promise.all([
      this.inView('needs_you'),
      this.inView('unassigned'),
      this.inView('snoozed'),
      this.inView('resolved'),
    ]);
    return { needs_you, unassigned, snoozed, resolved };
  }

  private inView(view: InboxView): Promise<number> {
    return this.model.countDocuments(filterOf(view, NOBODY), { limit: COUNTED_MOST });
  }

  /** From the keys of the index `with-person-by-status` alone: a moment, as long as people end what they have. */
  private async mineOf(people: readonly string[]): Promise<ByPerson> {
    const theirs = { ...filterOf('mine', NOBODY), assignee: { $in: [...people] } };
    return byPerson(
      await this.model.aggregate([{ $match: theirs }, { $group: { _id: '$assignee', count: { $sum: 1 } } }]),
    );
  }

  /** In which a note calls them that they have not seen; the type is what lets the index answer. */
  private async unseenBy(people: readonly string[]): Promise<ByPerson> {
    return byPerson(
      await this.model.aggregate([
        { $match: { 'mentions.unseen': { $in: [...people], $type: 'string' } } },
        { $unwind: '$mentions.unseen' },
        { $group: { _id: '$mentions.unseen', count: { $sum: 1 } } },
      ]),
    );
  }
}

function byPerson(groups: readonly { _id: string; count: number }[]): ByPerson {
  return new Map(groups.map(({ _id, count }) => [_id, count]));
}

function upToMost(counts: ByPerson, userId: string): number {
  return Math.min(COUNTED_MOST, counts.get(userId) ?? 0);
}
