import { getConnectionToken } from '@nestjs/mongoose';
import {
  type AuditAction,
  type AuditPage,
  type AuditVerdict,
  ENDPOINTS,
  type Role,
} from '@feelori/contracts';
import { auditEntry } from '@feelori/platform/audit';
import { accessTokenClaims, AccessTokens } from '@feelori/platform/auth';
import { AuditChain, PendingAudits } from '@feelori/records/audit';
import { Credentials, type User, Users, UsersModule } from '@feelori/records/users';
import { testApp, type TestApp, testSettings, testStores, until } from '@feelori/testing';
import type { Collection, Connection } from 'mongoose';
import { AuditReader } from './audit-reader';
import { AuditWriter } from './audit-writer';
import { AuditModule } from './audit.module';

const ACTOR = { id: 'u0', name: 'Ann', role: 'owner', address: '192.0.2.1' } as const;

describe('the audit', () => {
  const stores = testStores();
  /** Two processes. */
  let apps: TestApp[];
  let here: TestApp;

  beforeAll(async () => {
    const settings = testSettings(stores.env);
    apps = [
      await testApp([AuditModule, UsersModule], settings),
      await testApp([AuditModule, UsersModule], settings),
    ];
    here = apps[0] as TestApp;
    for (let n = 0; n < 5; n += 1) await here.get(Users).add(person(n));
  });
  afterAll(async () => {
    await Promise.all(apps.map((app) => app.close()));
    await stores.drop();
  });
  afterEach(() => jest.restoreAllMocks());

  const person = (n: number): User => ({
    _id: `u${n}`,
    email: `u${n}@shop.test`,
    name: `U${n}`,
    role: 'agent',
    passwordHash: 'hash',
    sessionVersion: 1,
    active: true,
    createdAt: new Date(0),
    lastSignInAt: null,
  });
  const collection = (name: string): Collection =>
    here.app.get<Connection>(getConnectionToken()).collection(name);

  /** A change of this person that is audited. */
  async function change(n: number, action: AuditAction = 'team.signed_out_everywhere'): Promise<void> {
    const user = await here.get(Users).byId(`u${n}`);
    const audit = auditEntry(ACTOR, new Date(), {
      action,
      about: `user u${n}`,
      before: { version: user?.sessionVersion ?? 0 },
      after: {},
    });
    if (user) expect(await here.get(Credentials).endSessions(user, null, audit)).toBe(true);
  }

  async function ask<T>(endpoint: { method: string; path: string }, role: Role, query = ''): Promise<T> {
    const claims = accessTokenClaims({ id: `by-${role}`, email: 'a@b.test', name: 'A', role }, 's');
    const headers = { Authorization: `Bearer ${await here.get(AccessTokens).sign(claims)}` };
    const answer = await fetch(here.url + endpoint.path + query, { method: endpoint.method, headers });
    return (await answer.json()) as T;
  }
  const page = (query = ''): Promise<AuditPage> => ask(ENDPOINTS.audit, 'owner', query);
  const rowsAbout = async (n: number): Promise<AuditPage['rows']> =>
    (await page('?limit=500')).rows.filter(({ about }) => about === `user u${n}`);

  it('has every change by itself soon, and the document holds it no longer', async () => {
    await change(1);
    const [row] = await until('the entry in the audit', async () => {
      const rows = await rowsAbout(1);
      return rows.length > 0 ? rows : null;
    });
    expect(row).toMatchObject({
      by: { id: 'u0', name: 'Ann', role: 'owner' },
      address: '192.0.2.1',
      action: 'team.signed_out_everywhere',
      aboutName: 'U1',
      before: { version: 1 },
      after: {},
    });
    await until('the document to be cleared', async () => {
      const user = await collection('users').findOne({ _id: 'u1' as never });
      return (user?.pendingAudit as unknown[]).length === 0;
    });
  });

  it('has a change once, whoever moves it at once and wherever a process dies', async () => {
    const clear = jest.spyOn(PendingAudits.prototype, 'clear');
    for (let round = 0; round < 10; round += 1) {
      await change(2);
      // Dies behind the chain, before the document is cleared: the entry is moved again.
      if (round % 2 === 0) clear.mockRejectedValueOnce(new Error('this process has died'));
      await Promise.allSettled(apps.map((app) => app.get(AuditWriter).move()));
    }
    await here.get(AuditWriter).move();
    const versions = (await rowsAbout(2)).map(({ before }) => before.version);
    expect(versions.sort((a, b) => Number(a) - Number(b))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(await here.get(AuditChain).verify()).toMatchObject({ brokenAt: null });
  });

  it('is whole for whoever looks right behind a change', async () => {
    for (let round = 1; round <= 5; round += 1) {
      await change(4);
      expect(await rowsAbout(4)).toHaveLength(round);
    }
  });

  it('is one chain also where two write to it at once', async () => {
    const entries = Array.from({ length: 30 }, (_, n) =>
      auditEntry(ACTOR, new Date(), { action: 'team.invited', about: `at once ${n}`, before: {}, after: {} }),
    );
    await Promise.all(entries.map((entry, n) => (apps[n % 2] as TestApp).get(AuditChain).append([entry])));
    const { head, brokenAt } = await here.get(AuditChain).verify();
    expect(brokenAt).toBeNull();
    expect(head.seq).toBe(await collection('audit').countDocuments());
  });

  it('has each entry once where two add the same ones at once', async () => {
    const entries = Array.from({ length: 30 }, (_, n) =>
      auditEntry(ACTOR, new Date(), { action: 'team.invited', about: `twice ${n}`, before: {}, after: {} }),
    );
    const halves = [entries.slice(0, 20), entries.slice(10)];
    await Promise.all(halves.map((half, n) => (apps[n] as TestApp).get(AuditChain).append(half)));
    const rows = (await page('?limit=500')).rows.filter(({ about }) => about.startsWith('twice'));
    expect(new Set(rows.map(({ about }) => about)).size).toBe(30);
    expect(rows).toHaveLength(30);
    expect(await here.get(AuditChain).verify()).toMatchObject({ brokenAt: null });
  });

  it('moves what waits with few commands, however much it is', async () => {
    const waiting = Array.from({ length: 40 }, (_, n) => person(100 + n));
    const audit = (n: number) => {
      const change = { action: 'team.invited' as const, about: `few ${n}`, before: {}, after: {} };
      return auditEntry(ACTOR, new Date(n * 1_000), change);
    };
    const inserts = apps.map((one) =>
      jest.spyOn(one.app.get<Connection>(getConnectionToken()).model('AuditRecord').collection, 'insertMany'),
    );
    await collection('users').insertMany(
      waiting.map((user, n) => ({ ...user, pendingAudit: [audit(n)] })) as object[],
    );
    await here.get(AuditWriter).move();
    const commands = inserts.flatMap(({ mock }) => mock.calls).length;
    expect(commands).toBeGreaterThan(0);
    expect(commands).toBeLessThan(5);
    const rows = (await page('?limit=500')).rows.filter(({ about }) => about.startsWith('few'));
    expect(rows.map(({ about }) => about).reverse()).toEqual(waiting.map((_, n) => `few ${n}`));
  });

  it('is shown also while what waits cannot be moved', async () => {
    const { rows } = await page();
    expect(rows).not.toEqual([]);
    jest.spyOn(AuditChain.prototype, 'append').mockRejectedValue(new Error('away'));
    await change(4);
    expect((await page()).rows).toEqual(rows);
  });

  it('is shown page by page, by person and by kind', async () => {
    await change(3, 'team.role_changed');
    await here.get(AuditWriter).move();
    const first = await page('?limit=2');
    expect(first.rows).toHaveLength(2);
    const second = await page(`?limit=2&before=${first.next}`);
    expect(second.rows[0]?.seq).toBe((first.rows[1]?.seq ?? 0) - 1);
    const kinds = new Set((await page('?action=team.role_changed')).rows.map(({ action }) => action));
    expect([...kinds]).toEqual(['team.role_changed']);
    expect((await page('?by=nobody')).rows).toEqual([]);
    for (const query of ['?limit=9999', '?before=-1', '?before=x', '?by=%24ne', '?action=a%20b', '?x=1']) {
      expect(await page(query)).toMatchObject({ code: 'validation_failed' });
    }
  });

  it('is for owners', async () => {
    for (const role of ['admin', 'agent', 'viewer'] as const) {
      expect(await ask(ENDPOINTS.audit, role)).toMatchObject({ code: 'forbidden' });
      expect(await ask(ENDPOINTS.verifyAudit, role)).toMatchObject({ code: 'forbidden' });
    }
  });

  it('is read once for all who verify it at the same moment', async () => {
    const reader = here.get(AuditReader);
    const read = jest.spyOn(AuditChain.prototype, 'verify');
    const [one, other] = await Promise.all([reader.verify(), reader.verify()]);
    expect(other).toEqual(one);
    expect(read).toHaveBeenCalledTimes(1);
    await reader.verify();
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('tells where somebody changed it', async () => {
    const well = await ask<AuditVerdict>(ENDPOINTS.verifyAudit, 'owner');
    expect(well).toMatchObject({ brokenAt: null, checked: well.head?.seq });
    await collection('audit').updateOne({ _id: 3 as never }, { $set: { byName: 'Somebody else' } });
    expect(await ask(ENDPOINTS.verifyAudit, 'owner')).toMatchObject({ checked: 2, brokenAt: 3 });
  });
});
