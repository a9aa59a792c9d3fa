import { ENDPOINTS, type MessageWay, pathOf, type Problem, type Role } from '@feelori/contracts';
import { AccessTokens, accessTokenClaims, SealedIds } from '@feelori/platform/auth';
import { Customers } from '@feelori/records/customers';
import { type InboundMessage, InboundMessages } from '@feelori/records/inbound';
import { appEntry, newPart, noticeEntryId, Outbox, type OutboxEntry } from '@feelori/records/outbox';
import { StatusEvents } from '@feelori/records/status-events';
import { type Turn, Turns } from '@feelori/records/turns';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import { MessageWayModule } from './message-way.module';

const NUMBER = '106540352242922';
const WA_ID = '16505557391';
const START = Date.parse('2026-11-28T10:00:00Z');
const at = (ms: number): Date => new Date(START + ms);

describe('the way of a message', () => {
  const stores = testStores();
  const settings = testSettings({ ...stores.env, GEMINI_PRICE: '0.30/2.50' });
  let running: TestApp;
  let customerId: string;

  beforeAll(async () => {
    running = await testApp([MessageWayModule], settings);
    const person = { identity: { waId: WA_ID }, profileName: 'Ann', at: at(0) };
    const [owner] = await running.get(Customers).resolveMany([person], () => Promise.resolve());
    customerId = owner?.id ?? '';
  });
  afterAll(async () => {
    await running.close();
    await stores.drop();
  });

  const conversationId = (): string => `${NUMBER}:${customerId}`;
  const threadId = (rowId: string): string => new SealedIds(settings.auth.jwtSecrets).seal('message', rowId);

  async function look<T = MessageWay>(id: string, role: Role = 'owner'): Promise<T> {
    const user = { id: 'maya', email: 'maya@shop.test', name: 'Maya', role };
    const token = await running.get(AccessTokens).sign(accessTokenClaims(user, 's1'));
    const answer = await fetch(running.url + pathOf(ENDPOINTS.messageWay.path, { id }), {
      headers: { authorization: `Bearer ${token}` },
    });
    return (await answer.json()) as T;
  }

  async function store(n: number, change: Partial<InboundMessage> = {}): Promise<InboundMessage> {
    const wamid = `wamid.ann.${n}`;
    const row: InboundMessage = {
      _id: `${NUMBER}:${wamid}`,
      conversationId: conversationId(),
      customerId,
      sentAt: at(n * 10_000),
      receivedAt: at(n * 10_000 + 400),
      message: {
        wamid,
        phoneNumberId: NUMBER,
        identity: { waId: WA_ID },
        sentAt: START + n * 10_000,
        content: { kind: 'text', text: `blue dresses ${n}` },
        provisional: false,
      },
      state: 'done',
      turnId: `${conversationId()}#${n}`,
      correlationId: `request-${n}`,
      ...change,
    };
    await running.get(InboundMessages).storeMany([row]);
    return row;
  }

  const turn = (n: number, inboundIds: string[], change: Partial<Turn> = {}): Turn => ({
    _id: `${conversationId()}#${n}`,
    conversationId: conversationId(),
    phoneNumberId: NUMBER,
    customerId,
    n,
    inboundIds,
    askedText: 'blue dresses',
    askedAt: at(n * 10_000),
    takenAt: at(n * 10_000 + 1_900),
    endedAt: at(n * 10_000 + 3_400),
    attempts: 1,
    decision: 'answered',
    reason: null,
    entryId: `${conversationId()}#${n}`,
    answeredBy: 'gemini',
    model: 'gemini-test',
    tools: [{ name: 'search_products', ms: 300, ok: true }],
    shown: [],
    tokens: { in: 1_000, out: 200 },
    handoverReason: null,
    handoverSummary: null,
    consent: null,
    ...change,
  });

  const entry = (n: number, change: Partial<OutboxEntry> = {}): OutboxEntry => ({
    _id: `${conversationId()}#${n}`,
    conversationId: conversationId(),
    phoneNumberId: NUMBER,
    customerId,
    to: { waId: WA_ID },
    origin: 'assistant',
    place: n,
    epoch: 0,
    author: null,
    answeredBy: 'gemini',
    writtenAt: at(n * 10_000 + 3_400),
    stage: 'released',
    cancelReason: null,
    handoverReason: null,
    consent: null,
    parts: [newPart({ kind: 'text', text: 'Two dresses for you' }, 0)],
    nextAt: null,
    ...change,
  });

  const stagesOf = ({ steps }: MessageWay): string[] => steps.map(({ stage }) => stage);
  const factsOf = ({ steps }: MessageWay): string =>
    JSON.stringify(steps.map(({ facts }) => facts)) + JSON.stringify(steps.map(({ title }) => title));

  it('is whole for an answer, from its webhook to the customer’s eyes, and the same from both ends', async () => {
    const first = await store(1);
    const second = await store(1.1, { turnId: `${conversationId()}#1` });
    const sent = {
      state: 'sent' as const,
      sendingAt: at(13_450),
      sentAt: at(13_700),
      attempt: 1,
      wamid: 'wamid.out.1',
    };
    const part = { ...newPart({ kind: 'text', text: 'Two dresses for you' }, 0), ...sent };
    const making: Turn['making'] = {
      beganAt: at(12_000),
      ms: 1_300,
      steps: [
        {
          provider: 'gemini',
          model: 'gemini-test',
          atMs: 5,
          ms: 500,
          ended: 'tools',
          tokens: { in: 400, out: 50 },
        },
        {
          provider: 'gemini',
          model: 'gemini-test',
          atMs: 900,
          ms: 380,
          ended: 'final',
          tokens: { in: 600, out: 150 },
        },
      ],
      calls: [{ name: 'search_products', atMs: 510, ms: 300, ok: true }],
      guards: [{ guard: 'grounding', did: 'withheld', why: 'price', atMs: 1_290 }],
    };
    const makingWords: Turn['makingWords'] = {
      told: ['blue dresses to [phone]'],
      earlier: 3,
      calls: [{ args: '{"terms":["blue"]}', result: '{"products":["P1"]}' }],
      withheld: 'Only $5!',
    };
    await running.get(Outbox).insert(entry(1, { parts: [part] }));
    await running.get(Turns).insert(turn(1, [first._id, second._id], { making, makingWords }));
    const status = {
      wamid: 'wamid.out.1',
      phoneNumberId: NUMBER,
      opaque: null,
      errorCode: null,
      applied: false,
    };
    await running.get(StatusEvents).storeMany([
      { ...status, _id: 'wamid.out.1:read', status: 'read', at: at(20_000), receivedAt: at(20_400) },
      {
        ...status,
        _id: 'wamid.out.1:delivered',
        status: 'delivered',
        at: at(14_000),
        receivedAt: at(14_300),
      },
    ]);

    const way = await look(`${entry(1)._id}:0`);
    expect(stagesOf(way)).toEqual([
      ...['received', 'stored', 'customer', 'turn'],
      ...['model', 'tool', 'model', 'guard', 'decision'],
      ...['outbox', 'send', 'status', 'status'],
    ]);
    const facts = factsOf(way);
    for (const known of [
      ...['request-1.1', 'wamid.ann.1.1', `+${WA_ID}`, '1000 in, 200 out', '$0.000800'],
      ...['terms', 'P1', 'Only $5!', 'blue dresses to [phone]', 'took 2 messages together'],
    ]) {
      expect(facts).toContain(known);
    }
    expect(way.steps.find(({ stage }) => stage === 'send')).toMatchObject({
      at: at(13_450).toISOString(),
      ms: 250,
    });
    expect(way.totalMs).toBe(3_300);
    expect(way.explanation.join(' ')).toMatch(
      /2 messages in a row.*Gemini \(gemini-test\) wrote.*search products.*a price that no tool had returned.*has read it/,
    );
    expect(way).toMatchObject({ from: 'assistant', said: 'Two dresses for you', answerId: entry(1)._id });
    const fromBelow = await look(threadId(first._id));
    expect(fromBelow).toMatchObject({ from: 'customer', said: 'blue dresses 1', totalMs: 3_300 });
    expect(stagesOf(fromBelow).slice(4)).toEqual(stagesOf(way).slice(4));
  });

  it('shows a viewer that it went this way, and nothing of the person or the words that were told', async () => {
    const seen = JSON.stringify(await look(`${entry(1)._id}:0`, 'viewer'));
    for (const hidden of [WA_ID, 'wamid', 'request-1', 'terms', 'P1', 'Only $5', '[phone]']) {
      expect(seen).not.toContain(hidden);
    }
    expect(seen).toContain('search_products');
    const agents = JSON.stringify(await look(`${entry(1)._id}:0`, 'agent'));
    expect(agents).toContain('[phone]');
    expect(agents).not.toContain(WA_ID);
    expect(agents).not.toContain('wamid');
  });

  it('says why nothing was said, and that nothing came yet', async () => {
    const quiet = await store(2);
    await running.get(Turns).insert(
      turn(2, [quiet._id], {
        decision: 'silent',
        reason: 'mode_person',
        entryId: null,
        answeredBy: null,
        making: null,
      }),
    );
    const way = await look(threadId(quiet._id));
    expect(way.explanation).toEqual([
      'A person of the shop had the conversation, so the assistant kept out of it.',
    ]);
    expect(stagesOf(way)).not.toContain('outbox');
    const waiting = await store(3, { state: 'received', turnId: null });
    expect((await look(threadId(waiting._id))).gaps.map(({ why }) => why)).toEqual([
      'No turn has taken it yet.',
    ]);
  });

  it('is there for what people, notices and the app said, and for what was taken back', async () => {
    const id = conversationId();
    const place = { phoneNumberId: NUMBER, customerId, to: { waId: WA_ID }, conversationId: id };
    const notice = entry(4, { _id: noticeEntryId(id, 'shipped-1'), origin: 'notice', answeredBy: 'rules' });
    const content = { kind: 'text', text: 'from the app' } as const;
    const echo = appEntry(place, { wamid: 'wamid.app', sentAt: START, content }, { place: 9, now: at(900) });
    const person = entry(5, { _id: `${id}#p-x`, origin: 'person', author: 'gone', answeredBy: 'person' });
    const taken = entry(6, { stage: 'cancelled', cancelReason: 'takeover' });
    const back = { ...taken, parts: taken.parts.map((part) => ({ ...part, state: 'cancelled' as const })) };
    for (const one of [notice, echo, person, back]) await running.get(Outbox).insert(one);
    const why = async (one: OutboxEntry): Promise<string> =>
      (await look(`${one._id}:0`)).explanation.join(' ');
    expect(await why(notice)).toMatch(/^This is a notice/);
    expect(await why(echo)).toMatch(/^A person of the shop wrote this in the WhatsApp Business app/);
    expect(await why(person)).toMatch(/^A person of the shop wrote this in the console/);
    expect(await why(back)).toContain('Nothing of it went out: a person took the conversation.');
  });

  it('says of an answer whose making was not kept that it was not, and no price where none is set', async () => {
    const asked = await store(7);
    await running.get(Turns).insert(turn(7, [asked._id], { answeredBy: 'openai' }));
    await running.get(Outbox).insert(entry(7));
    const way = await look(`${entry(7)._id}:0`);
    expect(way.gaps.map(({ why }) => why)).toContain(
      'How the answer was made was not kept yet when this turn ended.',
    );
    expect(factsOf(way)).toContain('not known: no price is set for this model');
  });

  it.each(['nothing', 'a#b:0', '100:c_x#1', '#', 'x'.repeat(300)])('is not there for %s', async (id) => {
    expect(await look<Problem>(id)).toMatchObject({ status: 404, code: 'not_found' });
  });
});
