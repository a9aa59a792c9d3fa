import type { InboxView } from '@feelori/contracts';
import { testStores } from '@feelori/testing';
import { type Connection, createConnection, type Model } from 'mongoose';
import type { Conversation } from './conversation';
import { conversationSchema } from './conversation.schema';
import { newConversation } from './conversation-activity';
import { ConversationCounts } from './conversation-counts';
import { ConversationTakeovers } from './conversation-takeovers';
import { ConversationMentions } from './conversation-mentions';
import { ConversationLists, placeIn } from './conversation-lists';

const AT = Date.parse('2026-11-23T12:00:00Z');
const at = (minutes: number): Date => new Date(AT + minutes * 60_000);

describe('the lists of conversations', () => {
  const stores = testStores();
  let connection: Connection;
  let model: Model<Conversation>;
  let lists: ConversationLists;
  let counts: ConversationCounts;

  beforeAll(async () => {
    connection = await createConnection(stores.env.MONGODB_URI).asPromise();
    model = connection.model<Conversation>('Conversation', conversationSchema);
    await model.init();
    lists = new ConversationLists(model);
    counts = new ConversationCounts(model);
  });
  afterAll(async () => {
    await connection.close();
    await stores.drop();
  });
  beforeEach(() => model.deleteMany({}));

  async function stored(who: string, minutes: number, more: Partial<Conversation> = {}): Promise<void> {
    const activity = {
      id: `100:${who}`,
      phoneNumberId: '100',
      customerId: who,
      identity: { waId: '16505551234' },
      customerName: who,
      messageId: 'm',
      lastText: 'hello',
      lastAt: at(minutes),
    };
    await model.create({ ...newConversation([activity], at(0)), ...more });
  }
  /** All pages of a view, two rows at a time. */
  async function all(view: InboxView, userId = 'maya'): Promise<string[]> {
    const found: Conversation[] = [];
    for (let last: Conversation | undefined, full = true; full; last = found.at(-1)) {
      const page = await lists.page({ view, userId }, last === undefined ? null : placeIn(view, last), 2);
      found.push(...page);
      full = page.length === 2;
    }
    return found.map(({ customerId }) => customerId);
  }

  it('gives each view whole, page by page, in its order; those of one moment by their ids', async () => {
    const waits = (minutes: number): Partial<Conversation> => ({ mode: 'person', waitingSince: at(minutes) });
    await stored('bot', 9);
    await stored('long', 5, waits(1));
    await stored('same-a', 7, waits(3));
    await stored('same-b', 7, waits(3));
    await stored('mine', 8, { ...waits(2), assignee: 'maya' });
    await stored('answered', 6, { mode: 'person', assignee: 'maya' });
    await stored('theirs', 4, { mode: 'person', assignee: 'noor' });
    expect(await all('needs_you')).toEqual(['long', 'mine', 'same-a', 'same-b']);
    expect(await all('mine')).toEqual(['mine', 'answered']);
    expect(await all('unassigned')).toEqual(['same-b', 'same-a', 'long']);
    expect(await all('all')).toEqual(['bot', 'mine', 'same-b', 'same-a', 'answered', 'long', 'theirs']);
    const others = { mentions: 0, snoozed: 0, resolved: 0 };
    expect(await counts.of('maya')).toEqual({ needs_you: 4, mine: 2, unassigned: 3, ...others });
    expect(await counts.of('noor')).toEqual({ needs_you: 4, mine: 1, unassigned: 3, ...others });
  });

  it('keeps what is put off or done out of the views of those who work', async () => {
    const waits = { mode: 'person', waitingSince: at(1) } as const;
    await stored('open', 1, waits);
    await stored('later', 2, { ...waits, assignee: 'maya', status: 'snoozed' });
    await stored('done', 3, { status: 'resolved' });
    await stored('done-before', 2, { status: 'resolved' });
    for (const view of ['needs_you', 'unassigned', 'all'] as const) expect(await all(view)).toEqual(['open']);
    expect(await all('mine')).toEqual([]);
    expect(await all('snoozed')).toEqual(['later']);
    expect(await all('resolved')).toEqual(['done', 'done-before']);
    expect(await counts.of('maya')).toEqual({
      needs_you: 1,
      mine: 0,
      unassigned: 1,
      mentions: 0,
      snoozed: 1,
      resolved: 2,
    });
  });

  it('counts together for all who ask at once, for each what is there by then', async () => {
    const person = { mode: 'person', waitingSince: at(1) } as const;
    await stored('mine', 1, { ...person, assignee: 'maya' });
    const [counted, grouped] = [jest.spyOn(model, 'countDocuments'), jest.spyOn(model, 'aggregate')];
    const early = ['maya', 'noor', 'maya', 'noor'].map((who) => counts.of(who));
    expect((await Promise.all(early)).map(({ mine, needs_you }) => [mine, needs_you])).toEqual([
      ...[
        [1, 1],
        [0, 1],
        [1, 1],
        [0, 1],
      ],
    ]);
    expect([counted, grouped].map(({ mock }) => mock.calls.length)).toEqual([4, 2]);
    counted.mockRestore();
    grouped.mockRestore();
    const under = counts.of('noor');
    await stored('late', 2, person);
    expect((await counts.of('noor')).needs_you).toBe(2);
    await under;
  });

  it('holds what calls a person in a view of theirs, the newest note first, until they open it', async () => {
    const mentions = new ConversationMentions(model);
    await stored('older', 1);
    await stored('newer', 2, { status: 'resolved' });
    await stored('other', 3);
    await mentions.call('100:newer', ['maya', 'noor'], at(10));
    await mentions.call('100:older', ['maya'], at(20));
    await mentions.call('100:other', ['noor'], at(30));
    expect(await all('mentions')).toEqual(['older', 'newer']);
    expect((await counts.of('maya')).mentions).toBe(2);
    expect((await mentions.see('100:newer', 'maya'))?.mentions?.unseen).toEqual(['noor']);
    expect(await mentions.see('100:newer', 'maya')).toBeNull();
    expect(await mentions.see('100:none', 'maya')).toBeNull();
    expect(await all('mentions')).toEqual(['older', 'newer']);
    expect([(await counts.of('maya')).mentions, (await counts.of('noor')).mentions]).toEqual([1, 2]);
    await mentions.call('100:newer', ['maya'], at(5));
    expect(await all('mentions')).toEqual(['older', 'newer']);
    expect((await counts.of('maya')).mentions).toBe(2);
  });

  it('shows one of an earlier version with what was not counted then', async () => {
    await stored('old', 1);
    await model.collection.updateOne(
      { customerId: 'old' },
      { $unset: { epoch: '', placeSeq: '', assignee: '', waitingSince: '', status: '', revision: '' } },
    );
    const [old] = await lists.page({ view: 'all', userId: 'maya' }, null, 2);
    expect(old).toMatchObject({ epoch: 0, placeSeq: 0, assignee: null, waitingSince: null, status: null });
  });

  it('has nobody wait once a person spoke, or the assistant has it again', async () => {
    const takeovers = new ConversationTakeovers(model);
    await stored('spoken', 1, { mode: 'person', waitingSince: at(1) });
    await stored('back', 1, { mode: 'person', waitingSince: at(1) });
    await takeovers.spoke('100:spoken', { text: 'here I am', at: at(2) });
    await takeovers.handBack('100:back');
    expect(await all('needs_you')).toEqual([]);
  });
});
