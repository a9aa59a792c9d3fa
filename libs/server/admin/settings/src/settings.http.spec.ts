import { getConnectionToken } from '@nestjs/mongoose';
import {
  NO_CHECKOUT_NEWS,
  NO_OPENING_HOURS,
  NO_ORDER_NEWS,
  STOCK_NEWS_AT_START,
  type Problem,
  type SettingHistory,
  type SettingView,
} from '@feelori/contracts';
import { AccessTokens, accessTokenClaims } from '@feelori/platform/auth';
import { LiveSettings } from '@feelori/platform/live-settings';
import { LogRules } from '@feelori/platform/log';
import { BreakerBoard, BreakerOpen } from '@feelori/platform/resilience';
import { SettingRecordsModule } from '@feelori/records/settings';
import { testApp, type TestApp, testSettings, type TestStores, testStores, until } from '@feelori/testing';
import type { Connection } from 'mongoose';
import { SettingsAdminModule } from './settings-admin.module';

const LIVE_MS = 2_000;

describe('settings through HTTP', () => {
  let stores: TestStores;
  let running: TestApp;
  /** Another process of the same installation, and one that Redis never reaches. */
  let other: TestApp;
  let deaf: TestApp;

  beforeAll(async () => {
    stores = testStores();
    running = await testApp([SettingsAdminModule], testSettings(stores.env));
    const worker = testSettings({ ...stores.env, ROLES: 'worker' });
    other = await testApp([SettingRecordsModule], worker);
    deaf = await testApp(
      [SettingRecordsModule],
      testSettings({ ...stores.env, ROLES: 'worker', REDIS_URL: 'redis://127.0.0.1:9' }),
    );
  }, 30_000);
  afterAll(async () => {
    await Promise.all([running, other, deaf].map((app) => app.close()));
    await stores.drop();
  });

  async function ask<T>(
    role: 'owner' | 'admin' | 'agent' | 'viewer',
    method: string,
    path: string,
    body?: object,
  ) {
    const person = { id: `u-${role}`, email: `${role}@shop.test`, name: role, role } as const;
    const token = await running.get(AccessTokens).sign(accessTokenClaims(person, 's1'));
    const response = await fetch(`${running.url}/api/v1/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as T };
  }
  const version = async (name: string): Promise<number> =>
    (await ask<SettingHistory>('viewer', 'GET', `settings/${name}`)).body.version;

  it('shows everybody of the shop what holds', async () => {
    const { status, body } = await ask<SettingView[]>('viewer', 'GET', 'settings');
    expect(status).toBe(200);
    expect(body.map(({ name, value, version: seen, by }) => [name, value, seen, by])).toEqual([
      ['assistant.mode', 'automatic', 0, null],
      ['assistant.paused', false, 0, null],
      ['assistant.idle_handback_minutes', 0, 0, null],
      [
        'assistant.models',
        [
          { vendor: 'gemini', model: 'gemini-3.5-flash-lite', tier: 'quality', price: null },
          { vendor: 'openai', model: 'gpt-6-luna', tier: 'quality', price: null },
        ],
        0,
        null,
      ],
      ['assistant.guards', 'standard', 0, null],
      ['assistant.languages', 'en, es, pt, hi, ar, fr', 0, null],
      ['assistant.hears_voice_notes', true, 0, null],
      ['assistant.looks_at_pictures', true, 0, null],
      ['assistant.knows_by_meaning', true, 0, null],
      ['cost.day_dollars', 0, 0, null],
      ['cost.conversation_cents', 0, 0, null],
      ['team.new_handovers', 'nobody', 0, null],
      ['team.away_after_minutes', 30, 0, null],
      ['team.second_factor', 'nobody', 0, null],
      ['actions.cancel_up_to', 0, 0, null],
      ['actions.address_up_to', 0, 0, null],
      ['actions.return_up_to', 0, 0, null],
      ['actions.exchange_up_to', 0, 0, null],
      ['actions.return_days', 30, 0, null],
      ['shop.name', '', 0, null],
      ['shop.products_as', 'carousel', 0, null],
      ['shop.whatsapp_catalogue', '', 0, null],
      ['shop.whatsapp_catalogue_item', '{variant}', 0, null],
      ['shop.checkout_discount', '', 0, null],
      ['notices.orders', NO_ORDER_NEWS, 0, null],
      ['notices.stock', STOCK_NEWS_AT_START, 0, null],
      ['notices.checkouts', NO_CHECKOUT_NEWS, 0, null],
      ['shop.opening_hours', NO_OPENING_HOURS, 0, null],
      ['alerts.email_to', '', 0, null],
      ['alerts.repeat_hours', 12, 0, null],
      ['figures.minutes_kept_hours', 48, 0, null],
      ['figures.hours_kept_days', 90, 0, null],
      ['figures.days_kept_days', 730, 0, null],
      ['retention.messages_days', 0, 0, null],
      ['retention.turns_days', 0, 0, null],
      ['pace.quiet_ms', 1_200, 0, null],
      ['pace.quiet_most_ms', 6_000, 0, null],
      ['pace.answered_within_hours', 12, 0, null],
      ['pace.unknown_send_wait_ms', 90_000, 0, null],
      ['pace.sends_per_second', 80, 0, null],
      ['pace.pair_burst', 45, 0, null],
      ['pace.pair_seconds', 6, 0, null],
      ['pace.breaker_failures', 5, 0, null],
      ['pace.breaker_open_seconds', 60, 0, null],
      ['limits.turns_an_hour', 60, 0, null],
      ['limits.requests', true, 0, null],
      ['log.level', 'error', 0, null],
      ['log.debug_percent', 0, 0, null],
    ]);
  });

  it('writes down each change with itself', async () => {
    const expectedVersion = await version('assistant.mode');
    await ask('owner', 'PUT', 'settings/assistant.mode', { value: 'draft', expectedVersion });
    await ask('owner', 'POST', 'settings/assistant.mode/undo', {
      toVersion: 0,
      expectedVersion: expectedVersion + 1,
    });
    const settings = running.app.get<Connection>(getConnectionToken()).collection('settings');
    const stored = await settings.findOne({ _id: 'assistant.mode' as never });
    expect(stored?.pendingAudit).toMatchObject([
      { action: 'settings.changed', byId: 'u-owner', before: { value: null }, after: { value: 'draft' } },
      { about: 'setting assistant.mode', before: { value: 'draft' }, after: { value: null } },
    ]);
  });

  it('is live in every process within two seconds, also where Redis tells nothing', async () => {
    const begun = performance.now();
    const change = { value: true, expectedVersion: 0 };
    const { status, body } = await ask<SettingView>('owner', 'PUT', 'settings/assistant.paused', change);
    expect({ status, value: body.value, version: body.version }).toEqual({
      status: 200,
      value: true,
      version: 1,
    });
    expect(running.get(LiveSettings).get('assistant.paused')).toBe(true);
    for (const app of [other, deaf]) {
      await until('the change to be live', () => app.get(LiveSettings).get('assistant.paused') || null);
    }
    expect(performance.now() - begun).toBeLessThan(LIVE_MS);
  });

  it('goes at once by what is logged and when a breaker opens', async () => {
    expect(other.get(LogRules).level).toBe('error');
    await ask('owner', 'PUT', 'settings/log.level', { value: 'debug', expectedVersion: 0 });
    await ask('owner', 'PUT', 'settings/pace.breaker_failures', { value: 1, expectedVersion: 0 });
    await until('the level to be live', () => other.get(LogRules).level === 'debug' || null);
    const live = other.get(LiveSettings);
    await until('the limit to be live', () => live.get('pace.breaker_failures') === 1 || null);
    const broken = other
      .get(BreakerBoard)
      .get('gemini')
      .run(() => Promise.reject(new Error('no')));
    await expect(broken).rejects.toThrow('no');
    await expect(
      other
        .get(BreakerBoard)
        .get('gemini')
        .run(() => Promise.resolve()),
    ).rejects.toThrow(BreakerOpen);
  });

  it('refuses a change by somebody who saw an older version, and one of two at once', async () => {
    const name = 'settings/assistant.mode';
    const at = await version('assistant.mode');
    const both = await Promise.all(
      ['draft', 'observe'].map((value) => ask<Problem>('admin', 'PUT', name, { value, expectedVersion: at })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = await ask<Problem>('admin', 'PUT', name, { value: 'automatic', expectedVersion: at });
    expect([late.status, late.body.code]).toEqual([409, 'conflict']);
  });

  it.each([
    ['assistant.mode', 'loud', 'must be one of observe, draft, automatic'],
    ['assistant.mode', 7, 'must be one of observe, draft, automatic'],
    ['assistant.paused', 'true', 'must be true or false'],
    ['shop.name', 'two\nlines', 'must be one line of at most 80 characters'],
    ['shop.name', 'x'.repeat(81), 'must be one line of at most 80 characters'],
    ['assistant.languages', 'en, xx', 'must be some of en, es, pt, hi, ar, fr'],
    ['assistant.languages', '', 'must be some of en, es, pt, hi, ar, fr'],
    ['assistant.idle_handback_minutes', 1_441, 'must be a whole number from 0 to 1440'],
    ['assistant.idle_handback_minutes', -1, 'must be a whole number from 0 to 1440'],
    ['assistant.idle_handback_minutes', 1.5, 'must be a whole number from 0 to 1440'],
    ['assistant.idle_handback_minutes', [30], 'must be a whole number from 0 to 1440'],
  ])('refuses %s = %j with the reason, and the old one stays', async (name, value, reason) => {
    const before = await ask<SettingHistory>('viewer', 'GET', `settings/${name}`);
    const change = { value, expectedVersion: before.body.version };
    const { status, body } = await ask<Problem>('owner', 'PUT', `settings/${name}`, change);
    expect([status, body.code]).toEqual([400, 'validation_failed']);
    expect(body.errors).toEqual([{ field: 'value', message: expect.stringContaining(reason) as unknown }]);
    expect((await ask<SettingHistory>('viewer', 'GET', `settings/${name}`)).body).toEqual(before.body);
  });

  it('keeps earlier versions, and goes back to any of them', async () => {
    const name = 'assistant.idle_handback_minutes';
    for (const value of [10, 20, 30]) {
      await ask('owner', 'PUT', `settings/${name}`, { value, expectedVersion: await version(name) });
    }
    const undone = await ask<SettingView>('admin', 'POST', `settings/${name}/undo`, {
      toVersion: 1,
      expectedVersion: 3,
    });
    expect([undone.status, undone.body.value, undone.body.version]).toEqual([200, 10, 4]);
    expect(running.get(LiveSettings).get(name)).toBe(10);
    const { body } = await ask<SettingHistory>('viewer', 'GET', `settings/${name}`);
    expect(body.earlier.map(({ version: one, value }) => [one, value])).toEqual([
      [3, 30],
      [2, 20],
      [1, 10],
      [0, 0],
    ]);
    const start = { toVersion: 0, expectedVersion: 4 };
    expect((await ask<SettingView>('owner', 'POST', `settings/${name}/undo`, start)).body.value).toBe(0);
    const gone = { toVersion: 99, expectedVersion: 5 };
    expect((await ask('owner', 'POST', `settings/${name}/undo`, gone)).status).toBe(404);
  });

  it.each(['agent', 'viewer'] as const)('lets an %s change nothing', async (role) => {
    const change = { value: false, expectedVersion: await version('assistant.paused') };
    expect((await ask(role, 'PUT', 'settings/assistant.paused', change)).status).toBe(403);
    expect(
      (await ask(role, 'POST', 'settings/assistant.paused/undo', { toVersion: 0, expectedVersion: 1 }))
        .status,
    ).toBe(403);
  });

  it('knows no other names', async () => {
    for (const name of ['jwt.secret', '__proto__', 'constructor']) {
      expect((await ask('owner', 'GET', `settings/${name}`)).status).toBe(404);
      expect((await ask('owner', 'PUT', `settings/${name}`, { value: 1, expectedVersion: 0 })).status).toBe(
        404,
      );
    }
  });
});
