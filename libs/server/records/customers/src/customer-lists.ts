import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { COUNTED_MOST, type Language } from '@feelori/contracts';
import { type AuditEntry, withAudit } from '@feelori/platform/audit';
import { DURABLE } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { Customer } from './customer';
import { searchTerms } from './search-terms';

/** Which customers are listed; of all of these each must be so. */
export interface CustomersAsked {
  consent?: Customer['marketing_consent'] | undefined;
  language?: Language | undefined;
  /** When they wrote last: from then on, and before then. */
  seen?: { since?: Date; until?: Date } | undefined;
}

/** Where a page of customers ended. */
export interface CustomersFrom {
  /** They wrote last before this; of those of one moment, the ids behind it. */
  from: { at: Date; id: string } | null;
}

/** Neither erased nor found out to be somebody else. */
const THERE = { erased_at: null, merged_into: null } as const;
/** So many that carry a word are looked at: whoever is not among them is found by more of the name. */
const FOUND_MOST = 200;
/** Sorts behind everything that begins like it. */
const BEHIND = '\uffff';
const FILL_AT_ONCE = 500;

/** Customers as people of the shop look through them. */
@Injectable()
export class CustomerLists {
  constructor(@InjectModel('Customer') private readonly model: Model<Customer>) {}

  /** Who wrote last, first. */
  async page({ from, ...asked }: CustomersAsked & CustomersFrom, limit: number): Promise<Customer[]> {
    const behind = from === null ? [] : [{ last_interaction: { $lte: from.at } }, isBehind(from)];
    return this.model
      .find({ $and: [filterOf(asked), ...behind] } as object)
      .sort({ last_interaction: -1, _id: -1 })
      .limit(limit)
      .lean();
  }

  /** Who was written down from `from` up to `to`, the first first; also who was joined or erased since. */
  async createdWithin({ from, to }: { from: Date; to: Date }, limit: number): Promise<Customer[]> {
    return this.model
      .find({ written_at: { $gte: from, $lt: to } })
      .sort({ written_at: 1 })
      .limit(limit)
      .lean();
  }

  /** How many there are, counted up to `COUNTED_MOST`. */
  async count(asked: CustomersAsked): Promise<number> {
    return this.model.countDocuments(filterOf(asked) as object, { limit: COUNTED_MOST });
  }

  /** Whose name has all of these words, or words that begin with them; who wrote last, first. */
  async named(name: string): Promise<Customer[]> {
    const [longest, ...others] = searchTerms(name).sort((a, b) => b.length - a.length);
    if (longest === undefined) return [];
    const found: Customer[] = await this.model
      .find({ erased_at: null, name_terms: beginsWith(longest) } as object)
      .limit(FOUND_MOST)
      .lean();
    const fits = ({ name_terms: terms = [] }: Customer): boolean =>
      others.every((word) => terms.some((term) => term.startsWith(word)));
    return this.persons(found.filter(fits));
  }

  /** Whose number begins with these digits, or is these where `whole`; or whose user id this is. */
  async identified(text: string, { whole }: { whole: boolean }): Promise<Customer[]> {
    const digits = text.replace(/\D/g, '').replace(/^00/, '');
    const number = whole ? `wa:${digits}` : beginsWith(`wa:${digits}`);
    const ids = [`bsuid:${text}`, `parent:${text}`];
    const found: Customer[] = await this.model
      .find({ erased_at: null, $or: [{ identities: { $in: ids } }, { identities: number }] } as object)
      .limit(FOUND_MOST)
      .lean();
    return this.persons(found);
  }

  /** Whom these turned out to be, each once; who wrote last, first. */
  private async persons(found: readonly Customer[]): Promise<Customer[]> {
    const merged = found.filter(({ merged_into: into }) => into !== undefined);
    const alone = found.filter(({ merged_into: into }) => into === undefined);
    const ids = merged.length === 0 ? [] : [...(await this.relatives(merged.map(({ _id }) => _id))).keys()];
    const others =
      ids.length === 0 ? [] : await this.model.find({ _id: { $in: ids }, ...THERE } as object).lean();
    const all = new Map([...alone, ...(others as Customer[])].map((customer) => [customer._id, customer]));
    return [...all.values()].sort(byInteraction);
  }

  /** The customer and all who turned out to be the same person, in whichever order that was found out. */
  async sameAs(id: string): Promise<string[]> {
    return [...(await this.relatives([id])).keys()];
  }

  /** These customers and all who turned out to be one with one of them; of each, whom it turned out to be. */
  async relatives(ids: readonly string[]): Promise<Map<string, string | null>> {
    const all = new Map<string, string | null>(ids.map((id) => [id, null]));
    let open = [...all.keys()];
    while (open.length > 0) {
      const found: Pick<Customer, '_id' | 'merged_into'>[] = await this.model
        .find({ $or: [{ _id: { $in: open } }, { merged_into: { $in: open } }] }, { merged_into: 1 })
        .lean();
      const named = found.flatMap(({ _id, merged_into: into }) => [_id, into ?? _id]);
      open = [...new Set(named)].filter((one) => !all.has(one));
      for (const one of open) all.set(one, null);
      for (const { _id, merged_into: into } of found) all.set(_id, into ?? null);
    }
    return all;
  }

  async byIds(ids: readonly string[]): Promise<Customer[]> {
    return this.model.find({ _id: { $in: [...ids] } }).lean();
  }

  /** Writes down something that was done with what is known of a customer. */
  async note(id: string, entry: AuditEntry): Promise<void> {
    await this.model.updateOne({ _id: { $eq: id } }, withAudit(entry), DURABLE);
  }

  /** Lets customers of an earlier version be found by their names; gives how many. */
  async fillTerms(): Promise<number> {
    const open = await this.model.find({ name_terms: null }, { name: 1 }).limit(FILL_AT_ONCE).lean();
    const updates = open.map(({ _id, name }) => ({
      updateOne: { filter: { _id, name }, update: { $set: { name_terms: searchTerms(name) } } },
    }));
    if (updates.length > 0) await this.model.bulkWrite(updates, { ...DURABLE, ordered: false });
    return updates.length;
  }
}

/** One element of a list within a range: without `$elemMatch` one could be above its beginning and another below its end. */
function beginsWith(text: string): object {
  return { $elemMatch: { $gte: text, $lt: text + BEHIND } };
}

function filterOf({ consent, language, seen = {} }: CustomersAsked): object {
  const { since, until } = seen;
  const range = { ...(since && { $gte: since }), ...(until && { $lt: until }) };
  return {
    ...THERE,
    ...(consent === undefined ? {} : { marketing_consent: consent }),
    ...(language === undefined ? {} : { language }),
    ...(Object.keys(range).length === 0 ? {} : { last_interaction: range }),
  };
}

function isBehind({ at, id }: { at: Date; id: string }): object {
  return { $or: [{ last_interaction: { $lt: at } }, { _id: { $lt: id } }] };
}

function byInteraction(a: Customer, b: Customer): number {
  return b.last_interaction.getTime() - a.last_interaction.getTime();
}
