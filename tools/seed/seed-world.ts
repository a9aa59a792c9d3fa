import type { Connection } from 'mongoose';
import type { MadeIn } from './made-conversation.ts';

const LABELS = ['Wholesale', 'Complaint', 'VIP', 'Size question', 'Gift', 'Follow up', 'Damaged', 'Press'];
const COLOURS = ['blue', 'red', 'purple', 'teal', 'green', 'orange', 'yellow', 'grey'];
const PEOPLE_MOST = 20;

/** The world of made-up conversations in this database: labels of their own, and the people of the shop who are there. */
export async function seedWorld(
  database: Pick<Connection, 'collection'>,
  world: Pick<MadeIn, 'phoneNumberId' | 'seed' | 'until'>,
): Promise<MadeIn> {
  const rows = LABELS.map((name, at) => ({
    _id: `l_seed${at}`,
    ...{ name, key: name.toLowerCase(), colour: COLOURS[at], createdAt: world.until },
  }));
  const writes = rows.map(({ _id, ...row }) => ({
    updateOne: { filter: { _id }, update: { $setOnInsert: row }, upsert: true },
  }));
  const labels = database.collection('labels');
  try {
    await labels.bulkWrite(writes as never, { ordered: false });
  } catch (error) {
    // A shop that has a label of the same name keeps its own.
    if ((error as { code?: number }).code !== 11_000) throw error;
  }
  const there = await labels.find({ key: { $in: rows.map(({ key }) => key) } }).toArray();
  const active = { active: true, passwordHash: { $type: 'string' } };
  const people = await database
    .collection('users')
    .find(active, { projection: { _id: 1 } })
    .limit(PEOPLE_MOST)
    .toArray();
  return {
    ...world,
    labels: there.map(({ _id }) => String(_id)),
    people: people.map(({ _id }) => String(_id)),
  };
}
