import {
  type ConversationRow,
  ENDPOINTS,
  type MessageTemplate,
  pathOf,
  type Problem,
  type Role,
  type Thread,
  type ThreadReply,
  WINDOW_MS,
} from '@feelori/contracts';
import { WakeUps } from '@feelori/jobs';
import { AccessTokens, accessTokenClaims } from '@feelori/platform/auth';
import { Live } from '@feelori/platform/live';
import { Conversations, ConversationTakeovers } from '@feelori/records/conversations';
import { MediaFiles, UnsentFiles } from '@feelori/records/media';
import { InboundMessages } from '@feelori/records/inbound';
import { Outbox } from '@feelori/records/outbox';
import { Templates } from '@feelori/records/templates';
import { Turns } from '@feelori/records/turns';
import { Consents, Customers } from '@feelori/records/customers';
import { Users } from '@feelori/records/users';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import { InboxModule } from './inbox.module';
import { aMessage, anActivity, anEntry, aTurn, NUMBER } from './testing/a-conversation';

const MINUTE_MS = 60_000;
const idOf = (who: string): string => `${NUMBER}:c_${who}`;

describe('people who step in, through HTTP', () => {
  const stores = testStores();
  let running: TestApp;

  beforeAll(async () => {
    running = await testApp([InboxModule], testSettings(stores.env));
    for (const [id, name] of [
      ['maya', 'Maya'],
      ['noor', 'Noor'],
    ] as const) {
      const user = { _id: id, email: `${id}@shop.test`, name, role: 'agent', passwordHash: 'x' } as const;
      await running
        .get(Users)
        .add({ ...user, sessionVersion: 0, active: true, createdAt: new Date(), lastSignInAt: null });
    }
  });
  afterAll(async () => {
    await running.close();
    await stores.drop();
  });
  afterEach(() => jest.restoreAllMocks());

  /** A customer who wrote so long ago and waits. */
  async function written(who: string, agoMs = MINUTE_MS): Promise<string> {
    const activity = { ...anActivity(who, 0), lastAt: new Date(Date.now() - agoMs) };
    await running.get(Conversations).recordActivity([activity]);
    return idOf(who);
  }

  async function call<T>(
    endpoint: { method: string; path: string },
    id: string,
    { by = 'maya', role = 'agent', body = {} }: { by?: string; role?: Role; body?: object } = {},
  ): Promise<{ status: number; body: T }> {
    const user = { id: by, email: `${by}@shop.test`, name: by, role };
    const token = await running.get(AccessTokens).sign(accessTokenClaims(user, 's1'));
    const answer = await fetch(running.url + pathOf(endpoint.path, { id }), {
      method: endpoint.method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(endpoint.method === 'GET' ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as T };
  }

  const reply = <T = ThreadReply>(id: string, clientMessageId: string, text: string, by = 'maya') =>
    call<T>(ENDPOINTS.reply, id, { by, body: { clientMessageId, text } });
  const threadOf = async (id: string): Promise<Thread> =>
    (await call<Thread>(ENDPOINTS.thread, id, { role: 'viewer' })).body;

  it('writes what a person says once, takes the conversation, and has it sent', async () => {
    const id = await written('ana');
    const sends = jest.spyOn(running.get(WakeUps), 'enqueueReplies');
    const said = await reply(id, 'm-1', 'I look into it');
    expect(said.status).toBe(200);
    expect(said.body).toMatchObject({
      from: 'person',
      entryId: `${id}#p-m-1`,
      content: { kind: 'text', text: 'I look into it' },
      state: 'pending',
      answeredBy: 'person',
    });
    expect(sends).toHaveBeenCalledWith([id]);
    const { conversation, entries } = await threadOf(id);
    expect(entries).toEqual([said.body]);
    expect(conversation).toMatchObject({
      mode: 'person',
      assignee: { id: 'maya', name: 'Maya' },
      unanswered: 0,
      lastFrom: 'person',
      lastText: 'I look into it',
    });
    expect(await running.get(Outbox).byId(`${id}#p-m-1`)).toMatchObject({
      origin: 'person',
      author: 'maya',
      epoch: null,
      place: 1,
      stage: 'released',
    });
  });

  it('writes nothing to somebody whose number is another’s now, and says so', async () => {
    const id = await written('gone');
    const { customerId = '', identity } = (await running.get(Conversations).byId(id)) ?? {};
    await running.get(Conversations).forgetNumber(customerId, identity?.waId ?? '');
    const said = await reply<Problem>(id, 'm-1', 'are you there?');
    expect([said.status, said.body.code]).toEqual([409, 'conflict']);
    expect(said.body.detail).toContain('Once they write again');
    const { conversation, entries } = await threadOf(id);
    expect([entries, conversation.mode]).toEqual([[], 'assistant']);
  });

  it('makes one message of a client message id, however often and at once it comes', async () => {
    const id = await written('bo');
    const first = await Promise.all(Array.from({ length: 8 }, () => reply(id, 'same', 'only once')));
    const again = await reply(id, 'same', 'other words under the same id');
    expect([...first, again].map(({ status }) => status)).toEqual(Array(9).fill(200));
    const { entries, conversation } = await threadOf(id);
    expect(entries).toHaveLength(1);
    expect([...first, again].map(({ body }) => body)).toEqual(Array(9).fill(entries[0]));
    expect(conversation.lastText).toBe('only once');
  });

  it('changes nothing more with a repeated message when the assistant has the conversation again', async () => {
    const id = await written('repeated');
    await reply(id, 'm', 'done');
    await call(ENDPOINTS.handBack, id);
    await running
      .get(Conversations)
      .recordActivity([{ ...anActivity('repeated', 0), lastAt: new Date(Date.now() + 1_000) }]);
    const { body } = await reply(id, 'm', 'done');
    expect(body.entryId).toBe(`${id}#p-m`);
    const { conversation } = await threadOf(id);
    expect(conversation).toMatchObject({
      mode: 'assistant',
      assignee: null,
      lastFrom: 'customer',
      unanswered: 1,
    });
  });

  it('takes back what the assistant has not sent, and goes behind what it said', async () => {
    const id = await written('cy');
    await running.get(Outbox).insert(anEntry('cy', 1, 2));
    await reply(id, 'm', 'a person now');
    const [assistant, person] = (await threadOf(id)).entries;
    expect(assistant).toMatchObject({ from: 'assistant', state: 'cancelled' });
    expect(person).toMatchObject({ from: 'person', state: 'pending' });
  });

  it('tells open consoles', async () => {
    const id = await written('dee');
    const told = jest.spyOn(running.get(Live), 'publish');
    await call(ENDPOINTS.takeOver, id);
    await reply(id, 'm', 'hello');
    await call(ENDPOINTS.handBack, id);
    expect(told.mock.calls).toEqual(Array(3).fill([{ type: 'conversation.changed', conversationId: id }]));
  });

  it('lets nobody write, or take by typing, where a colleague has the conversation; says who', async () => {
    const id = await written('ida');
    const take = (by: string, body: object) => call<Problem>(ENDPOINTS.takeOver, id, { by, body });
    expect((await take('maya', { from: null })).status).toBe(200);
    const refused = [await take('noor', { from: null }), await reply<Problem>(id, 'm', 'me too', 'noor')];
    expect(refused.map(({ status, body }) => [status, body.code, body.detail])).toEqual(
      Array(2).fill([409, 'conversation_taken', 'Maya has this conversation. Take it over to write in it.']),
    );
    expect((await threadOf(id)).entries).toEqual([]);
    expect((await take('maya', { from: null })).status).toBe(200);
    expect((await take('noor', { from: 'maya' })).status).toBe(200);
    expect((await reply(id, 'm', 'mine now', 'noor')).status).toBe(200);
    expect((await threadOf(id)).conversation.assignee?.name).toBe('Noor');
  });

  it('gives a conversation to one of many who begin at once', async () => {
    const id = await written('jo');
    const people = ['maya', 'noor', 'maya', 'noor', 'maya', 'noor'];
    const answers = await Promise.all(
      people.map((by) => call(ENDPOINTS.takeOver, id, { by, body: { from: null } })),
    );
    const winner = (await threadOf(id)).conversation.assignee?.id;
    expect(answers.map(({ status }) => status)).toEqual(people.map((by) => (by === winner ? 200 : 409)));
  });

  it('tells the colleague from whom a conversation is taken, and the one who is asked for it', async () => {
    const id = await written('kim');
    await call(ENDPOINTS.takeOver, id);
    const told = jest.spyOn(running.get(Live), 'publish');
    await call(ENDPOINTS.askFor, id);
    expect(told).not.toHaveBeenCalled();
    await call(ENDPOINTS.askFor, id, { by: 'noor' });
    const news = { conversationId: id, from: 'maya', by: { id: 'noor', name: 'noor' } };
    expect(told.mock.calls).toEqual([[{ type: 'conversation.wanted', ...news }]]);
    expect((await threadOf(id)).conversation.assignee?.id).toBe('maya');
    await call(ENDPOINTS.takeOver, id, { by: 'noor' });
    expect(told).toHaveBeenLastCalledWith({ type: 'conversation.taken', ...news });
  });

  it('gives nobody’s conversation back whom the caller did not see, and tells the colleague who loses it', async () => {
    const id = await written('mia');
    await call(ENDPOINTS.takeOver, id);
    const back = (from: string | null) =>
      call<Problem>(ENDPOINTS.handBack, id, { by: 'noor', body: { from } });
    expect((await back(null)).body.code).toBe('conversation_taken');
    expect((await threadOf(id)).conversation.assignee?.id).toBe('maya');
    const told = jest.spyOn(running.get(Live), 'publish');
    expect((await back('maya')).status).toBe(200);
    const by = { id: 'noor', name: 'noor' };
    const news = { type: 'conversation.handed_back', conversationId: id, from: 'maya', by };
    expect(told).toHaveBeenLastCalledWith(news);
    expect((await back('maya')).status).toBe(200);
  });

  it('tells each colleague who loses it, when several take it at once', async () => {
    const id = await written('nia');
    await call(ENDPOINTS.takeOver, id);
    const told = jest.spyOn(running.get(Live), 'publish');
    await Promise.all(['noor', 'olu'].map((by) => call(ENDPOINTS.takeOver, id, { by })));
    const losers = told.mock.calls.flatMap(([news]) =>
      news.type === 'conversation.taken' ? [news.from] : [],
    );
    const winner = (await threadOf(id)).conversation.assignee?.id;
    expect(losers).toEqual(['maya', winner === 'noor' ? 'olu' : 'noor']);
  });

  it('gives a conversation to whoever takes it last, and back to the assistant with its turn', async () => {
    const id = await written('eve');
    const turns = jest.spyOn(running.get(WakeUps), 'enqueueTurns');
    const taken = await call<ConversationRow>(ENDPOINTS.takeOver, id);
    expect([taken.status, taken.body.mode, taken.body.assignee?.name]).toEqual([200, 'person', 'Maya']);
    expect((await call<ConversationRow>(ENDPOINTS.takeOver, id, { by: 'noor' })).body.assignee?.id).toBe(
      'noor',
    );
    expect(turns).not.toHaveBeenCalled();
    const back = await call<ConversationRow>(ENDPOINTS.handBack, id);
    expect(back).toMatchObject({ status: 200, body: { mode: 'assistant', assignee: null } });
    expect(turns.mock.calls).toEqual([[[id]]]);
    expect((await call<ConversationRow>(ENDPOINTS.handBack, id)).status).toBe(200);
    expect(turns).toHaveBeenCalledTimes(1);
  });

  it('hands back what nobody answered with it, once, and nothing that was answered', async () => {
    const id = await written('lou');
    await call(ENDPOINTS.takeOver, id);
    const messages = running.get(InboundMessages);
    const leave = async (n: number): Promise<void> => {
      const row = { ...aMessage('lou', n, 0), sentAt: new Date(), receivedAt: new Date() };
      await messages.storeMany([row]);
      await messages.close([{ id: row._id, revision: 0 }], `${id}#${n}`);
      const silent = { decision: 'silent', reason: 'mode_person', entryId: null } as const;
      await running.get(Turns).insert({ ...aTurn(anEntry('lou', n, 0)), ...silent });
    };
    await leave(1);
    await reply(id, 'm', 'an answer to the first');
    await leave(2);
    await call(ENDPOINTS.handBack, id);
    const waiting = await messages.waiting(id);
    expect(waiting.map(({ message }) => message.wamid)).toEqual(['wamid.lou.2']);
    await messages.close(
      waiting.map(({ _id }) => ({ id: _id, revision: 0 })),
      `${id}#3`,
    );
    await call(ENDPOINTS.handBack, id);
    expect(await messages.waiting(id)).toEqual([]);
  });

  it.each([
    ['over', WINDOW_MS + MINUTE_MS],
    ['nearly over, so that WhatsApp might say it is', WINDOW_MS - 4 * MINUTE_MS],
  ])('refuses words in a window that is %s, and writes nothing', async (name, agoMs) => {
    const id = await written(`late-${agoMs}`, agoMs);
    const { status, body } = await reply<Problem>(id, 'm', 'too late');
    expect({ name, status, code: body.code }).toEqual({ name, status: 409, code: 'conflict' });
    expect(body.detail).toMatch(/24 hours .* are over: .* only a template/);
    const { conversation, entries } = await threadOf(id);
    expect(entries).toEqual([]);
    expect(conversation).toMatchObject({ mode: 'assistant', assignee: null, unanswered: 1 });
  });

  describe('with a template', () => {
    const template: MessageTemplate = {
      id: '594425479261597',
      name: 'order_update',
      language: 'en_US',
      category: 'marketing',
      status: 'approved',
      quality: 'green',
      rejection: null,
      header: null,
      headerFile: null,
      body: 'Hi {{1}}, it is back.',
      footer: null,
      buttons: [],
      named: false,
      places: [{ in: 'body', name: '1', button: null, example: '' }],
      obstacle: null,
    };
    const values = [{ in: 'body', name: '1', button: null, text: 'Ann' }];
    const send = <T = ThreadReply>(id: string, change: object = {}, by = 'maya') =>
      call<T>(ENDPOINTS.templateReply, id, {
        by,
        body: { clientMessageId: 't-1', templateId: template.id, values, ...change },
      });
    const paused = { ...template, id: '2', status: 'paused', obstacle: 'not_approved' } as const;
    const receipt: MessageTemplate = {
      ...template,
      id: '4',
      category: 'utility',
      headerFile: 'document',
      buttons: [{ kind: 'code', text: 'Copy code', target: null }],
      places: [...template.places, { in: 'button', name: 'code', button: 0, example: '' }],
    };
    beforeAll(() => running.get(Templates).replaceAll([template, paused, receipt]));

    it('carries a file above its text that was attached here, or an address, and fills its buttons', async () => {
      const id = await written('tabea', WINDOW_MS + MINUTE_MS);
      const keep = (fileId: string, kind: 'document' | 'image', conversationId = id) =>
        running.get(MediaFiles).keep(
          {
            id: fileId,
            conversationId,
            kind,
            name: 'a.pdf',
            typeOf: () => 'application/pdf',
            unsent: { by: 'maya', since: new Date() },
          },
          inPieces(['%PDF']),
        );
      await Promise.all([
        keep('f-own', 'document'),
        keep('f-image', 'image'),
        keep('f-other', 'document', idOf('x')),
      ]);
      const code = { in: 'button', name: 'code', button: 0, text: 'SALE25' };
      const filled = { templateId: '4', values: [...values, code] };
      const withFile = (attachmentId: string) => send<Problem>(id, { ...filled, header: { attachmentId } });
      expect((await withFile('f-other')).body.code).toBe('not_found');
      expect((await withFile('f-image')).body.errors).toMatchObject([{ field: 'header' }]);
      expect((await send<Problem>(id, filled)).body.errors).toMatchObject([{ field: 'header' }]);
      const http = { link: 'http://shop.test/a.pdf' };
      expect((await send<Problem>(id, { ...filled, header: http })).body.errors).toMatchObject([
        { field: 'header.link' },
      ]);
      for (const header of ['x', { link: 7 }, { attachmentId: '' }, { link: 'x y' }]) {
        expect((await send<Problem>(id, { ...filled, header })).status).not.toBe(200);
      }
      expect((await threadOf(id)).entries).toEqual([]);
      const said = await send(id, { ...filled, header: { attachmentId: 'f-own' } });
      expect(said.body.content).toMatchObject({
        header: { kind: 'document', file: { id: 'f-own', kind: 'document', name: 'a.pdf', size: 4 } },
        buttons: [{ kind: 'code', target: 'SALE25' }],
      });
      expect(await running.get(UnsentFiles).countOf('maya', 10)).toBe(2);
      const linked = { clientMessageId: 't-2', ...filled, header: { link: 'https://shop.test/a.pdf' } };
      expect((await send(id, linked)).body.content).toMatchObject({
        header: { kind: 'document', link: 'https://shop.test/a.pdf' },
      });
    });

    it('reaches a customer whose window is closed, once, and shows what they read', async () => {
      const id = await written('tia', WINDOW_MS + MINUTE_MS);
      const sends = jest.spyOn(running.get(WakeUps), 'enqueueReplies');
      const answers = await Promise.all(Array.from({ length: 4 }, () => send(id)));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      expect(sends).toHaveBeenCalledWith([id]);
      const { conversation, entries } = await threadOf(id);
      expect(entries).toEqual([answers[0]?.body]);
      const content = { kind: 'template', text: 'Hi Ann, it is back.', name: 'order_update', values };
      expect(entries).toMatchObject([{ from: 'person', content, state: 'pending' }]);
      expect(conversation).toMatchObject({
        mode: 'person',
        assignee: { id: 'maya' },
        lastText: 'Hi Ann, it is back.',
      });
      expect(await running.get(Templates).byId(template.id)).toEqual(template);
    });

    it.each([
      ['template_refused', 'paused', { templateId: '2' }],
      ['template_refused', 'any more', { templateId: '3' }],
      ['validation_failed', '', { values: [] }],
      ['validation_failed', '', { values: [{ ...values[0], text: 'two\nlines' }] }],
      ['validation_failed', '', { values: [{ ...values[0], in: 'elsewhere' }] }],
      ['validation_failed', '', { templateId: '$where' }],
    ])('is %s before anything is written (%s)', async (code, word, change) => {
      const id = await written(`tom-${word}`, WINDOW_MS + MINUTE_MS);
      const { body } = await send<Problem>(id, change);
      expect([body.code, (body.detail ?? '').includes(word)]).toEqual([code, true]);
      const { conversation, entries } = await threadOf(id);
      expect([entries, conversation.assignee]).toEqual([[], null]);
    });

    it('makes no offer to who said STOP, and goes past no colleague', async () => {
      const id = await written('tess', WINDOW_MS + MINUTE_MS);
      await call(ENDPOINTS.takeOver, id);
      expect((await send<Problem>(id, {}, 'noor')).body.code).toBe('conversation_taken');
      await running.get(ConversationTakeovers).optOut('c_tess');
      expect((await send<Problem>(id)).body.detail).toMatch(/said STOP/);
      expect((await threadOf(id)).entries).toEqual([]);
    });

    it('makes no offer to who said STOP on another number, before this conversation began', async () => {
      const at = new Date();
      const person = { identity: { waId: '16505550199' }, at };
      const [known] = await running.get(Customers).resolveMany([person], () => Promise.resolve());
      const customerId = known?.id ?? '';
      await running.get(Consents).stop(customerId, { at, source: 'message' });
      const activity = { ...anActivity('tilda', 0), id: `${NUMBER}:${customerId}`, customerId };
      await running.get(Conversations).recordActivity([activity]);
      const { body } = await send<Problem>(activity.id);
      expect([body.code, body.detail]).toEqual(['template_refused', expect.stringMatching(/said STOP/)]);
    });
  });

  it.each([
    ['no words', { clientMessageId: 'a', text: '' }],
    ['only spaces', { clientMessageId: 'a', text: ' \n ' }],
    ['more than WhatsApp takes', { clientMessageId: 'a', text: 'x'.repeat(4_097) }],
    ['no id', { text: 'hello' }],
    ['an id of other marks', { clientMessageId: 'a#b', text: 'hello' }],
    ['an id that is too long', { clientMessageId: 'a'.repeat(81), text: 'hello' }],
  ])('refuses %s', async (_, body) => {
    const id = await written('fay');
    const answer = await call<Problem>(ENDPOINTS.reply, id, { body });
    expect([answer.status, answer.body.code]).toEqual([400, 'validation_failed']);
    expect((await threadOf(id)).entries).toEqual([]);
  });

  it('takes as many characters as WhatsApp does', async () => {
    const id = await written('gil');
    expect((await reply(id, 'a'.repeat(80), 'x'.repeat(4_096))).status).toBe(200);
  });

  it.each([
    ['take', ENDPOINTS.takeOver, {}],
    ['hand back', ENDPOINTS.handBack, {}],
    ['ask for', ENDPOINTS.askFor, {}],
    ['write in', ENDPOINTS.reply, { clientMessageId: 'm', text: 'hello' }],
    ['send a template in', ENDPOINTS.templateReply, { clientMessageId: 'm', templateId: '1', values: [] }],
  ])('lets no viewer %s a conversation, and nobody one that is not there', async (_, endpoint, body) => {
    const id = await written('hal');
    expect((await call<Problem>(endpoint, id, { role: 'viewer', body })).status).toBe(403);
    expect((await call<Problem>(endpoint, 'nobody', { body })).body.code).toBe('not_found');
    expect((await threadOf(id)).conversation.mode).toBe('assistant');
  });
});

async function* inPieces(pieces: readonly string[]): AsyncIterable<Uint8Array> {
  for (const piece of pieces) yield await Promise.resolve(Buffer.from(piece));
}
