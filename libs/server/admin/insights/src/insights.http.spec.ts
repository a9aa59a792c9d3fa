import type { ConversationsBehind, CostReport, CostTotal, Role, UsageReport } from '@feelori/contracts';
import { accessTokenClaims, AccessTokens } from '@feelori/platform/auth';
import { OtherLooks } from '@feelori/platform/health';
import { Metrics } from '@feelori/platform/metrics';
import { Conversations } from '@feelori/records/conversations';
import { newPart, Outbox, type OutboxEntry } from '@feelori/records/outbox';
import { SystemMetrics } from '@feelori/records/system-metrics';
import { type Turn, Turns } from '@feelori/records/turns';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import { InsightsModule } from './insights.module';
import { UsageKeeper } from './usage-keeper';
import { UsageKeeperModule } from './usage-keeper.module';
import { UsageWriter } from './usage-writer';

const HOUR_MS = 3_600_000;

/** What was said to this customer then. */
const entryOf = (customer: string, writtenMs: number): OutboxEntry => ({
  ...{
    _id: `1:${customer}#${writtenMs}`,
    conversationId: `1:${customer}`,
    phoneNumberId: '1',
    customerId: customer,
  },
  ...{
    to: { waId: '491511234567' },
    origin: 'assistant',
    place: 1,
    epoch: 0,
    author: null,
    answeredBy: 'rules',
  },
  ...{
    writtenAt: new Date(writtenMs),
    stage: 'released',
    cancelReason: null,
    handoverReason: null,
    consent: null,
  },
  ...{ parts: [newPart({ kind: 'text', text: 'hello' }, 0)], nextAt: null },
});

