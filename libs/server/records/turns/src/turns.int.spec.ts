import type { SendState } from '@feelori/contracts';
import { BatchedWrites } from '@feelori/platform/mongo';
import { testStores } from '@feelori/testing';
import { type Connection, createConnection } from 'mongoose';
import type { Turn, TurnPart } from './turn';
import { turnSchema } from './turn.schema';
import type { StatusNews } from './status-move';
import { fromPlace } from './turn-place';
import { Turns } from './turns';

const AT = Date.parse('2026-11-23T12:00:00Z');
const at = (seconds: number): Date => new Date(AT + seconds * 1_000);

function part(i: number, state: SendState = 'pending', change: Partial<TurnPart> = {}): TurnPart {
  const rest = { attempt: 0, sendingAt: null, retryAt: null, wamid: null, errorCode: null, sentAt: null };
  return { i, content: { kind: 'text', text: `part ${i}` }, state, ...rest, ...change };
}

function turn(who: string, n: number, parts: TurnPart[] = [part(0)]): Turn {
  const conversationId = `100:${who}`;
  return {
    _id: `${conversationId}#${n}`,
    conversationId,
    phoneNumberId: '100',
    customerId: who,
    n,
    to: { waId: '16505551234' },
    inboundIds: [`100:${who}.${n}`],
    askedText: `question ${n}`,
    askedAt: at(n),
    takenAt: at(n),
    answeredAt: at(n),
    answeredBy: 'gemini',
    model: 'test',
    tools: [],
    shown: [],
    tokens: { in: 1, out: 1 },
    handoverReason: null,
    consent: null,
    parts,
    nextAt: at(n),
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

  /** A stored turn of its own; gives what is needed to move its first part. */
  async function stored(who: string, ...parts: TurnPart[]): Promise<string> {
    await turns.insert(turn(who, 1, parts));
    return `100:${who}#1`;
  }
  async function partOf(id: string, i = 0): Promise<TurnPart | undefined> {
    return (await turns.byId(id))?.parts[i];
  }
  function news(turnId: string, status: string, change: Partial<StatusNews> = {}): StatusNews {
    const opaque = `o1:${turnId}:0:1`;
    return { wamid: 'w', status, opaque, errorCode: null, at: at(60), ...change };
  }

  it('keeps the first of twenty that write the same turn', async () => {
    const writers = Array.from({ length: 20 }, (_, i) => ({ ...turn('writers', 1), model: `m${i}` }));
    const results = await Promise.all(writers.map((one) => turns.insert(one)));
    expect(results.filter((result) => result === 'stored')).toHaveLength(1);
    const winner = writers[results.indexOf('stored')];
    expect((await turns.byId('100:writers#1'))?.model).toBe(winner?.model);
  });

  it('lets one of twenty send a part, and counts its try', async () => {
    const turnId = await stored('racers', part(0));
    const begin = (): Promise<boolean> =>
      turns.beginSend({ turnId, part: 0, attempt: 0 }, 'pending', {
        at: at(5),
        resends: 0,
        lookAgainAt: at(95),
      });
    const won = await Promise.all(Array.from({ length: 20 }, begin));
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(await turns.byId(turnId)).toMatchObject({
      nextAt: at(95),
      parts: [{ state: 'sending', attempt: 1, sendingAt: at(5) }],
    });
    const late = { turnId, part: 0, attempt: 0 };
    expect(await turns.endSend(late, { state: 'failed' }, null)).toBe(false);
    expect(await turns.endSend({ ...late, attempt: 1 }, { state: 'sent', wamid: 'w1' }, null)).toBe(true);
    expect(await partOf(turnId)).toMatchObject({ state: 'sent', wamid: 'w1' });
  });

  it('gives what delivery is not done with in order, and whose time has come', async () => {
    await turns.insert(turn('queue', 2));
    await turns.insert(turn('queue', 1));
    await turns.insert({ ...turn('queue', 3), nextAt: null });
    expect((await turns.unsettled('100:queue')).map(({ n }) => n)).toEqual([1, 2]);
    expect(await turns.due(at(1.5), 500)).toContain('100:queue');
    await turns.settle('100:queue#1', at(0));
    expect(await turns.unsettled('100:queue')).toHaveLength(2);
    await turns.settle('100:queue#1', at(1));
    expect((await turns.unsettled('100:queue')).map(({ n }) => n)).toEqual([2]);
  });

  it('gives the turns before one, newest first, and leaves out numbers without a turn', async () => {
    for (const n of [1, 2, 4]) await turns.insert(turn('past', n));
    expect((await turns.before('100:past', 5, 10)).map(({ n }) => n)).toEqual([4, 2, 1]);
    expect((await turns.before('100:past', 5, 2)).map(({ n }) => n)).toEqual([4]);
    expect(await turns.before('100:past', 1, 10)).toEqual([]);
  });

  describe('told by WhatsApp', () => {
    it('frees a part from any state in which it waits, and delivery looks at once', async () => {
      for (const state of ['pending', 'sending', 'unknown'] as const) {
        const turnId = await stored(`freed-${state}`, part(0, state, { attempt: 1 }));
        expect(await turns.applyStatus(news(turnId, 'delivered'))).toBe('freed');
        expect(await turns.applyStatus(news(turnId, 'sent'))).toBe('known');
        expect(await turns.byId(turnId)).toMatchObject({
          nextAt: at(60),
          parts: [{ state: 'delivered', wamid: 'w' }],
        });
      }
    });

    it('never goes back, however the news is shuffled', async () => {
      const orders = [
        ['read', 'delivered', 'sent'],
        ['delivered', 'read', 'failed', 'sent'],
        ['sent', 'read', 'sent', 'delivered'],
      ];
      for (const [index, order] of orders.entries()) {
        const turnId = await stored(`shuffled-${index}`, part(0, 'sending', { attempt: 1 }));
        await Promise.all(order.map((status) => turns.applyStatus(news(turnId, status))));
        expect((await partOf(turnId))?.state).toBe('read');
      }
    });

    it('loses no news while delivery stores its own result', async () => {
      for (let round = 0; round < 40; round += 1) {
        const turnId = await stored(`crossing-${round}`, part(0, 'sending', { attempt: 1 }));
        const send = { turnId, part: 0, attempt: 1 };
        await Promise.all([
          turns.applyStatus(news(turnId, 'delivered')),
          turns.endSend(send, { state: 'sent', wamid: 'w' }, null),
        ]);
        expect((await partOf(turnId))?.state).toBe('delivered');
      }
    });

    it('wakes delivery for a refusal after the fact, but only of the try it speaks of', async () => {
      const turnId = await stored('refused', part(0, 'sent', { attempt: 2, wamid: 'w' }));
      const refusal = news(turnId, 'failed', { errorCode: 131026 });
      expect(await turns.applyStatus(refusal)).toBe('known');
      expect((await partOf(turnId))?.state).toBe('sent');
      expect(await turns.applyStatus({ ...refusal, opaque: `o1:${turnId}:0:2` })).toBe('freed');
      expect(await turns.byId(turnId)).toMatchObject({
        nextAt: at(60),
        parts: [{ state: 'failed', errorCode: 131026 }],
      });
    });

    it('finds a part by its id when our own data did not come back', async () => {
      const turnId = await stored('by-wamid', part(0, 'sent'), part(1, 'sent', { wamid: 'w.own' }));
      const plain = news(turnId, 'read', { opaque: null, wamid: 'w.own' });
      expect(await turns.applyStatus(plain)).toBe('known');
      expect((await partOf(turnId, 1))?.state).toBe('read');
      expect((await partOf(turnId, 0))?.state).toBe('sent');
      expect(await turns.applyStatus({ ...plain, wamid: 'w.foreign' })).toBe('absent');
    });
  });

  it('pages the thread from the newest back, from any turn on, also when several share a millisecond', async () => {
    const same = [9, 10, 11].map((n) => ({ ...turn('pager', n), answeredAt: at(9) }));
    await Promise.all([turn('pager', 8), ...same, turn('pager', 12)].map((one) => turns.insert(one)));
    const all = await turns.page('100:pager', null, 10);
    expect(all.map(({ n }) => n)).toEqual([12, 11, 10, 9, 8]);
    for (const [from, place] of all.entries()) {
      expect(await turns.page('100:pager', place, 10)).toEqual(all.slice(from));
    }
  });

  it('reads a page of the thread from the index alone, without scanning or sorting', async () => {
    await Promise.all(Array.from({ length: 60 }, (_, n) => turns.insert(turn('planned', n + 1))));
    for (const filter of [
      { conversationId: '100:planned' },
      fromPlace('100:planned', { answeredAt: at(50), n: 50 }),
    ]) {
      const plan: unknown = await connection
        .collection<Turn>('turns')
        .find(filter)
        .sort({ answeredAt: -1, n: -1 })
        .limit(41)
        .explain('executionStats');
      const { executionStats, queryPlanner } = plan as {
        executionStats: { totalDocsExamined: number };
        queryPlanner: { winningPlan: unknown };
      };
      const stages = JSON.stringify(queryPlanner.winningPlan);
      expect(stages).toContain('"indexName":"thread_order"');
      expect(stages).not.toMatch(/"stage":"(?:COLLSCAN|SORT)"/);
      expect(executionStats.totalDocsExamined).toBeLessThanOrEqual(43);
    }
  });
});
