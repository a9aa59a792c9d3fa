import { getConnectionToken } from '@nestjs/mongoose';
import { TurnsModule } from '@feelori/records/turns';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import { type Connection, createConnection } from 'mongoose';
import { newPart } from './new-part';
import { Outbox } from './outbox';
import { OutboxModule } from './outbox.module';
import { TurnReplyMigration, type TurnWithReplies } from './turn-reply-migration';

const AT = new Date('2026-11-23T12:00:00Z');

/** A turn as the version before the outbox stored it. */
function oldTurn(who: string, n: number, change: Partial<TurnWithReplies> = {}): TurnWithReplies {
  const conversationId = `100:${who}`;
  const old = {
    _id: `${conversationId}#${n}`,
    conversationId,
    phoneNumberId: '100',
    customerId: who,
    n,
    to: { waId: '16505551234' },
    inboundIds: [`100:${who}.${n}`],
    askedText: 'hello',
    askedAt: AT,
    takenAt: AT,
    answeredAt: AT,
    answeredBy: 'gemini' as const,
    model: 'test',
    tools: [],
    shown: [],
    tokens: { in: 1, out: 1 },
    handoverReason: 'refund',
    consent: null,
    parts: [newPart({ kind: 'text', text: `answer ${n}` }, 0)],
    nextAt: AT,
  };
  return { ...old, ...change };
}

const SENT = [{ ...newPart({ kind: 'text', text: 'sent' }, 0), state: 'sent' as const, wamid: 'w' }];

describe('the start after an update from replies inside turns', () => {
  const stores = testStores();
  const apps: TestApp[] = [];

  beforeAll(async () => {
    const connection = await createConnection(stores.env.MONGODB_URI ?? '').asPromise();
    const many = Array.from({ length: 620 }, (_, n) => oldTurn('busy', n + 1));
    await connection
      .collection<TurnWithReplies>('turns')
      .insertMany([
        ...many,
        oldTurn('open', 4, { parts: SENT, nextAt: null }),
        oldTurn('past', 9, { parts: SENT, nextAt: null }),
        oldTurn('erased', 3, { parts: SENT, nextAt: null, inboundIds: [] }),
      ]);
    const lease = { leaseUntil: new Date(0) };
    type Held = { _id: string; turn: object | null; leaseUntil: Date };
    await connection.collection<Held>('conversations').insertMany([
      { _id: '100:open', turn: { id: '100:open#4', n: 4 }, ...lease },
      { _id: '100:past', turn: null, ...lease },
    ]);
    await connection.close();
    const settings = testSettings(stores.env);
    const modules = [OutboxModule, TurnsModule];
    // Two processes at once, as API and worker start.
    apps.push(...(await Promise.all([testApp(modules, settings), testApp(modules, settings)])));
  });
  afterAll(async () => {
    await Promise.all(apps.map((app) => app.close()));
    await stores.drop();
  });

  const outbox = (): Outbox => apps[0]!.get(Outbox);
  const database = (): Connection => apps[0]!.app.get<Connection>(getConnectionToken(), { strict: false });

  it('finds what was not sent yet in the outbox, in its order, as it stood', async () => {
    const moved = await outbox().unsettled('100:busy');
    expect(moved.map(({ place }) => place)).toEqual(Array.from({ length: 620 }, (_, n) => n + 1));
    expect(moved[1]).toEqual({
      _id: '100:busy#2',
      conversationId: '100:busy',
      phoneNumberId: '100',
      customerId: 'busy',
      to: { waId: '16505551234' },
      origin: 'assistant',
      place: 2,
      epoch: 0,
      author: null,
      answeredBy: 'gemini',
      writtenAt: AT,
      stage: 'released',
      cancelReason: null,
      handoverReason: 'refund',
      consent: null,
      parts: [newPart({ kind: 'text', text: 'answer 2' }, 0)],
      nextAt: AT,
    });
  });

  it('leaves the record of the turn behind', async () => {
    const turn = await database().collection<{ _id: string }>('turns').findOne({ _id: '100:busy#2' });
    expect(turn).toEqual({
      _id: '100:busy#2',
      conversationId: '100:busy',
      phoneNumberId: '100',
      customerId: 'busy',
      n: 2,
      inboundIds: ['100:busy.2'],
      askedText: 'hello',
      askedAt: AT,
      takenAt: AT,
      endedAt: AT,
      attempts: 1,
      decision: 'answered',
      reason: null,
      entryId: '100:busy#2',
      answeredBy: 'gemini',
      model: 'test',
      tools: [],
      shown: [],
      tokens: { in: 1, out: 1 },
      handoverReason: 'refund',
      handoverSummary: null,
      consent: null,
    });
  });

  it('finds the answer of a turn that is still open, so that nobody answers again', async () => {
    expect(await outbox().byId('100:open#4')).toMatchObject({ parts: SENT, nextAt: null });
  });

  it('moves what was sent long ago beside the work, for threads to show it', async () => {
    // Ends only once there is none left.
    await Promise.all(apps.map((app) => app.get(TurnReplyMigration).done));
    expect(await outbox().byId('100:past#9')).toMatchObject({ parts: SENT, nextAt: null, writtenAt: AT });
    // Whoever was erased meanwhile stays erased.
    expect(await outbox().byId('100:erased#3')).toBeNull();
    expect(
      await database()
        .collection('turns')
        .countDocuments({ parts: { $exists: true } }),
    ).toBe(0);
  });

  it('changes nothing the next time, whatever became of the entries', async () => {
    await database()
      .collection<{ _id: string }>('outbox')
      .updateOne({ _id: '100:busy#1' }, { $set: { nextAt: null } });
    // As a crash between the two writes leaves it.
    await database()
      .collection<TurnWithReplies>('turns')
      .replaceOne({ _id: '100:busy#1' }, oldTurn('busy', 1));
    const again = await testApp([OutboxModule, TurnsModule], testSettings(stores.env));
    apps.push(again);
    expect((await outbox().unsettled('100:busy')).map(({ place }) => place).slice(0, 2)).toEqual([2, 3]);
    expect(
      await database()
        .collection('turns')
        .countDocuments({ nextAt: { $type: 'date' } }),
    ).toBe(0);
    expect(await database().collection('outbox').countDocuments()).toBe(622);
  });
});
