import { getConnectionToken } from '@nestjs/mongoose';
import type {
  BreakerPast,
  BreakerView,
  CacheView,
  FailureRow,
  FailureTrace,
  OperationsView,
  Problem,
  ReplayReport,
  Role,
} from '@feelori/contracts';
import { accessTokenClaims, AccessTokens } from '@feelori/platform/auth';
import { CacheBoard } from '@feelori/platform/cache';
import { BreakerBoard, BreakerOpen } from '@feelori/platform/resilience';
import { ConversationActions, Conversations } from '@feelori/records/conversations';
import { DeadLetters } from '@feelori/records/dead-letters';
import { InboundMessages } from '@feelori/records/inbound';
import { newPart, Outbox, type OutboxEntry } from '@feelori/records/outbox';
import { Quarantine } from '@feelori/records/quarantine';
import { testApp, type TestApp, testSettings, testStores, until } from '@feelori/testing';
import type { Connection } from 'mongoose';
import { OperationsModule } from './operations.module';

const NUMBER = '100';
const SECRET = 'where is my parcel, I live in Elm Street 4';

describe('operations through HTTP', () => {
  const stores = testStores();
  let app: TestApp;

  beforeAll(async () => {
    app = await testApp([OperationsModule], testSettings(stores.env));
  }, 30_000);
  afterAll(async () => {
    await app.close();
    await stores.drop();
  });

  async function ask<T>(role: Role, method: string, path: string, body?: object) {
    const person = { id: `u-${role}`, email: `${role}@shop.test`, name: role, role } as const;
    const token = await app.get(AccessTokens).sign(accessTokenClaims(person, 's1'));
    const response = await fetch(`${app.url}/api/v1/operations${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as T };
  }
  const rowOf = (name: string, id: string) =>
    app.app
      .get<Connection>(getConnectionToken())
      .collection(name)
      .findOne({ _id: id as never });

  /** A conversation of `who` in which a turn took up one message. */
  async function asked(who: string): Promise<{ conversationId: string; turnId: string; messageId: string }> {
    const conversationId = `${NUMBER}:${who}`;
    const [messageId, now] = [`${NUMBER}:wamid.${who}`, new Date()];
    const identity = { waId: '16505550101' };
    await app.get(Conversations).recordActivity([
      {
        id: conversationId,
        phoneNumberId: NUMBER,
        customerId: who,
        identity,
        customerName: who,
        messageId,
        lastText: 'hi',
        lastAt: now,
      },
    ]);
    const content = { kind: 'text', text: SECRET } as const;
    await app.get(InboundMessages).storeMany([
      {
        _id: messageId,
        conversationId,
        customerId: who,
        sentAt: now,
        receivedAt: now,
        state: 'received',
        turnId: null,
        message: {
          wamid: `wamid.${who}`,
          phoneNumberId: NUMBER,
          identity,
          sentAt: now.getTime(),
          content,
          provisional: false,
        },
      },
    ]);
    const turnId = `${conversationId}#1`;
    await app.get(InboundMessages).close([{ id: messageId, revision: 0 }], turnId);
    return { conversationId, turnId, messageId };
  }

  function entry(turnId: string, conversationId: string, failed: boolean): OutboxEntry {
    const part = newPart({ kind: 'text', text: 'your answer' }, 0);
    return {
      _id: turnId,
      conversationId,
      phoneNumberId: NUMBER,
      customerId: 'c',
      to: { waId: '16505550101' },
      origin: 'assistant',
      place: 1,
      epoch: null,
      author: null,
      answeredBy: 'rules',
      writtenAt: new Date(),
      stage: 'released',
      cancelReason: null,
      handoverReason: null,
      consent: null,
      parts: [
        failed ? { ...part, state: 'failed', attempt: 1, errorCode: 131_000 } : { ...part, state: 'sent' },
      ],
      nextAt: null,
    };
  }

  /** The turn of `who` was given up, or WhatsApp refused its answer. */
  async function givenUp(who: string, reason: 'turn_attempts' | 'send_failed'): Promise<string> {
    const { conversationId, turnId, messageId } = await asked(who);
    await app.get(Outbox).insert(entry(turnId, conversationId, reason === 'send_failed'));
    await app.get(Conversations).handOver(conversationId, 'turn_failed');
    const letter = {
      _id: turnId,
      conversationId,
      inboundIds: [messageId],
      reason,
      attempts: 1,
      at: new Date(),
    };
    await app.get(DeadLetters).add(letter);
    return turnId;
  }

  it('names what is the matter with calls of an upstream, since when, and what to do', async () => {
    const trouble = {
      kind: 'scope read_orders',
      reason: 'The app lacks the scope read_orders.',
      remedy: 'Add it.',
      ends: 'same_success',
    } as const;
    const troubles = app.get(BreakerBoard).troublesOf('shopify');
    troubles.met(trouble, 'Orders');
    const { body } = await ask<OperationsView>('owner', 'GET', '');
    const shopify = body.dependencies.find(({ name }) => name === 'shopify');
    expect(shopify).toMatchObject({ state: 'degraded', reason: trouble.reason, remedy: trouble.remedy });
    expect(Date.parse(shopify?.since ?? '')).toBeGreaterThan(Date.now() - 60_000);
    troubles.worked('Orders');
  });

  it('shows how all runs, and what failed by cause with what to do', async () => {
    const id = await givenUp('ann', 'turn_attempts');
    const { status, body } = await ask<OperationsView>('admin', 'GET', '');
    expect(status).toBe(200);
    expect(body.dependencies.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['database', 'redis', 'whatsapp', 'shopify', 'gemini', 'openai']),
    );
    expect(body.causes).toMatchObject([{ kind: 'dead_letter', reason: 'turn_attempts', count: 1 }]);
    expect(body.causes[0]?.remedy).toContain('replay');
    const list = await ask<FailureRow[]>('admin', 'GET', '/failures?kind=dead_letter&reason=turn_attempts');
    expect(list.body.map((row) => row.id)).toEqual([id]);
  });

  it('opens one with its trace, and its texts only for an owner', async () => {
    const path = `/failures/dead_letter/${encodeURIComponent(`${NUMBER}:ann#1`)}`;
    const admin = await ask<FailureTrace>('admin', 'GET', path);
    expect(admin.body).toMatchObject({ verdict: 'replay', masked: true });
    expect(JSON.stringify(admin.body)).not.toContain('your answer');
    expect((await ask<FailureTrace>('owner', 'GET', path)).body.texts).toEqual([
      { name: 'Part 1', text: 'your answer' },
    ]);
  });

  it('says what a replay would do and does nothing, when asked for that', async () => {
    const request = { kind: 'dead_letter', reason: 'turn_attempts', dryRun: true };
    const { body } = await ask<ReplayReport>('admin', 'POST', '/replays', request);
    expect(body).toEqual({ dryRun: true, results: [{ id: `${NUMBER}:ann#1`, verdict: 'replay' }], left: 0 });
    expect(await rowOf('inbound', `${NUMBER}:wamid.ann`)).toMatchObject({ state: 'done' });
  });

  it('replays each once, however many people replay all and one at the same moment', async () => {
    const customers = ['bob', 'cat', 'dan', 'eve'];
    const answers = await Promise.all(customers.map((who) => givenUp(who, 'turn_attempts')));
    const sends = await Promise.all(['fay', 'gus', 'hal', 'ivy'].map((who) => givenUp(who, 'send_failed')));
    const all = ['turn_attempts', 'send_failed'].flatMap((reason) =>
      Array.from({ length: 4 }, () => ({ kind: 'dead_letter', reason, dryRun: false })),
    );
    const ones = [...answers, ...sends].map((id) => ({
      kind: 'dead_letter',
      reason: 'x',
      id,
      dryRun: false,
    }));
    const reports = await Promise.all(
      [...all, ...ones].map((request) => ask<ReplayReport>('owner', 'POST', '/replays', request)),
    );
    const replayed = reports.flatMap(({ body }) =>
      body.results.filter(({ verdict }) => verdict === 'replay').map(({ id }) => id),
    );
    for (const id of [...answers, ...sends]) expect(replayed.filter((one) => one === id)).toEqual([id]);
    for (const who of customers) {
      const row = await rowOf('inbound', `${NUMBER}:wamid.${who}`);
      expect(row).toMatchObject({ state: 'received', earlierTurnIds: [`${NUMBER}:${who}#1`] });
      expect((await app.get(Conversations).byId(`${NUMBER}:${who}`))?.mode).toBe('assistant');
    }
    for (const id of sends) expect((await app.get(Outbox).byId(id))?.parts[0]?.state).toBe('pending');
    const letter = await rowOf('dead_letters', answers[0] ?? '');
    expect(letter).toMatchObject({ end: 'replayed', endedBy: 'u-owner' });
    expect(letter?.['pendingAudit']).toMatchObject([{ action: 'operations.replayed', byId: 'u-owner' }]);
    expect(JSON.stringify(letter?.['pendingAudit'])).not.toContain(SECRET);
  });

  it('replays nothing that somebody has answered since, or that may have arrived', async () => {
    const answered = await givenUp('jim', 'turn_attempts');
    const later = entry(`${NUMBER}:jim#2`, `${NUMBER}:jim`, false);
    await app
      .get(Outbox)
      .insert({ ...later, place: 2, origin: 'person', writtenAt: new Date(Date.now() + 1_000) });
    const taken = await givenUp('kim', 'send_failed');
    await app.get(Outbox).retry({ entryId: taken, part: 0, attempt: 1 }, { retryAt: new Date() });
    await app.get(Outbox).beginSend({ entryId: taken, part: 0, attempt: 1 }, 'pending', {
      at: new Date(),
      resends: 1,
      lookAgainAt: new Date(),
    });
    const verdict = async (id: string): Promise<unknown> => {
      const request = { kind: 'dead_letter', reason: 'x', id, dryRun: false };
      return (await ask<ReplayReport>('owner', 'POST', '/replays', request)).body.results[0]?.verdict;
    };
    expect([await verdict(answered), await verdict(taken)]).toEqual(['answered_since', 'may_have_arrived']);
  });

  it('lets a whole webhook in quarantine come in again, and shows no words of it to an admin', async () => {
    const item = (hash: string, body: string) => {
      const reason = 'unknown_field';
      return { _id: hash, source: 'whatsapp', reason, field: null, body, receivedAt: new Date() } as const;
    };
    const whole = JSON.stringify({ object: 'whatsapp_business_account', entry: [], note: SECRET });
    await app.get(Quarantine).storeMany([item('h1', whole), item('h2', '{"type":"hologram"}')]);
    const shown = await ask<FailureTrace>('admin', 'GET', '/failures/quarantined/h1');
    expect(JSON.stringify(shown.body)).not.toContain('Elm Street');
    const request = { kind: 'quarantined', reason: 'unknown_field', dryRun: false };
    const { body } = await ask<ReplayReport>('owner', 'POST', '/replays', request);
    expect(new Map(body.results.map(({ id, verdict }) => [id, verdict]))).toEqual(
      new Map([
        ['h1', 'replay'],
        ['h2', 'fragment'],
      ]),
    );
    expect(await rowOf('quarantine', 'h1')).toMatchObject({ reason: 'unstorable' });
    const discard = { kind: 'quarantined', id: 'h2' };
    expect((await ask('admin', 'POST', '/discards', discard)).status).toBe(204);
    expect((await ask('admin', 'POST', '/discards', discard)).status).toBe(409);
  });

  it('sends what a person wrote anew in the place of what was refused, keeps the first words, and audits no text', async () => {
    const { conversationId, turnId } = await asked('edited');
    const failed = entry(turnId, conversationId, true);
    await app.get(Outbox).insert(failed);
    const said = { text: 'your answer', at: failed.writtenAt, from: 'assistant' as const };
    await app.get(ConversationActions).told(conversationId, said);
    const letter = {
      _id: turnId,
      conversationId,
      inboundIds: [],
      reason: 'send_failed',
      attempts: 1,
      at: new Date(),
    };
    await app.get(DeadLetters).add(letter);
    const edit = { kind: 'dead_letter', id: turnId, part: 0, text: 'a better answer' };
    expect((await ask('agent', 'POST', '/edits', edit)).status).toBe(403);
    const long = await ask<Problem>('admin', 'POST', '/edits', { ...edit, text: 'x'.repeat(4_097) });
    expect([long.status, long.body.errors?.[0]?.field]).toEqual([400, 'text']);
    expect((await ask('admin', 'POST', '/edits', { ...edit, part: 7 })).status).toBe(400);
    expect((await ask('admin', 'POST', '/edits', edit)).status).toBe(204);
    const path = `/failures/dead_letter/${encodeURIComponent(turnId)}`;
    const { body: trace } = await ask<FailureTrace>('owner', 'GET', path);
    expect(trace.editable).toEqual([
      { part: 0, name: 'Part 1', text: 'a better answer', max: 4_096, edited: true },
    ]);
    expect(trace.texts.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['your answer', 'a better answer']),
    );
    expect(JSON.stringify((await ask<FailureTrace>('admin', 'GET', path)).body)).not.toContain('answer"');
    const written = JSON.stringify((await rowOf('dead_letters', turnId))?.['pendingAudit']);
    expect(written).toContain('operations.edited');
    expect(written).not.toContain('better');
    const replay = { kind: 'dead_letter', reason: 'send_failed', id: turnId, dryRun: true };
    const dry = await ask<ReplayReport>('admin', 'POST', '/replays', replay);
    expect(dry.body.results).toEqual([{ id: turnId, verdict: 'replay' }]);
    await Promise.all([1, 2].map(() => ask('admin', 'POST', '/replays', { ...replay, dryRun: false })));
    expect((await rowOf('outbox', turnId))?.['parts']).toMatchObject([
      { state: 'pending', edited: true, content: { kind: 'text', text: 'a better answer' } },
    ]);
    expect(await rowOf('conversations', conversationId)).toMatchObject({ lastText: 'a better answer' });
    expect((await ask('admin', 'POST', '/edits', { ...edit, text: 'too late' })).status).toBe(400);
  });

  it('lets an owner mend a webhook in quarantine, told what is wrong by line and field', async () => {
    const item = {
      _id: 'h3',
      source: 'whatsapp',
      reason: 'no_id',
      field: 'messages',
      receivedAt: new Date(),
    } as const;
    await app.get(Quarantine).storeMany([{ ...item, body: '{"type":"text"}' }]);
    const edit = (role: Role, text: string) =>
      ask<Problem>(role, 'POST', '/edits', { kind: 'quarantined', id: 'h3', text });
    const broken = await edit('owner', '{\n"entry": [Elm]}');
    expect([broken.status, broken.body.errors?.[0]?.field]).toEqual([400, 'line 2']);
    expect((await edit('owner', '{"type":"text","id":"x"}')).status).toBe(400);
    const message = {
      from: '16505550101',
      id: 'wamid.M',
      timestamp: '1764331200',
      type: 'text',
      text: { body: 'hi' },
    };
    const value = {
      messaging_product: 'whatsapp',
      metadata: { phone_number_id: NUMBER },
      messages: [message],
    };
    const whole = {
      object: 'whatsapp_business_account',
      entry: [{ changes: [{ field: 'messages', value }] }],
    };
    expect((await edit('admin', JSON.stringify(whole))).status).toBe(403);
    expect((await edit('owner', JSON.stringify(whole))).status).toBe(204);
    const { body: trace } = await ask<FailureTrace>('owner', 'GET', '/failures/quarantined/h3');
    expect([trace.verdict, trace.texts.map(({ name }) => name)]).toEqual([
      'replay',
      ['As it came', 'As it was edited'],
    ]);
    const replay = { kind: 'quarantined', reason: 'no_id', id: 'h3', dryRun: false };
    await ask('owner', 'POST', '/replays', replay);
    expect(await rowOf('quarantine', 'h3')).toMatchObject({ reason: 'unstorable', body: '{"type":"text"}' });
    expect((await edit('owner', JSON.stringify(whole))).status).toBe(400);
  });

  it('opens a breaker by hand and closes it again, written down each time', async () => {
    const opened = await ask<BreakerView>('admin', 'POST', '/breakers/shopify', { to: 'open' });
    expect(opened.body).toMatchObject({ state: 'open', forced: true });
    const breaker = app.get(BreakerBoard).get('shopify');
    await expect(breaker.run(() => Promise.resolve(1))).rejects.toThrow(BreakerOpen);
    const closed = await ask<BreakerView>('admin', 'POST', '/breakers/shopify', { to: 'closed' });
    expect(closed.body).toMatchObject({ state: 'closed', forced: false });
    expect(await breaker.run(() => Promise.resolve(1))).toBe(1);
    const actions = await app.app
      .get<Connection>(getConnectionToken())
      .collection('audit')
      .distinct('action');
    expect(actions).toEqual(['operations.breaker_opened', 'operations.breaker_reset']);
    expect((await ask('admin', 'POST', '/breakers/nobody', { to: 'open' })).status).toBe(404);
    const past = await ask<BreakerPast[]>('admin', 'GET', '/breakers/shopify/history');
    expect(past.body.map(({ what, by }) => [what, by?.id])).toEqual([
      ['reset', 'u-admin'],
      ['forced', 'u-admin'],
    ]);
    expect((await ask('admin', 'GET', '/breakers/nobody/history')).status).toBe(404);
  });

  it('keeps what became of a breaker, with tries in a row as one line, and no more than a hundred lines', async () => {
    const board = app.get(BreakerBoard);
    board.follow(() => ({ failures: 1, openMs: 1 }));
    const breaker = board.get('gemini');
    const call = (fn: () => Promise<unknown>): Promise<unknown> =>
      until('the call to go', () =>
        breaker.run(fn).then(
          () => true,
          (error: unknown) => !(error instanceof BreakerOpen),
        ),
      );
    const ill = (): Promise<never> => Promise.reject(new Error('ill'));
    for (let n = 0; n < 4; n += 1) await call(ill);
    await call(() => Promise.resolve());
    const history = async () => (await ask<BreakerPast[]>('admin', 'GET', '/breakers/gemini/history')).body;
    await until('the end to be noted', async () => (await history())[0]?.what === 'closed');
    expect((await history()).map(({ what, times, by }) => [what, times, by])).toEqual([
      ['closed', 1, null],
      ['half_open', 4, null],
      ['opened', 1, null],
    ]);
    for (let n = 0; n < 60; n += 1) {
      await board.put('openai', 'open', 'u-admin');
      await board.put('openai', 'closed', 'u-admin');
    }
    const { body } = await ask<BreakerPast[]>('admin', 'GET', '/breakers/openai/history');
    expect([body.length, body[0]?.what]).toEqual([100, 'reset']);
    expect((await ask('agent', 'GET', '/breakers/openai/history')).status).toBe(403);
  });

  it('forgets what is remembered of the shop by hand, written down, for who may act', async () => {
    const cache = app.get(CacheBoard).area('searches');
    await cache.through('shirts', () => Promise.resolve(['old']));
    await cache.through('shirts', () => Promise.reject(new Error('asked')));
    const { body } = await ask<OperationsView>('admin', 'GET', '');
    const known = { seconds: 60, entries: 1, asked: 2, known: 1, clearedAt: null };
    expect(body.caches.find(({ area }) => area === 'searches')).toMatchObject(known);
    expect((await ask('agent', 'POST', '/caches/searches/clear')).status).toBe(403);
    const cleared = await ask<CacheView>('admin', 'POST', '/caches/searches/clear');
    expect(cleared).toMatchObject({ status: 200, body: { area: 'searches', entries: 0 } });
    expect(await cache.through('shirts', () => Promise.resolve(['new']))).toEqual(['new']);
    const written = await app.app
      .get<Connection>(getConnectionToken())
      .collection('audit')
      .findOne({ action: 'operations.cache_cleared' });
    expect(written).toMatchObject({ about: 'cache searches', before: { entries: 1 } });
    expect((await ask('admin', 'POST', '/caches/nothing/clear')).status).toBe(404);
  });

  it.each(['agent', 'viewer'] as const)('is nothing for an %s', async (role) => {
    expect((await ask(role, 'GET', '')).status).toBe(403);
    const request = { kind: 'dead_letter', reason: 'turn_attempts', dryRun: true };
    expect((await ask(role, 'POST', '/replays', request)).status).toBe(403);
  });
});
