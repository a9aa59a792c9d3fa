import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { erasureOf, type PersonalErasure } from '@feelori/platform/erasure';
import { DURABLE } from '@feelori/platform/mongo';
import type { Connection } from 'mongoose';

/** Whose documents are looked for. */
export interface ErasedPerson {
  customerIds: readonly string[];
  conversationIds: readonly string[];
  /** What only they are called: numbers and user ids. */
  words: readonly string[];
  /** What stands for their numbers where those are not written down. */
  phoneKeys: readonly string[];
}

/** A collection that holds something of persons. */
interface PersonalCollection {
  name: string;
  erasure: PersonalErasure;
}

type Row = { _id: string } & Record<string, unknown>;

/** Each of these finds its documents by what the later ones still hold; so a run that broke off is simply done again. */
const ORDER = ['words', 'phone', 'wamid', 'file', 'conversation', 'customer'] as const;
const AT_ONCE = 100;

/** What all collections together hold of a person, by what each of them says of itself (`schema.plugin(erased, …)`). */
@Injectable()
export class PersonalRecords {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  /** How many documents of each collection are theirs. */
  async count(person: ErasedPerson): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const { name, erasure } of this.collections()) {
      let count = 0;
      for await (const filter of this.filters({ name, erasure }, person)) {
        count += await this.connection.collection(name).countDocuments(filter);
      }
      counts[name] = count;
    }
    return counts;
  }

  /** Takes the person out of every collection. Bears repetition, and being cut off anywhere. */
  async erase(person: ErasedPerson): Promise<void> {
    for (const { name, erasure } of this.collections()) {
      const collection = this.connection.collection(name);
      const { then } = erasure;
      for await (const filter of this.filters({ name, erasure }, person)) {
        if (then === 'remove') await collection.deleteMany(filter, DURABLE);
        else await collection.updateMany(filter, updateOf(then, person) as never[], DURABLE);
      }
    }
  }

  private collections(): PersonalCollection[] {
    const all = Object.values(this.connection.models).flatMap(({ schema, collection }) => {
      const erasure = erasureOf(schema);
      const isPersonal = erasure !== undefined && erasure !== 'nothing';
      return isPersonal ? [{ name: collection.collectionName, erasure }] : [];
    });
    return all.sort((a, b) => ORDER.indexOf(a.erasure.of) - ORDER.indexOf(b.erasure.of));
  }

  /** Filters for the person's documents, each by an index. */
  private async *filters(
    { name, erasure }: PersonalCollection,
    person: ErasedPerson,
  ): AsyncIterable<Record<string, object>> {
    switch (erasure.of) {
      case 'customer':
        return yield* filtersOf(erasure, person.customerIds);
      case 'conversation':
        return yield* filtersOf(erasure, person.conversationIds);
      case 'phone':
        return yield* filtersOf(erasure, person.phoneKeys);
      case 'file':
      case 'wamid':
        for await (const ids of this.named(erasure.of, person)) yield* filtersOf(erasure, ids);
        return;
      case 'words':
        for await (const ids of this.holding(name, erasure.field, person.words)) yield { _id: { $in: ids } };
    }
  }

  /** The ids of messages at WhatsApp, or of files, that documents of their conversations name; some at a time. */
  private async *named(what: 'file' | 'wamid', person: ErasedPerson): AsyncIterable<string[]> {
    for (const { name, erasure } of this.collections()) {
      const path = erasure.names?.[what];
      if (path === undefined) continue;
      for (const filter of filtersOf(erasure, person.conversationIds)) {
        const rows = this.connection.collection(name).find(filter, { projection: { [path]: 1 } });
        let some: string[] = [];
        for await (const row of rows) {
          some.push(...idsAt(row, path));
          if (some.length >= AT_ONCE) yield some.splice(0);
        }
        if (some.length > 0) yield some;
        some = [];
      }
    }
  }

  /** Documents whose text has one of the words in it. There are few in such a collection, and all are read. */
  private async *holding(name: string, field: string, words: readonly string[]): AsyncIterable<string[]> {
    if (words.length === 0) return;
    const collection = this.connection.collection<Row>(name);
    const options = { projection: { [field]: 1 }, sort: { _id: 1 }, limit: AT_ONCE } as const;
    for (let after = ''; ;) {
      const rows = await collection.find({ _id: { $gt: after } }, options).toArray();
      const found = rows.filter((row) => words.some((word) => String(row[field] ?? '').includes(word)));
      if (found.length > 0) yield found.map(({ _id }) => _id);
      const last = rows.at(-1);
      if (last === undefined) return;
      after = last._id;
    }
  }
}

/** What a document has in a field, or in one field of each element of a list. */
function idsAt(row: Record<string, unknown>, path: string): string[] {
  const [first = '', field] = path.split('.');
  const value = row[first];
  if (field === undefined) return typeof value === 'string' ? [value] : [];
  const elements = Array.isArray(value) ? (value as Record<string, unknown>[]) : [];
  return elements.flatMap((element) => {
    const id = element[field];
    return typeof id === 'string' ? [id] : [];
  });
}

function updateOf(then: Exclude<PersonalErasure['then'], 'remove'>, person: ErasedPerson): object[] {
  return [...(typeof then === 'function' ? then(person.customerIds) : then)];
}

function* filtersOf(
  { field, followedBy }: PersonalErasure,
  ids: readonly string[],
): Iterable<Record<string, object>> {
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = ids.slice(at, at + AT_ONCE);
    if (followedBy === undefined) yield { [field]: { $in: some } };
    else for (const id of some) yield { [field]: { $gte: id + followedBy, $lt: `${id}${next(followedBy)}` } };
  }
}

/** The sign behind this one. */
function next(sign: string): string {
  return String.fromCharCode(sign.charCodeAt(0) + 1);
}