describe('figures through HTTP', () => {
  const stores = testStores();
  let app: TestApp;

  beforeAll(async () => {
    app = await testApp([InsightsModule, UsageKeeperModule], testSettings(stores.env));
  }, 30_000);
  afterEach(() => jest.restoreAllMocks());
  afterAll(async () => {
    await app.close();
    await stores.drop();
  });

  async function ask(role: Role, path: string): Promise<Response> {
    const person = { id: 'u', email: 'a@b.test', name: 'A', role };
    const token = await app.get(AccessTokens).sign(accessTokenClaims(person, 's1'));
    const headers = { authorization: `Bearer ${token}` };
    return fetch(`${app.url}/api/v1/${path}`, { headers });
  }
  async function get<T>(role: Role, path: string): Promise<{ status: number; body: T }> {
    const answer = await ask(role, path);
    return { status: answer.status, body: (await answer.json()) as T };
  }
  const usage = (role: Role, days: number): Promise<{ status: number; body: UsageReport }> =>
    get<UsageReport>(role, `insights/usage?days=${days}`);
  const rolledUp = async (): Promise<void> => {
    await app.get(UsageWriter).write();
    await app.get(UsageKeeper).run();
  };
  const sum = (report: UsageReport, name: string): number =>
    report.points.reduce((total, { counts }) => total + (counts[name] ?? 0), 0);

  it('shows what was counted, once it was written, also twice within a minute', async () => {
    const { usage: counted } = app.get(Metrics);
    for (const times of [1, 2]) {
      counted.count('arrivals', null, times);
      counted.count('answers', 'gemini');
      counted.firstAnswer(1_500);
      await rolledUp();
    }
    for (const days of [1, 7, 30, 90]) {
      const { status, body } = await usage('viewer', days);
      expect(status).toBe(200);
      expect([sum(body, 'arrivals'), sum(body, 'answers:gemini')]).toEqual([3, 2]);
      expect(body.points.find(({ counts }) => counts['arrivals'] === 3)?.firstAnswers[0]).toBe(2);
      expect([body.points.length, body.before.length]).toEqual(days === 1 ? [24, 24] : [days, days]);
      expect(body.budget).toEqual({ spent: 0, limit: 0, level: 'all' });
    }
  });

  it('tells what days and conversations cost', async () => {
    app.get(Metrics).modelPaid('gemini', 0.012);
    app.get(Metrics).usage.count('message_cost', 'service', 45_600);
    await rolledUp();
    const now = Date.now();
    const query = `from=${new Date(now - 86_400_000).toISOString()}&to=${new Date(now + 1).toISOString()}`;
    const { body } = await get<CostReport>('owner', `insights/costs?${query}`);
    expect(body.days.at(-1)).toMatchObject({ models: { gemini: 0.012 }, messages: { service: 0.0456 } });
    expect(body.fees).toMatchObject({ currency: 'EUR', serviceSince: '2026-10-01' });
    expect((await get('owner', 'conversations/none/costs')).status).toBe(404);
    const of = { id: '1:c1', phoneNumberId: '1', customerId: 'c1', identity: { waId: '4915112345678' } };
    const last = { customerName: 'Ann', messageId: '1:w1', lastText: 'hi', lastAt: new Date() };
    await app.get(Conversations).recordActivity([{ ...of, ...last }]);
    const total = await get<CostTotal>('owner', `conversations/${encodeURIComponent('1:c1')}/costs`);
    expect(total.body).toEqual({
      ...{ turns: 0, models: 0, unpriced: 0, sent: 0, messages: 0, currency: 'EUR' },
    });
    expect((await get<CostTotal>('owner', 'customers/c1/costs')).body.turns).toBe(0);
    expect((await get('owner', 'insights/costs?from=2026-01-01&to=2025-01-01')).status).toBe(400);
  });

  it('keeps what a database that is away does not take, for an hour, and counts what it drops', async () => {
    const { usage: counted } = app.get(Metrics);
    const written = jest.spyOn(SystemMetrics.prototype, 'writeMinutes').mockRejectedValue(new Error('away'));
    for (let minute = 0; minute < 65; minute += 1) {
      counted.count('sends', 'sent');
      await expect(app.get(UsageWriter).write()).rejects.toThrow('away');
    }
    expect(written.mock.calls.at(-1)?.[1]).toHaveLength(60);
    const figures = async (): Promise<object | undefined> =>
      (await app.get(OtherLooks).look(1_000)).find(({ name }) => name === 'figures');
    expect(await figures()).toMatchObject({
      state: 'degraded',
      reason: 'The database does not take the figures of 60 minutes.',
    });
    written.mockRestore();
    // That minutes were dropped takes a minute of its own, and is told with the next.
    await app.get(UsageWriter).write();
    expect(await figures()).toBeUndefined();
    await rolledUp();
    const { body } = await usage('owner', 7);
    expect([sum(body, 'sends:sent'), sum(body, 'dropped_minutes')]).toEqual([59, 6]);
  });

  it('takes the spans it knows, and gives them as a file too', async () => {
    for (const days of ['2', '0', '-7', 'all', '7.5', '']) {
      expect((await get('owner', `insights/usage?days=${days}`)).status).toBe(400);
    }
    const file = await ask('viewer', 'insights/usage.csv?days=7');
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect(file.headers.get('content-disposition')).toContain('feelori-7-days.csv');
    const [heading, ...rows] = (await file.text()).split('\r\n');
    expect(heading).toContain('"day (UTC)"');
    expect(heading).toContain('"arrivals"');
    expect(rows).toHaveLength(8);
  });

  it('names the conversations behind a point, each once, the newest first', async () => {
    const end = Date.now();
    const span = `from=${new Date(end - HOUR_MS).toISOString()}&to=${new Date(end).toISOString()}`;
    const turn = (customer: string, n: number, figures: string[]): Turn => ({
      ...{
        _id: `1:${customer}#${n}`,
        conversationId: `1:${customer}`,
        phoneNumberId: '1',
        customerId: customer,
        n,
      },
      ...{ inboundIds: [], askedText: '', askedAt: new Date(end), takenAt: new Date(end), attempts: 1 },
      ...{ endedAt: new Date(end - 1_000 * (10 - n)), decision: 'answered', reason: null, entryId: null },
      ...{ answeredBy: 'rules', model: null, tools: [], shown: [], tokens: { in: 0, out: 0 }, consent: null },
      ...{ handoverReason: null, handoverSummary: null, figures },
    });
    for (const customer of ['c2', 'c3']) {
      const of = { id: `1:${customer}`, phoneNumberId: '1', customerId: customer };
      const last = { customerName: customer, messageId: `1:${customer}`, lastText: 'hi', lastAt: new Date() };
      const identity = { waId: `49151123456${customer.slice(1)}` };
      await app.get(Conversations).recordActivity([{ ...of, ...last, identity }]);
    }
    for (const one of [
      turn('c2', 1, ['turns', 'handovers:refund']),
      turn('c3', 2, ['turns', 'handovers:angry']),
      turn('c2', 3, ['turns', 'handovers:angry']),
      turn('gone', 4, ['turns', 'handovers:angry']),
      turn('c3', 5, ['turns', 'alone']),
    ]) {
      await app.get(Turns).insert(one);
    }
    const behind = async (query: string): Promise<{ status: number; body: ConversationsBehind }> =>
      get<ConversationsBehind>('viewer', `insights/conversations?${query}`);
    const { body } = await behind(`figures=handovers:refund,handovers:angry&${span}`);
    expect(body.items.map(({ id }) => id)).toEqual(['1:c2', '1:c3']);
    expect(body.items[0]?.at).toBe(new Date(end - 7_000).toISOString());
    expect(body.isMore).toBe(false);
    expect((await behind(`figures=alone&${span}`)).body.items).toHaveLength(1);
    const said = { ...entryOf('c3', end - 2_000), origin: 'person' as const };
    const lost = entryOf('c2', end - 3_000);
    const failed = lost.parts.map((part) => ({ ...part, state: 'failed' as const }));
    for (const one of [said, { ...lost, parts: failed }]) await app.get(Outbox).insert(one);
    const idsOf = async (names: string) =>
      (await behind(`figures=${names}&${span}`)).body.items.map(({ id }) => id);
    expect(await idsOf('replies')).toEqual(['1:c3']);
    expect(await idsOf('undelivered')).toEqual(['1:c2']);
    expect(await idsOf('undelivered,replies,handovers:refund')).toEqual(['1:c3', '1:c2']);
    const wide = `from=2026-01-01T00:00:00Z&to=2026-04-30T00:00:00Z`;
    for (const wrong of [
      `figures=alone&${wide}`,
      `figures=a%20b&${span}`,
      `figures=&${span}`,
      'figures=alone',
    ]) {
      expect((await behind(wrong)).status).toBe(400);
    }
  });
});
