import { BatchedWrites } from '@feelori/platform/mongo';
import { allOf, testStores } from '@feelori/testing';
import type { CommandStartedEvent } from 'mongodb';
import { type Connection, createConnection } from 'mongoose';
import { newPart } from './new-part';
import { Outbox } from './outbox';
import type { OutboxEntry } from './outbox-entry';
import { outboxEntrySchema } from './outbox-entry.schema';

const AT = Date.parse('2026-11-23T12:00:00Z');
const at = (seconds: number): Date => new Date(AT + seconds * 1_000);
const CONVERSATIONS = 40;
const EACH = 60;

/** Most entries are settled, as in a shop that is open for a while. */
function entry(who: number, place: number): OutboxEntry {
  const conversationId = `100:c${who}`;
  const settled = place < EACH - 2;
  const part = newPart({ kind: 'text', text: 'hello' }, 0);
  return {
    _id: `${conversationId}#${place}`,
    conversationId,
    phoneNumberId: '100',
    customerId: `c${who}`,
    to: { waId: '16505551234' },
    origin: 'assistant',
    place,
    epoch: 0,
    author: null,
    answeredBy: 'gemini',
    writtenAt: at(place),
    stage: 'released',
    cancelReason: null,
    handoverReason: null,
    consent: null,
    parts: [settled ? { ...part, state: 'read', wamid: `w.${who}.${place}` } : part],
    nextAt: settled ? null : at(place),
  };
}

interface Plan {
  executionStats: { totalDocsExamined: number; totalKeysExamined: number; nReturned: number };
  queryPlanner: { winningPlan: unknown };
}

describe('the queries of the outbox', () => {
  const stores = testStores();
  const finds: Record<string, unknown>[] = [];
  let connection: Connection;
  let outbox: Outbox;

  beforeAll(async () => {
    const uri = stores.env.MONGODB_URI ?? '';
    connection = await createConnection(uri, { monitorCommands: true }).asPromise();
    const model = connection.model<OutboxEntry>('OutboxEntry', outboxEntrySchema);
    await model.createIndexes();
    outbox = new Outbox(model, new BatchedWrites(connection));
    const places = Array.from({ length: EACH }, (_, place) => place);
    const all = Array.from({ length: CONVERSATIONS }, (_, who) => places.map((place) => entry(who, place)));
    await connection.collection<OutboxEntry>('outbox').insertMany(all.flat());
    connection.getClient().on('commandStarted', ({ commandName, command }: CommandStartedEvent) => {
      if (commandName === 'find') finds.push({ ...(command as Record<string, unknown>) });
    });
  });
  afterAll(async () => {
    await connection.close();
    await stores.drop();
  });

  /** How the database answers what the store really asked. */
  async function planOf(ask: () => Promise<unknown>): Promise<Plan> {
    finds.length = 0;
    await ask();
    expect(finds).toHaveLength(1);
    const { find, filter, sort, projection, limit, singleBatch } = finds[0] ?? {};
    const asked = Object.entries({ find, filter, sort, projection, limit, singleBatch });
    const command = Object.fromEntries(asked.filter(([, value]) => value !== undefined));
    const plan = await connection.db?.command({ explain: command, verbosity: 'executionStats' });
    return plan as unknown as Plan;
  }

  const all = Array.from({ length: CONVERSATIONS }, (_, who) => `100:c${who}`);
  it.each<[string, string, number, () => Promise<unknown>]>([
    ['what is unsettled in a conversation', 'unsettled', 2, () => outbox.unsettled('100:c7')],
    [
      'what is unsettled in many at once',
      'unsettled',
      2 * CONVERSATIONS,
      () => Promise.all(all.map((id) => outbox.unsettled(id))),
    ],
    ['whose time has come', 'due', 2 * CONVERSATIONS, () => allOf(outbox.due(at(1_000), 10))],
    ['whose time has not come', 'due', 0, () => allOf(outbox.due(at(1), 10))],
    ['the newest page of a thread', 'thread_order', 10, () => outbox.page('100:c7', null, 10)],
    [
      'an earlier page',
      'thread_order',
      10,
      () => outbox.page('100:c7', { writtenAt: at(20), _id: '100:c7#20' }, 10),
    ],
    ['what was said last', 'thread_order', 10, () => outbox.recent('100:c7', 10)],
    [
      'the entry of a status without our data',
      'wamid',
      1,
      () => outbox.applyStatus({ wamid: 'w.7.20', status: 'sent', opaque: null, errorCode: null, at: at(0) }),
    ],
  ])('reads %s from the index %s alone', async (_, index, returned, ask) => {
    const { executionStats: stats, queryPlanner } = await planOf(ask);
    const stages = JSON.stringify(queryPlanner.winningPlan);
    expect(stages).toContain(`"indexName":"${index}"`);
    expect(stages).not.toMatch(/"stage":"(?:COLLSCAN|SORT)"/);
    expect(stats.nReturned).toBe(returned);
    expect(stats.totalDocsExamined).toBeLessThanOrEqual(returned + 1);
  });
});
