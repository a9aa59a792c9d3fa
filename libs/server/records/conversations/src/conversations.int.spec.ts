import { FakeClock } from '@feelori/platform/clock';
import { BatchedWrites } from '@feelori/platform/mongo';
import { allOf, testStores } from '@feelori/testing';
import { type Connection, createConnection } from 'mongoose';
import type { Conversation, OpenTurn } from './conversation';
import { conversationSchema } from './conversation.schema';
import type { ConversationActivity } from './conversation-activity';
import { ConversationTakeovers } from './conversation-takeovers';
import { Conversations } from './conversations';

const AT = Date.parse('2026-11-23T12:00:00Z');
const at = (seconds: number): Date => new Date(AT + seconds * 1_000);

function activity(
  who: string,
  seconds = 0,
  change: Partial<ConversationActivity> = {},
): ConversationActivity {
  return {
    id: `100:${who}`,
    phoneNumberId: '100',
    customerId: who,
    identity: { waId: '16505551234' },
    customerName: who,
    messageId: `100:${who}.${seconds}`,
    lastText: `words at ${seconds}`,
    lastAt: at(seconds),
    ...change,
  };
}

function openTurn(who: string, n: number, inboundIds = ['m1'], place = n): OpenTurn {
  return { id: `100:${who}#${n}`, n, place, inboundIds, attempts: 1, claimedAt: at(10) };
}

