import type { CostReport, CostTotal, Role, UsageReport } from '@feelori/contracts';
import { accessTokenClaims, AccessTokens } from '@feelori/platform/auth';
import { Metrics } from '@feelori/platform/metrics';
import { Conversations } from '@feelori/records/conversations';
import { SystemMetrics } from '@feelori/records/system-metrics';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import { InsightsModule } from './insights.module';
import { UsageWriter } from './usage-writer';

const HOUR_MS = 3_600_000;

describe('figures through HTTP', () => {
  const stores = testStores();
  let app: TestApp;

  beforeAll(async () => {
    app = await testApp([InsightsModule], testSettings(stores.env));
  }, 30_000);
  afterEach(() => jest.restoreAllMocks());
  afterAll(async () => {
    await app.close();
    await stores.drop();
  });

  async function get<T>(role: Role, path: string): Promise<{ status: number; body: T }> {
    const person = { id: 'u', email: 'a@b.test', name: 'A', role };
    const token = await app.get(AccessTokens).sign(accessTokenClaims(person, 's1'));
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${app.url}/api/v1/${path}`, { headers });
    return { status: answer.status, body: (await answer.json()) as T };
  }
  async function usage(role: Role, from: Date, to: Date): Promise<{ status: number; body: UsageReport }> {
    const person = { id: 'u', email: 'a@b.test', name: 'A', role };
    const token = await app.get(AccessTokens).sign(accessTokenClaims(person, 's1'));
    const query = new URLSearchParams({ from: from.toISOString(), to: to.toISOString() });
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${app.url}/api/v1/insights/usage?${query.toString()}`, { headers });
    return { status: answer.status, body: (await answer.json()) as UsageReport };
  }
  const sum = (report: UsageReport, name: string): number =>
    report.points.reduce((total, { counts }) => total + (counts[name] ?? 0), 0);

  it('shows what was counted, once it was written, also twice within a minute', async () => {
    const { usage: counted } = app.get(Metrics);
    for (const times of [1, 2]) {
      counted.count('arrivals', null, times);
      counted.count('answers', 'gemini');
      counted.firstAnswer(1_500);
      await app.get(UsageWriter).write();
    }
    const now = Date.now();
    const { status, body } = await usage('viewer', new Date(now - HOUR_MS), new Date(now + HOUR_MS));
    expect(status).toBe(200);
    expect([sum(body, 'arrivals'), sum(body, 'answers:gemini')]).toEqual([3, 2]);
    expect(body.points.at(-1)?.firstAnswers[0]).toBe(2);
    expect(body.before).toEqual([]);
  });

  it('tells what days and conversations cost', async () => {
    app.get(Metrics).modelPaid('gemini', 0.012);
    app.get(Metrics).usage.count('message_cost', 'service', 45_600);
    await app.get(UsageWriter).write();
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
    written.mockRestore();
    // That minutes were dropped takes a minute of its own, and is told with the next.
    await app.get(UsageWriter).write();
    await app.get(UsageWriter).write();
    const now = Date.now();
    const { body } = await usage('owner', new Date(now - HOUR_MS), new Date(now + HOUR_MS));
    expect([sum(body, 'sends:sent'), sum(body, 'dropped_minutes')]).toEqual([59, 6]);
  });

  it('takes a span of a year at most, that ends after it begins', async () => {
    const now = new Date();
    expect((await usage('owner', now, now)).status).toBe(400);
    expect((await usage('owner', new Date(0), now)).status).toBe(400);
  });
});
