import type {
  ConversationPage,
  InboxCounts,
  Problem,
  ReplyContent,
  Thread,
  ThreadEntry,
} from '@feelori/contracts';
import { AccessTokens, accessTokenClaims } from '@feelori/platform/auth';
import { ConversationTakeovers, Conversations } from '@feelori/records/conversations';
import { Consents, Customers } from '@feelori/records/customers';
import { type InboundMessage, InboundMessages } from '@feelori/records/inbound';
import { newPart, Outbox } from '@feelori/records/outbox';
import { Turns } from '@feelori/records/turns';
import { testApp, type TestApp, testSettings, type TestStores, testStores } from '@feelori/testing';
import { InboxModule } from './inbox.module';
import { aMessage, anActivity, anEntry, aTurn, NUMBER } from './testing/a-conversation';

describe('the inbox through HTTP', () => {
  let stores: TestStores;
  let running: TestApp;
  let token: string;

  beforeAll(async () => {
    stores = testStores();
    running = await testApp([InboxModule], testSettings(stores.env));
    const viewer = { id: 'u1', email: 'maya@shop.test', name: 'Maya', role: 'viewer' } as const;
    token = await running.get(AccessTokens).sign(accessTokenClaims(viewer, 's1'));
    await running
      .get(Conversations)
      .recordActivity(['ana', 'bo', 'cy'].map((who, minute) => anActivity(who, minute)));
    await running
      .get(InboundMessages)
      .storeMany([aMessage('ana', 1, 0), aMessage('ana', 2, 10), aMessage('bo', 1, 0)]);
    await running.get(Outbox).insert(anEntry('ana', 1, 2));
    await running.get(Turns).insert(aTurn(anEntry('ana', 1, 2)));
  });
  afterAll(async () => {
    await running.close();
    await stores.drop();
  });

  async function get<T>(
    path: string,
    authorization = `Bearer ${token}`,
  ): Promise<{ status: number; body: T }> {
    const response = await fetch(`${running.url}/api/v1/${path}`, { headers: { authorization } });
    return { status: response.status, body: (await response.json()) as T };
  }
  const threadOf = (who: string, query = ''): string =>
    `conversations/${encodeURIComponent(`${NUMBER}:c_${who}`)}/thread${query}`;

  it('lists conversations newest first, page by page, each once', async () => {
    const first = await get<ConversationPage>('conversations?limit=2');
    expect(first.body.items.map((row) => row.customerName)).toEqual(['cy', 'bo']);
    const second = await get<ConversationPage>(
      `conversations?limit=2&before=${encodeURIComponent(first.body.next!)}`,
    );
    expect(second.body.items.map((row) => row.customerName)).toEqual(['ana']);
    expect(second.body.next).toBeNull();
  });

  it('lists and counts who needs a person, whose they are, and refuses a view there is not', async () => {
    const takeovers = running.get(ConversationTakeovers);
    const ids = ['ana', 'bo'].map((who) => `${NUMBER}:c_${who}`);
    const [ana = '', bo = ''] = ids;
    await running.get(Conversations).handOver(ana, 'asked_for_person');
    await takeovers.takeOver(bo, 'u1');
    const listed = async (view: string): Promise<string[]> =>
      (await get<ConversationPage>(`conversations?view=${view}`)).body.items.map((row) => row.customerName);
    expect(await listed('needs_you')).toEqual(['ana']);
    expect(await listed('mine')).toEqual(['bo']);
    expect(await listed('unassigned')).toEqual(['ana']);
    expect(await listed('all')).toEqual(['cy', 'bo', 'ana']);
    const counts = await get<InboxCounts>('conversation-counts');
    expect(counts.body).toEqual({
      needs_you: 1,
      mine: 1,
      unassigned: 1,
      mentions: 0,
      snoozed: 0,
      resolved: 0,
    });
    expect((await get<Problem>('conversations?view=others')).body.code).toBe('validation_failed');
    await Promise.all(ids.map((id) => takeovers.handBack(id)));
    expect(await listed('needs_you')).toEqual([]);
  });

  it('gives of a phone number its last two digits, nowhere more', async () => {
    const list = await get<ConversationPage>('conversations');
    const thread = await get<Thread>(threadOf('ana'));
    expect(list.body.items[0]?.phoneHint).toBe('34');
    expect(JSON.stringify([list.body, thread.body])).not.toContain('16505551234');
  });

  it('joins messages and answers to a thread, with who answered and how long it took', async () => {
    const { body } = await get<Thread>(threadOf('ana'));
    expect(body.conversation.id).toBe(`${NUMBER}:c_ana`);
    expect(body.entries.map((entry) => [entry.from, contentOf(entry)])).toEqual([
      ['customer', { kind: 'text', text: 'message 1 of ana' }],
      ['assistant', { kind: 'text', text: 'answer 1 to ana' }],
      ['customer', { kind: 'text', text: 'message 2 of ana' }],
    ]);
    expect(body.entries[1]).toMatchObject({
      answeredBy: 'openai',
      model: 'gpt-4.1-mini',
      answeredInMs: 1_500,
      tools: [{ name: 'track_order', ms: 42, ok: true }],
      state: 'pending',
    });
    expect(body.earlier).toBeNull();
  });

  it('shows what people and notices said in its place, without a turn of the assistant', async () => {
    const said = { ...anEntry('bo', 1, 5), origin: 'person', author: 'u1', answeredBy: 'person' } as const;
    const notice = { ...anEntry('bo', 2, 6), origin: 'notice', answeredBy: 'rules' } as const;
    for (const entry of [said, notice]) await running.get(Outbox).insert(entry);
    await running.get(InboundMessages).storeMany([aMessage('bo', 2, 8)]);
    const { body } = await get<Thread>(threadOf('bo'));
    expect(body.entries.map(({ from }) => from)).toEqual(['customer', 'person', 'notice', 'customer']);
    expect(body.entries[1]).toMatchObject({
      entryId: said._id,
      answeredBy: 'person',
      model: null,
      answeredInMs: null,
      tools: [],
    });
    expect(JSON.stringify(body)).not.toContain('"u1"');
  });

  it('says what a message replies to: who said it, its product or words, and where it stands', async () => {
    const says = (n: number, repliesTo: string): InboundMessage => {
      const row = aMessage('eve', n, 100 + n);
      return { ...row, message: { ...row.message, context: { repliesTo } } };
    };
    const card: ReplyContent = {
      kind: 'buttons',
      text: '*Blue Linen Dress*\n$49.99 · In stock',
      buttons: [{ id: 'similar:11', title: 'Similar products' }],
    };
    const entry = anEntry('eve', 1, 2);
    const shown = [
      { ...newPart({ kind: 'text', text: `hello\n\n${'long '.repeat(90)}` }, 0), wamid: 'wamid.out.hello' },
      { ...newPart(card, 1), wamid: 'wamid.out.card' },
    ];
    const foreign = { ...anEntry('bo', 9, 20), parts: [{ ...newPart(card, 0), wamid: 'wamid.out.foreign' }] };
    for (const one of [{ ...entry, parts: shown }, foreign]) await running.get(Outbox).insert(one);
    await running.get(Conversations).recordActivity([anActivity('eve', 6)]);
    const quoted = ['wamid.out.card', 'wamid.out.hello', 'wamid.eve.1', 'wamid.never', 'wamid.out.foreign'];
    const asked = quoted.map((wamid, at) => says(at + 2, wamid));
    await running.get(InboundMessages).storeMany([aMessage('eve', 1, 1), ...asked]);
    const whole = (await get<Thread>(threadOf('eve'))).body;
    // On this page nothing of what is quoted stands, so it is looked for.
    const newest = (await get<Thread>(threadOf('eve', '?limit=5'))).body;

    const hello = `hello ${'long '.repeat(90)}`.slice(0, 159).trimEnd();
    const idOf = (text: string) => whole.entries.find((entry) => textOf(contentOf(entry)) === text)?.id;
    const expected = [
      { entryId: `${entry._id}:1`, from: 'assistant', kind: 'buttons', text: 'Blue Linen Dress' },
      { entryId: `${entry._id}:0`, from: 'assistant', kind: 'text', text: `${hello}…` },
      { entryId: idOf('message 1 of eve'), from: 'customer', kind: 'text', text: 'message 1 of eve' },
      { entryId: null, from: null, kind: null, text: '' },
      { entryId: null, from: null, kind: null, text: '' },
    ];
    const quotesIn = ({ entries }: Thread) =>
      entries.flatMap((one) => (one.from === 'customer' && one.quote !== null ? [one.quote] : []));
    expect([quotesIn(whole), quotesIn(newest)]).toEqual([expected, expected]);
    expect([whole.entries[0], newest.entries.length]).toMatchObject([{ quote: null }, 5]);
    expect(JSON.stringify([whole, newest])).not.toContain('wamid');
  });

  it('gives earlier entries by the cursor', async () => {
    const newest = await get<Thread>(threadOf('ana', '?limit=1'));
    expect(newest.body.entries).toHaveLength(1);
    const seen = [...newest.body.entries];
    for (let before = newest.body.earlier, pages = 0; before !== null && pages < 10; pages += 1) {
      const { body } = await get<Thread>(threadOf('ana', `?limit=1&before=${before}`));
      seen.push(...body.entries);
      before = body.earlier;
    }
    expect(new Set(seen.map((entry) => entry.id)).size).toBe(3);
  });

  it('pages back through hundreds of entries of one second, each once and in order', async () => {
    const busy = Array.from({ length: 150 }, (_, at) => atMs(aMessage('dee', at, 100), at % 7));
    const entries = Array.from({ length: 45 }, (_, at) => anEntry('dee', at + 1, 100 + (at % 3) / 100));
    await running.get(Conversations).recordActivity([anActivity('dee', 5)]);
    await running
      .get(InboundMessages)
      .storeMany(shuffled([...busy, aMessage('dee', 200, 90), aMessage('dee', 201, 110)]));
    await Promise.all(entries.map((entry) => running.get(Outbox).insert(entry)));

    const paged = await readBack('dee', '');
    const whole = await readBack('dee', 'limit=100&');
    expect(paged.sizes).toEqual([40, 40, 40, 40, 37]);
    expect(new Set(paged.ids).size).toBe(197);
    expect(whole.ids).toEqual(paged.ids);
    const said = paged.texts.filter((text) => text.startsWith('message'));
    expect(paged.texts[0]).toBe('message 200 of dee');
    expect(paged.texts.at(-1)).toBe('message 201 of dee');
    const arrived = [...busy].sort(
      (a, b) => a.receivedAt.getTime() - b.receivedAt.getTime() || (a._id < b._id ? -1 : 1),
    );
    expect(said.slice(1, -1)).toEqual(arrived.map(({ message }) => textOf(message.content)));
  });

  /** Follows the cursors from the newest page to the oldest, as the console does: the ids oldest first. */
  async function readBack(who: string, query: string): Promise<ReadBack> {
    const pages: ThreadEntry[][] = [];
    let before: string | null = '';
    while (before !== null && pages.length < 20) {
      const { body }: { body: Thread } = await get<Thread>(
        threadOf(who, `?${query}${before && `before=${before}`}`),
      );
      pages.unshift(body.entries);
      before = body.earlier;
    }
    return {
      ids: pages.flat().map(({ id }) => id),
      texts: pages.flat().map((entry) => textOf(contentOf(entry))),
      sizes: pages.map((page) => page.length).reverse(),
    };
  }

  it('says what is wrong with a broken cursor', async () => {
    const newest = await get<Thread>(threadOf('ana', '?limit=1'));
    const broken = await get<Problem>(threadOf('ana', `?before=${newest.body.earlier?.slice(0, -3)}`));
    expect([broken.status, broken.body.code]).toEqual([400, 'bad_request']);
    expect(broken.body.detail).toContain('not one this server gave');
  });

  it.each([
    ['conversations?limit=0', 400, 'validation_failed'],
    ['conversations?limit=101', 400, 'validation_failed'],
    ['conversations?limit=2&surprise=1', 400, 'validation_failed'],
    ['conversations?before=yesterday', 400, 'bad_request'],
    [`conversations/${NUMBER}:c_ana/thread?before=1795000000000`, 400, 'bad_request'],
    [`conversations/${NUMBER}:c_ana/thread?before=${'x'.repeat(1_501)}`, 400, 'validation_failed'],
    [`conversations/${NUMBER}:c_ana/thread?before=%7B%22$gt%22:0%7D`, 400, 'bad_request'],
    ['conversations/nobody/thread', 404, 'not_found'],
  ])('answers %s with %p %s', async (path, status, code) => {
    const { body, ...answer } = await get<Problem>(path);
    expect({ status: answer.status, code: body.code }).toEqual({ status, code });
  });

  it.each(['conversations', `conversations/${NUMBER}:c_ana/thread`])(
    'gives %s to nobody who is not signed in',
    async (path) => {
      expect((await get<Problem>(path, 'Bearer none')).status).toBe(401);
    },
  );

  it('says of a new conversation that its customer said STOP before it began', async () => {
    const at = new Date();
    const person = { identity: { waId: '16505550177' }, at };
    const [known] = await running.get(Customers).resolveMany([person], () => Promise.resolve());
    const customerId = known?.id ?? '';
    await running.get(Consents).stop(customerId, { at, source: 'message' });
    const id = `${NUMBER}:${customerId}`;
    await running.get(Conversations).recordActivity([{ ...anActivity('tilda', -9), id, customerId }]);
    const rows = (await get<ConversationPage>('conversations')).body.items;
    const of = (who: string): boolean | undefined => rows.find((row) => row.customerName === who)?.optedOut;
    expect([of('tilda'), of('cy')]).toEqual([true, false]);
  });
});

interface ReadBack {
  ids: string[];
  texts: string[];
  sizes: number[];
}

type Content = Exclude<ThreadEntry, { from: 'note' }>['content'];

function contentOf(entry: ThreadEntry): Content | null {
  return entry.from === 'note' ? null : entry.content;
}

function textOf(content: Content | null): string {
  if (content === null) return '';
  return content.kind === 'text' ? content.text : content.kind;
}

/** The message received some milliseconds into the second it was sent in. */
function atMs(message: ReturnType<typeof aMessage>, ms: number): ReturnType<typeof aMessage> {
  return { ...message, receivedAt: new Date(message.sentAt.getTime() + ms) };
}

/** In another order than they were written, the same on every run. */
function shuffled<T>(rows: readonly T[]): T[] {
  return rows
    .map((row, at) => ({ row, key: (at * 7_919) % 101 }))
    .sort((a, b) => a.key - b.key)
    .map(({ row }) => row);
}
