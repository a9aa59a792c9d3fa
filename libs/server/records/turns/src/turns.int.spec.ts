import { BatchedWrites } from '@feelori/platform/mongo';
import { testStores } from '@feelori/testing';
import { type Connection, createConnection } from 'mongoose';
import type { Turn } from './turn';
import { turnSchema } from './turn.schema';
import { Turns } from './turns';

const at = (seconds: number): Date => new Date(Date.parse('2026-11-23T12:00:00Z') + seconds * 1_000);

function turn(who: string, n: number, change: Partial<Turn> = {}): Turn {
  const conversationId = `100:${who}`;
  return {
    _id: `${conversationId}#${n}`,
    conversationId,
    phoneNumberId: '100',
    customerId: who,
    n,
    inboundIds: [`100:${who}.${n}`],
    askedText: `question ${n}`,
    askedAt: at(n),
    takenAt: at(n),
    endedAt: at(n + 1),
    attempts: 1,
    decision: 'answered',
    reason: null,
    entryId: `${conversationId}#${n}`,
    answeredBy: 'gemini',
    model: 'test',
    tools: [],
    shown: [],
    tokens: { in: 1, out: 1 },
    handoverReason: null,
    handoverSummary: null,
    consent: null,
    ...change,
  };
}

describe('Turns', () => {
  const stores = testStores();
  let connection: Connection;
  let turns: Turns;

  beforeAll(async () => {
    connection = await createConnection(stores.env.MONGODB_URI ?? '').asPromise();
    const model = connection.model<Turn>('Turn', turnSchema);
    await model.createIndexes();
    turns = new Turns(model, new BatchedWrites(connection));
  });
  afterAll(async () => {
    await connection.close();
    await stores.drop();
  });

  it('keeps the first of twenty records of the same turn', async () => {
    const writers = Array.from({ length: 20 }, (_, i) => turn('writers', 1, { model: `m${i}` }));
    const results = await Promise.all(writers.map((one) => turns.insert(one)));
    expect(results.filter((result) => result === 'stored')).toHaveLength(1);
    expect(await turns.byId('100:writers#1')).toEqual(writers[results.indexOf('stored')]);
  });

  it('puts a record in the place of an earlier one, or of none', async () => {
    const silence = { decision: 'silent', reason: 'mode_person', entryId: null, answeredBy: null } as const;
    await turns.insert(turn('changed', 1, silence));
    for (const n of [1, 2]) {
      const answer = turn('changed', n, { attempts: 2 });
      await turns.replace(answer);
      expect(await turns.byId(`100:changed#${n}`)).toEqual(answer);
    }
  });

  it('forgets the words that went into an answer with a message of it, and keeps how it was made', async () => {
    const making = { beganAt: at(0), ms: 5, steps: [], calls: [], guards: [] };
    const makingWords = { told: ['a secret'], earlier: 0, calls: [], withheld: null };
    const told = turn('forgetful', 1, { making, makingWords });
    await turns.insert(told);
    expect(await turns.forget(told, told.askedText)).toBe(true);
    expect(await turns.byId(told._id)).toEqual({ ...told, makingWords: null });
  });

  it('gives records by their ids in the order asked for, and leaves out what is not there', async () => {
    for (const n of [1, 2, 3]) await turns.insert(turn('past', n));
    const found = await turns.byIds(['100:past#3', '100:past#9', '100:past#1']);
    expect(found.map(({ n }) => n)).toEqual([3, 1]);
    expect(await turns.byId('100:past#9')).toBeNull();
  });
});
