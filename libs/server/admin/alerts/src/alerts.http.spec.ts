import { type AlertsView, ENDPOINTS, type MailTest } from '@feelori/contracts';
import { accessTokenClaims, AccessTokens } from '@feelori/platform/auth';
import { StandingFigures } from '@feelori/platform/health';
import { Metrics } from '@feelori/platform/metrics';
import { Settings } from '@feelori/platform/settings';
import { WebhookDeliveries, WebhookEndpoints } from '@feelori/records/outgoing-webhooks';
import { SecurityEvents } from '@feelori/records/security-events';
import { AlertWatch, AlertWatchModule } from '@feelori/skills/alerts';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import { AlertsAdminModule } from './alerts-admin.module';
import { MailServer } from './testing/mail-server';

describe('alerts, through HTTP', () => {
  const stores = testStores();
  let mail: MailServer;
  let running: TestApp;

  beforeAll(async () => {
    mail = await MailServer.open();
    const smtp = { SMTP_URL: mail.url, MAIL_FROM: 'feelori@shop.test', ROLES: 'web,worker' };
    const settings = testSettings({ ...stores.env, ...smtp });
    const live = { ...settings.live, 'alerts.email_to': 'ann@shop.test, bob@shop.test' };
    running = await testApp([AlertsAdminModule, AlertWatchModule], new Settings({ ...settings, live }));
  }, 30_000);
  afterAll(async () => {
    running.get(Metrics).states.deadLetters(0);
    await running.close();
    mail.close();
    await stores.drop();
  });

  async function call<T>({ method, path }: { method: string; path: string }): Promise<T> {
    const user = { id: 'ada', email: 'ada@shop.test', name: 'Ada', role: 'admin' as const };
    const token = await running.get(AccessTokens).sign(accessTokenClaims(user, 's1'));
    const answer = await fetch(running.url + path, { method, headers: { authorization: `Bearer ${token}` } });
    return (await answer.json()) as T;
  }
  const run = (): Promise<void> => running.get(AlertWatch).run();
  const view = (): Promise<AlertsView> => call<AlertsView>(ENDPOINTS.alerts);

  it('go to people and other systems once, and when they are over', async () => {
    const _id = 'e1';
    const at = new Date();
    const told = {
      url: 'https://hooks.example.com/',
      withDetails: false,
      secret: 's',
      former: null,
      off: null,
    };
    const state = { failingSince: null, followedTo: at, version: 1, createdAt: at, removedAt: null };
    const events = ['alert.raised' as const, 'alert.ended' as const];
    await running.get(WebhookEndpoints).add({ _id, ...told, ...state, events }, { _id: 'a' } as never);
    running.get(Metrics).states.deadLetters(3);
    await run();
    await run();
    expect((await view()).items).toMatchObject([
      { alert: 'dead-letters-grow', severity: 'warning', endedAt: null },
    ]);
    expect(mail.mails).toHaveLength(1);
    expect(mail.mails[0]).toContain('RCPT TO:<bob@shop.test>');
    expect(mail.mails[0]).toMatch(/Subject: \[Feelori\] 3 answers were given up/);
    running.get(Metrics).states.deadLetters(0);
    await run();
    expect(mail.mails).toHaveLength(2);
    expect(mail.mails[1]).toContain('Over:');
    expect((await view()).items[0]?.endedAt).not.toBeNull();
    const noted = await running.get(WebhookDeliveries).log('e1', 10);
    expect(noted.map(({ kind }) => kind)).toEqual(['alert.ended', 'alert.raised']);
    expect(noted[1]?.facts).toMatchObject({ alert: 'dead-letters-grow', severity: 'warning' });
  });

  it('come of what happened within a quarter of an hour too', async () => {
    await running.get(SecurityEvents).note('refresh_token_reused');
    await run();
    const { items } = await view();
    expect(items).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ alert: 'session-copied' })]),
    );
  });

  it('are found in the figures that every process keeps anyway', async () => {
    const standing = running.get(StandingFigures);
    await standing.onModuleDestroy();
    const look = jest.spyOn(standing, 'look');
    await run();
    expect(look).not.toHaveBeenCalled();
  });

  it('are tried by a test, which says what is wrong', async () => {
    expect(await call<MailTest>(ENDPOINTS.testAlertMail)).toEqual({ problem: null });
    expect(mail.mails.at(-1)).toContain('A test of alerts');
    expect((await view()).noMail).toBeNull();
    mail.close();
    const { problem } = await call<MailTest>(ENDPOINTS.testAlertMail);
    expect(problem).toBe('The mail server could not be reached in time.');
  });
});
