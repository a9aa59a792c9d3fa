import { getConnectionToken } from '@nestjs/mongoose';
import {
  type Endpoint,
  ENDPOINTS,
  type Role,
  type SecurityCounts,
  type SecurityEventKind,
  type SecurityEventPage,
} from '@feelori/contracts';
import { accessTokenClaims, AccessTokens } from '@feelori/platform/auth';
import { newId } from '@feelori/platform/clock';
import { SecurityEvents } from '@feelori/records/security-events';
import { Sessions } from '@feelori/records/sessions';
import { Users } from '@feelori/records/users';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import type { Connection } from 'mongoose';
import { SecurityModule } from './security.module';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const STRANGER = '2001:db8:0:1::9';

describe('security events', () => {
  const stores = testStores();
  let running: TestApp;
  const now = Date.now();

  beforeAll(async () => {
    running = await testApp([SecurityModule], testSettings(stores.env));
    for (const [n, name] of ['Maya', 'Ann'].entries()) {
      await running.get(Users).add({
        _id: `u${n}`,
        email: `u${n}@shop.test`,
        name,
        role: 'agent',
        passwordHash: 'hash',
        sessionVersion: 1,
        active: true,
        createdAt: new Date(0),
        lastSignInAt: null,
      });
    }
    await happened('signed_in', 30 * DAY_MS, { userId: 'u0', address: '203.0.113.9' });
    await happened('signed_in', 3 * DAY_MS, { userId: 'u0', address: '203.0.113.9' });
    await happened('role_changed', 2 * HOUR_MS, { userId: 'u0', byId: 'u1', address: '198.51.100.7' });
    await happened('webhook_signature_refused', HOUR_MS, { address: STRANGER, count: 40 });
    await happened('webhook_signature_refused', HOUR_MS / 2, { address: null, count: 1_981 });
    await running.get(SecurityEvents).note('signed_out', { userId: 'gone', address: '203.0.113.9' });
  });
  afterAll(async () => {
    await running.close();
    await stores.drop();
  });

  async function happened(kind: SecurityEventKind, agoMs: number, about: object): Promise<void> {
    const at = new Date(now - agoMs);
    const event = { _id: newId(at.getTime()), at, kind, expiresAt: new Date(now + DAY_MS), ...about };
    await running.app.get<Connection>(getConnectionToken()).model('SecurityEvent').create([event]);
  }

  async function ask<T>({ path }: Endpoint<T>, role: Role, query = ''): Promise<T> {
    const claims = accessTokenClaims({ id: `by-${role}`, email: 'a@b.test', name: 'A', role }, 's');
    const headers = { Authorization: `Bearer ${await running.get(AccessTokens).sign(claims)}` };
    return (await (await fetch(running.url + path + query, { headers })).json()) as T;
  }
  const page = (query = '', role: Role = 'owner'): Promise<SecurityEventPage> =>
    ask(ENDPOINTS.securityEvents, role, query);
  const kinds = async (query: string): Promise<string[]> => (await page(query)).rows.map(({ kind }) => kind);

  it('are shown newest first, with who they are about, who did it and from where', async () => {
    const { rows, next } = await page();
    expect(next).toBeNull();
    expect(rows.map(({ kind }) => kind)).toEqual([
      'signed_out',
      'webhook_signature_refused',
      'webhook_signature_refused',
      'role_changed',
      'signed_in',
      'signed_in',
    ]);
    expect(rows[0]).toMatchObject({ person: { id: 'gone', name: null }, by: null, count: 1 });
    expect(rows[1]).toMatchObject({ person: null, address: null, count: 1_981 });
    expect(rows[3]).toMatchObject({
      person: { id: 'u0', name: 'Maya' },
      by: { id: 'u1', name: 'Ann' },
      address: '198.51.100.7',
    });
  });

  it('are found by kind, person, address and time, and page by page', async () => {
    expect(await kinds('?kind=role_changed')).toEqual(['role_changed']);
    expect(await kinds('?person=u1')).toEqual(['role_changed']);
    expect(await kinds('?person=u0&kind=signed_in')).toEqual(['signed_in', 'signed_in']);
    expect(await kinds(`?address=${STRANGER.toUpperCase()}`)).toEqual(['webhook_signature_refused']);
    const [from, to] = [4 * DAY_MS, 2.5 * HOUR_MS].map((ago) => new Date(now - ago).toISOString());
    expect(await kinds(`?from=${from}&to=${to}`)).toEqual(['signed_in']);
    expect(await kinds(`?person=u0&from=${from}`)).toEqual(['role_changed', 'signed_in']);
    const first = await page('?limit=4');
    const second = await page(`?limit=4&before=${first.next}`);
    expect([first.rows.length, second.rows.length, second.next]).toEqual([4, 2, null]);
    expect(await kinds(`?before=${first.next}&to=${new Date(now).toISOString()}`)).toHaveLength(2);
    expect(await kinds('?kind=sign_in_failed')).toEqual([]);
  });

  it('are counted by kind, for a day and for a week', async () => {
    const { kinds: counts } = await ask<SecurityCounts>(ENDPOINTS.securityCounts, 'admin');
    expect(counts).toEqual([
      { kind: 'webhook_signature_refused', day: 2_021, week: 2_021 },
      { kind: 'role_changed', day: 1, week: 1 },
      { kind: 'signed_out', day: 1, week: 1 },
      { kind: 'signed_in', day: 0, week: 1 },
    ]);
  });

  it('show admins networks alone, which they cannot find an address by', async () => {
    const { rows } = await page('', 'admin');
    expect(rows.map(({ address }) => address)).toEqual([
      '203.0.113.0/24',
      null,
      '2001:db8:0:1::/64',
      '198.51.100.0/24',
      '203.0.113.0/24',
      '203.0.113.0/24',
    ]);
    expect(await page('?address=203.0.113.9', 'admin')).toMatchObject({ code: 'forbidden' });
  });

  it('come with what is exposed and who is signed in, addresses as the role goes', async () => {
    const at = new Date(now);
    const session = {
      _id: 's-of-maya',
      userId: 'u0',
      userVersion: 1,
      tokenHash: 'hash',
      chainKey: 'key',
      rotated: [],
      address: '203.0.113.9',
      device: 'Firefox on Windows',
      createdAt: at,
      expiresAt: new Date(now + DAY_MS),
      endedAt: null,
      endedBy: null,
    };
    await running.get(Sessions).add(session);
    // One of before the password was changed stands no more.
    await running.get(Sessions).add({ ...session, _id: 's-old', userVersion: 0 });
    const owner = await ask(ENDPOINTS.securityExposure, 'owner');
    expect(owner.sessions).toMatchObject([{ person: { name: 'Maya' }, address: '203.0.113.9' }]);
    expect(owner.checks.map(({ id }) => id)).toContain('second_factor');
    const admin = await ask(ENDPOINTS.securityExposure, 'admin');
    expect(admin.sessions).toMatchObject([{ address: '203.0.113.0/24', since: at.toISOString() }]);
    expect(JSON.stringify(owner)).not.toMatch(/chainKey|tokenHash|"key"/);
  });

  it('are nothing for others, nor found by what is no filter', async () => {
    for (const role of ['agent', 'viewer'] as const) {
      expect(await page('', role)).toMatchObject({ code: 'forbidden' });
      expect(await ask(ENDPOINTS.securityCounts, role)).toMatchObject({ code: 'forbidden' });
    }
    const odd = [
      'limit=501',
      'before=%24gt',
      'kind=x',
      'person=%24ne',
      'address=a%20b',
      'from=today',
      'to=1',
      'x=1',
    ];
    for (const query of odd) expect(await page(`?${query}`)).toMatchObject({ code: 'validation_failed' });
  });
});