describe('Conversations', () => {
  const stores = testStores();
  const clock = new FakeClock(AT);
  let connection: Connection;
  let conversations: Conversations;
  let takeovers: ConversationTakeovers;

  beforeAll(async () => {
    connection = await createConnection(stores.env.MONGODB_URI ?? '').asPromise();
    const model = connection.model<Conversation>('Conversation', conversationSchema);
    await model.createIndexes();
    takeovers = new ConversationTakeovers(model);
    conversations = new Conversations(model, new BatchedWrites(connection), clock);
  });
  afterAll(async () => {
    await connection.close();
    await stores.drop();
  });

  async function made(who: string, ...activities: ConversationActivity[]): Promise<Conversation> {
    await conversations.recordActivity(activities.length > 0 ? activities : [activity(who)]);
    return found(who);
  }
  async function found(who: string): Promise<Conversation> {
    const conversation = await conversations.byId(`100:${who}`);
    if (conversation === null) throw new Error(`no conversation of ${who}`);
    return conversation;
  }
  const lease = (owner: string, seconds: number) => ({ owner, until: at(seconds) });

  it('makes a conversation with its first messages, and counts those that follow', async () => {
    const first = await made('ann', activity('ann', 1), activity('ann', 2));
    expect(first).toMatchObject({ mode: 'assistant', turn: null, turnSeq: 0, unanswered: 2 });
    expect(first).toMatchObject({ lastText: 'words at 2', lastFrom: 'customer', lastCustomerAt: at(2) });
    const nameless = activity('ann', 3, { customerName: '', lastText: '🙂'.repeat(300) });
    const later = await made('ann', nameless);
    expect(later).toMatchObject({
      customerName: 'ann',
      unanswered: 3,
      lastAt: at(3),
      createdAt: clock.now(),
    });
    expect(later.lastText.endsWith('🙂…')).toBe(true);
  });

  it('brings each of many its own news, and takes their words as words', async () => {
    await conversations.recordActivity([activity('m1', 1), activity('m2', 1)]);
    const odd = { customerName: '$mode', lastText: '$$ROOT' };
    await conversations.recordActivity([
      activity('m3', 2),
      activity('m2', 4, odd),
      activity('m1', 0),
      activity('m2', 3),
    ]);
    // An old message that comes late counts, but is not the newest.
    expect(await found('m1')).toMatchObject({ unanswered: 2, lastAt: at(1), lastCustomerAt: at(1) });
    expect(await found('m2')).toMatchObject({ unanswered: 3, lastAt: at(4), lastFrom: 'customer' });
    expect(await found('m2')).toMatchObject({ lastText: '$$ROOT', customerName: 'm2' });
    expect(await found('m3')).toMatchObject({ unanswered: 1, lastText: 'words at 2' });
    expect(await found('m3')).not.toHaveProperty('news');
  });

  it('goes on when a conversation it knew was erased', async () => {
    await conversations.recordActivity([activity('kept', 1), activity('erased', 1)]);
    await connection.collection('conversations').deleteOne({ _id: '100:erased' as never });
    await conversations.recordActivity([activity('kept', 2), activity('erased', 2)]);
    expect(await found('kept')).toMatchObject({ unanswered: 2 });
    expect(await conversations.byId('100:erased')).toBeNull();
    await conversations.recordActivity([activity('kept', 3), activity('erased', 3)]);
    expect(await found('kept')).toMatchObject({ unanswered: 3 });
    expect(await found('erased')).toMatchObject({ unanswered: 1, lastAt: at(3) });
  });

  it('keeps every count when twenty processes meet a new customer at once', async () => {
    const all = Array.from({ length: 20 }, (_, i) => conversations.recordActivity([activity('crowd', i)]));
    await Promise.all(all);
    expect(await found('crowd')).toMatchObject({ unanswered: 20, lastCustomerAt: at(19) });
  });

  it('restores what arrival did not get to make, and leaves alone what is there', async () => {
    await conversations.restore([activity('lost', 1), activity('lost', 2)]);
    expect(await found('lost')).toMatchObject({ unanswered: 2, lastAt: at(2), turnSeq: 0 });
    await conversations.handOver('100:lost', 'asked_for_person');
    await conversations.restore([activity('lost', 3)]);
    expect(await found('lost')).toMatchObject({ mode: 'person', handoverReason: 'asked_for_person' });
  });

  it('opens a turn for one of twenty, and never from what was read before another turn', async () => {
    const before = await made('race');
    const claims = Array.from({ length: 20 }, (_, i) =>
      conversations.claimTurn(before, openTurn('race', 1), lease(`w${i}`, 20)),
    );
    expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1);
    await conversations.closeTurn(
      '100:race',
      { turnId: '100:race#1', attempts: 1, epoch: 0 },
      { answered: 1 },
    );
    expect(await conversations.claimTurn(before, openTurn('race', 1), lease('late', 20))).toBe(false);
  });

  it('hands each place out once, to turns and to those who speak outside them', async () => {
    const seen = await made('places');
    expect([seen.epoch, seen.placeSeq]).toEqual([0, 0]);
    const taken = await Promise.all(Array.from({ length: 20 }, () => conversations.takePlace('100:places')));
    expect([...taken].sort((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 1),
    );
    // What was read before somebody spoke gives no turn a place that is taken.
    expect(await conversations.claimTurn(seen, openTurn('places', 1), lease('w', 20))).toBe(false);
    const turn = openTurn('places', 1, ['m1'], 21);
    expect(await conversations.claimTurn(await found('places'), turn, lease('w', 20))).toBe(true);
    expect(await found('places')).toMatchObject({ placeSeq: 21, turnSeq: 1, turn: { place: 21 } });
    expect(await conversations.takePlace('100:places')).toBe(22);
    expect(await conversations.takePlace('100:nobody')).toBeNull();
  });

  it('counts on from the turns in documents that know no places yet', async () => {
    const collection = connection.collection<Conversation>('conversations');
    const forget = async (who: string): Promise<void> => {
      await collection.updateOne(
        { _id: `100:${who}` },
        { $unset: { epoch: '', placeSeq: '', 'turn.place': '' } },
      );
    };
    for (const who of ['old', 'older']) {
      await conversations.claimTurn(await made(who), openTurn(who, 1), lease('w', 20));
      await forget(who);
      expect(await found(who)).toMatchObject({ epoch: 0, placeSeq: 1, turn: { place: 1 } });
      await conversations.closeTurn(
        `100:${who}`,
        { turnId: `100:${who}#1`, attempts: 1, epoch: 0 },
        { answered: 1 },
      );
    }
    expect(await conversations.claimTurn(await found('old'), openTurn('old', 2), lease('w', 20))).toBe(true);
    expect(await found('old')).toMatchObject({ placeSeq: 2, turnSeq: 2 });
    expect(await conversations.takePlace('100:older')).toBe(2);
  });

  it('counts a try before it begins, and lets one worker take over', async () => {
    const open = openTurn('resume', 1);
    await conversations.claimTurn(await made('resume'), open, lease('dead', 20));
    const seen = await found('resume');
    const takers = ['a', 'b', 'c'].map((owner) => conversations.resumeTurn(seen, open, lease(owner, 40)));
    expect((await Promise.all(takers)).filter(Boolean)).toHaveLength(1);
    expect((await found('resume')).turn?.attempts).toBe(2);
    const held = { turnId: open.id, attempts: 1, epoch: 0 };
    // Whoever had it before may not end it any more, nor send what it says.
    expect(await conversations.closeTurn('100:resume', held, { answered: 1 })).toEqual({ kind: 'gone' });
    expect((await found('resume')).turn?.attempts).toBe(2);
    expect(await conversations.lease('100:resume', open.id, lease('dead', 60))).toBe(false);
  });

  it('names turns whose worker is gone, those whose lease ended first in front', async () => {
    for (const [who, until] of [
      ['gone-2', 7],
      ['gone-1', 6],
      ['alive', 60],
    ] as const) {
      await conversations.claimTurn(await made(who), openTurn(who, 1), lease('w', until));
    }
    const abandoned = (await allOf(conversations.abandoned(at(8), 500))).flat();
    expect(abandoned.filter((id) => /gone|alive/.test(id))).toEqual(['100:gone-1', '100:gone-2']);
  });

  it('closes a turn once, with what was said', async () => {
    await conversations.claimTurn(await made('said'), openTurn('said', 1), lease('w', 20));
    const closing = { said: { text: 'Here it is', at: at(30) }, answered: 1, optedOut: true };
    const turn = { turnId: '100:said#1', attempts: 1, epoch: 0 };
    expect(await conversations.closeTurn('100:said', turn, closing)).toEqual({ kind: 'closed' });
    expect(await conversations.closeTurn('100:said', turn, closing)).toEqual({ kind: 'gone' });
    expect(await found('said')).toMatchObject({
      turn: null,
      turnSeq: 1,
      leaseOwner: null,
      optedOut: true,
      unanswered: 0,
      lastText: 'Here it is',
      lastFrom: 'assistant',
    });
  });

  it('closes a turn whose words are for a number only while the customer has it', async () => {
    await conversations.claimTurn(await made('number'), openTurn('number', 1), lease('w', 20));
    const { waId = null } = (await found('number')).identity;
    const held = { turnId: '100:number#1', attempts: 1, epoch: 0 };
    const other = { ...held, waId: 'another' };
    expect(await conversations.closeTurn('100:number', other, { answered: 1 })).toMatchObject({
      kind: 'moved',
      conversation: { epoch: 0, turn: { n: 1 } },
    });
    expect(await conversations.closeTurn('100:number', { ...held, waId }, { answered: 1 })).toEqual({
      kind: 'closed',
    });
  });

  it('neither claims, resumes nor closes a turn across a change of hands', async () => {
    const seen = await made('hands');
    expect(await takeovers.takeOver('100:hands', 'u1')).toBe(1);
    expect(await conversations.claimTurn(seen, openTurn('hands', 1), lease('w', 20))).toBe(false);
    const later = await found('hands');
    expect(later).toMatchObject({ mode: 'person', assignee: 'u1', epoch: 1 });
    const open = openTurn('hands', 1);
    expect(await conversations.claimTurn(later, open, lease('w', 20))).toBe(true);
    const claimed = await found('hands');
    expect(await takeovers.handBack('100:hands')).toBe(2);
    expect(await takeovers.handBack('100:hands')).toBeNull();
    expect(await conversations.resumeTurn(claimed, open, lease('other', 20))).toBe(false);
    const closing = { mode: 'person', handoverReason: 'refund', answered: 0 } as const;
    const moved = await conversations.closeTurn(
      '100:hands',
      { turnId: open.id, attempts: 1, epoch: 1 },
      closing,
    );
    const now = { mode: 'assistant', assignee: null, handoverReason: null, epoch: 2, turn: { n: 1 } };
    expect(moved).toMatchObject({ kind: 'moved', conversation: now });
    const turn = { turnId: open.id, attempts: 1, epoch: 2 };
    expect(await conversations.closeTurn('100:hands', turn, closing)).toEqual({ kind: 'closed' });
    expect(await found('hands')).toMatchObject({ turn: null, mode: 'person', epoch: 2 });
  });

  it('counts epochs and compares them also where an earlier version stored none', async () => {
    await made('epochless');
    const raw = connection.collection<{ _id: string }>('conversations');
    await raw.updateOne({ _id: '100:epochless' }, { $unset: { epoch: '', placeSeq: '', assignee: '' } });
    expect(await found('epochless')).toMatchObject({ epoch: 0, placeSeq: 0, assignee: null });
    expect(
      await conversations.claimTurn(await found('epochless'), openTurn('epochless', 1), lease('w', 20)),
    ).toBe(true);
    const turn = { turnId: '100:epochless#1', attempts: 1, epoch: 0 };
    expect(await conversations.closeTurn('100:epochless', turn, { answered: 1 })).toEqual({ kind: 'closed' });
    expect(await takeovers.takeOver('100:epochless', 'u1')).toBe(1);
    expect(await takeovers.takeOver('100:nobody', 'u1')).toBeNull();
  });

  it('marks every conversation of a customer who said STOP, and leaves them in the hands they are in', async () => {
    const other = { id: '200:wish', phoneNumberId: '200', customerId: 'wish' };
    await made('wish', activity('wish'), activity('wish', 1, other));
    await takeovers.takeOver('200:wish', 'u1');
    expect((await takeovers.optOut('wish')).sort()).toEqual(['100:wish', '200:wish']);
    expect(await found('wish')).toMatchObject({ optedOut: true, epoch: 1, mode: 'assistant' });
    expect(await conversations.byId('200:wish')).toMatchObject({ optedOut: true, epoch: 2, mode: 'person' });
    await takeovers.optIn('wish');
    expect(await found('wish')).toMatchObject({ optedOut: false, epoch: 1 });
    const kept = { optedOut: false, epoch: 2, mode: 'person', assignee: 'u1' };
    expect(await conversations.byId('200:wish')).toMatchObject(kept);
  });

  it('is right about what is unanswered again after a count was lost, or counted twice', async () => {
    for (const [who, counted] of [
      ['under', 1],
      ['over', 5],
    ] as const) {
      const activities = Array.from({ length: counted }, (_, i) => activity(who, i));
      const conversation = await made(who, ...activities);
      await conversations.claimTurn(conversation, openTurn(who, 1, ['m1', 'm2', 'm3']), lease('w', 20));
      await conversations.closeTurn(
        conversation._id,
        { turnId: `${conversation._id}#1`, attempts: 1, epoch: 0 },
        { answered: 3 },
      );
      expect((await found(who)).unanswered).toBe(0);
    }
  });

  it('keeps the count of what waits for a person', async () => {
    await made('person', activity('person', 1), activity('person', 2));
    await conversations.handOver('100:person', 'asked_for_person');
    await conversations.claimTurn(await found('person'), openTurn('person', 1), lease('w', 20));
    await conversations.closeTurn(
      '100:person',
      { turnId: '100:person#1', attempts: 1, epoch: 0 },
      { answered: 0 },
    );
    expect((await found('person')).unanswered).toBe(2);
  });
});
