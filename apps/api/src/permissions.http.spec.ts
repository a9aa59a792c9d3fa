import { PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { type Endpoint, ENDPOINTS, may, pathOf, type Role, ROLES } from '@feelori/contracts';
import { accessTokenClaims, AccessTokens } from '@feelori/platform/auth';
import { newId } from '@feelori/platform/clock';
import { Sessions } from '@feelori/records/sessions';
import { type User, Users } from '@feelori/records/users';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import { WebModule } from './web.module';

/** Routes that are no part of the admin API, each with its own way of letting people in or none. */
const OTHERS = /^\/(webhooks|health|metrics)/;

const endpoints = Object.entries(ENDPOINTS) as [string, Endpoint<unknown>][];
const guarded = endpoints.filter(([, { permission }]) => permission !== 'public');
const cases = guarded.flatMap(([name, endpoint]) => ROLES.map((role) => [name, role, endpoint] as const));

describe('every route', () => {
  const stores = testStores();
  const tokens = new Map<Role, string>();
  let running: TestApp;

  beforeAll(async () => {
    running = await testApp([WebModule], testSettings(stores.env));
    for (const role of ROLES) tokens.set(role, await tokenOf(role));
  });
  afterAll(async () => {
    await running.close();
    await stores.drop();
  });

  /** The access token of somebody of this role who is signed in. */
  async function tokenOf(role: Role): Promise<string> {
    const user: User = {
      _id: newId(),
      email: `${role}@roles.test`,
      name: role,
      role,
      passwordHash: 'none',
      sessionVersion: 1,
      active: true,
      createdAt: new Date(),
      lastSignInAt: null,
    };
    await running.get(Users).add(user);
    const _id = newId();
    const secrets = { tokenHash: _id, chainKey: 'k', exchanges: 0, usedExchange: 0, rotated: [] };
    const times = { createdAt: new Date(), expiresAt: new Date(Date.now() + 3_600_000) };
    const over = { endedAt: null, endedBy: null };
    const whose = { _id, userId: user._id, userVersion: 1, address: '127.0.0.1' };
    await running.get(Sessions).add({ ...whose, ...secrets, ...times, ...over });
    const { email, name } = user;
    return running.get(AccessTokens).sign(accessTokenClaims({ id: user._id, email, name, role }, _id));
  }

  async function statusOf({ method, path }: Endpoint<unknown>, token?: string): Promise<number> {
    const hangUp = new AbortController();
    const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, 'none'] as const);
    const answer = await fetch(running.url + pathOf(path, Object.fromEntries(names)), {
      method,
      headers: token === undefined ? {} : { Authorization: `Bearer ${token}` },
      signal: hangUp.signal,
    });
    // The live stream never ends by itself.
    hangUp.abort();
    return answer.status;
  }

  it.each(cases)('%s asked by a %s', async (_, role, endpoint) => {
    const { permission } = endpoint;
    const lets = permission === null || permission === 'public' || may(role, permission);
    // What is let through has no body, or is about nothing that is there; it never gets as far as a change.
    expect((await statusOf(endpoint, tokens.get(role))) === 403).toBe(!lets);
  });

  it.each(guarded)('%s lets nobody in who is not signed in', async (_, endpoint) => {
    expect(await statusOf(endpoint)).toBe(401);
  });

  it('of every controller says whom it lets in, and says the same as the contracts', () => {
    const marks = [...running.app.get(ModulesContainer).values()]
      .flatMap(({ controllers }) => [...controllers.values()])
      .flatMap(({ metatype }) => (typeof metatype === 'function' ? routesOf(metatype) : []))
      .filter(({ path }) => !OTHERS.test(path));
    const agreed = endpoints.map(([, { path, permission }]) => ({ path, permission }));
    const wrong = marks.filter(
      (mark) => !agreed.some(({ path, permission }) => path === mark.path && permission === mark.permission),
    );
    expect(wrong).toEqual([]);
    expect(marks.length).toBeGreaterThan(20);
  });

  interface Route {
    path: string;
    permission: unknown;
  }

  function routesOf(controller: { prototype: object; name: string }): Route[] {
    const prototype = controller.prototype as Record<string, unknown>;
    const base = trimmed(Reflect.getMetadata(PATH_METADATA, controller));
    return Object.getOwnPropertyNames(prototype).flatMap((name) => {
      const handler = prototype[name];
      if (name === 'constructor' || typeof handler !== 'function') return [];
      const path: unknown = Reflect.getMetadata(PATH_METADATA, handler);
      if (path === undefined) return [];
      return [{ path: base + trimmed(path), permission: markOf(handler, controller) }];
    });
  }

  function trimmed(path: unknown): string {
    const text = String(Array.isArray(path) ? path[0] : path).replace(/^\/+|\/+$/g, '');
    return text === '' ? '' : `/${text}`;
  }

  function markOf(handler: object, controller: object): unknown {
    const mark = (key: string): unknown =>
      Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, controller);
    if (mark('feelori:public') === true) return 'public';
    const own: unknown = Reflect.getMetadata('feelori:permission', handler);
    return own === undefined ? Reflect.getMetadata('feelori:permission', controller) : own;
  }
});
