import { getConnectionToken } from '@nestjs/mongoose';
import {
  ENDPOINTS,
  pathOf,
  type Problem,
  type Role,
  type SavedReply,
  type SavedReplyList,
} from '@feelori/contracts';
import { AccessTokens, accessTokenClaims } from '@feelori/platform/auth';
import { Live } from '@feelori/platform/live';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import type { Connection } from 'mongoose';
import { SavedRepliesAdminModule } from './saved-replies-admin.module';

describe('saved replies, through HTTP', () => {
  const stores = testStores();
  let running: TestApp;

  beforeAll(async () => {
    running = await testApp([SavedRepliesAdminModule], testSettings(stores.env));
  });
  afterAll(async () => {
    await running.close();
    await stores.drop();
  });
  afterEach(() => jest.restoreAllMocks());

  async function call<T>(
    endpoint: { method: string; path: string },
    { id = '', body, role = 'admin' }: { id?: string; body?: object; role?: Role } = {},
  ): Promise<{ status: number; body: T }> {
    const user = { id: 'maya', email: 'maya@shop.test', name: 'Maya', role };
    const token = await running.get(AccessTokens).sign(accessTokenClaims(user, 's1'));
    const answer = await fetch(running.url + pathOf(endpoint.path, { id }), {
      method: endpoint.method,
      headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: (text === '' ? null : JSON.parse(text)) as T };
  }
  const shortcuts = async (): Promise<string[]> =>
    (await call<SavedReplyList>(ENDPOINTS.savedReplies, { role: 'viewer' })).body.items.map(
      ({ shortcut }) => shortcut,
    );

  it('are made, changed and removed; consoles hear of it, and each change is written down with itself', async () => {
    const told = jest.spyOn(running.get(Live), 'publish');
    const hello = { shortcut: 'hello', text: 'Hello {{customer_name}}!' };
    const { body: added } = await call<SavedReply>(ENDPOINTS.addSavedReply, { body: hello });
    expect(added).toEqual({ id: expect.any(String) as string, version: 1, ...hello });
    const { id } = added;
    const better = { shortcut: 'Hi', text: 'Hi {{customer_name}}, {{agent_name}} here' };
    const change = { ...better, expectedVersion: 1 };
    expect((await call<SavedReply>(ENDPOINTS.changeSavedReply, { id, body: change })).body).toEqual({
      id,
      version: 2,
      ...better,
    });
    expect(await shortcuts()).toEqual(['Hi']);
    const late = await call<Problem>(ENDPOINTS.changeSavedReply, { id, body: change });
    expect([late.status, late.body.code]).toEqual([409, 'conflict']);
    expect((await call(ENDPOINTS.removeSavedReply, { id })).status).toBe(204);
    expect((await call(ENDPOINTS.removeSavedReply, { id })).status).toBe(204);
    expect((await call(ENDPOINTS.changeSavedReply, { id, body: change })).status).toBe(404);
    expect(await shortcuts()).toEqual([]);
    expect(told).toHaveBeenCalledTimes(3);
    const collection = running.app.get<Connection>(getConnectionToken()).collection('saved_replies');
    const stored = await collection.findOne({ _id: id as never });
    expect(stored?.text).toBe('');
    expect(stored?.pendingAudit).toMatchObject([
      { action: 'saved_replies.added', byId: 'maya', before: {}, after: hello },
      { action: 'saved_replies.changed', before: hello, after: better },
      { action: 'saved_replies.removed', before: better, after: { shortcut: null, text: null } },
    ]);
  });

  it('have one of a shortcut, also when two make it at once; a removed one gives it free', async () => {
    const make = (shortcut: string) =>
      call<SavedReply>(ENDPOINTS.addSavedReply, { body: { shortcut, text: 'x' } });
    const both = await Promise.all([make('size-guide'), make('Size-Guide')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { id } = both.find(({ status }) => status === 200)!.body;
    const { id: other } = (await make('other')).body;
    const body = { shortcut: 'size-guide', text: 'x', expectedVersion: 1 };
    expect((await call(ENDPOINTS.changeSavedReply, { id: other, body })).status).toBe(409);
    await call(ENDPOINTS.removeSavedReply, { id });
    expect((await make('SIZE-guide')).status).toBe(200);
  });

  it.each([
    ['an unknown variable', { shortcut: 'a', text: 'Hello {{first_name}}' }, 'text'],
    ['half a variable', { shortcut: 'a', text: 'Hello {{customer_name}' }, 'text'],
    ['more than WhatsApp takes', { shortcut: 'a', text: 'x'.repeat(4_097) }, 'text'],
    ['only spaces', { shortcut: 'a', text: ' \n ' }, 'text'],
    ['half an emoji', { shortcut: 'a', text: 'x\ud83d' }, 'text'],
    ['a shortcut of two words', { shortcut: 'a b', text: 'x' }, 'shortcut'],
    ['a shortcut with a slash', { shortcut: '/a', text: 'x' }, 'shortcut'],
    ['a shortcut that is too long', { shortcut: 'x'.repeat(31), text: 'x' }, 'shortcut'],
  ])('take not: %s', async (_, body, field) => {
    const refused = await call<Problem>(ENDPOINTS.addSavedReply, { body });
    expect([refused.status, refused.body.errors?.map((error) => error.field)]).toEqual([400, [field]]);
  });

  it('take shortcuts in any script', async () => {
    for (const shortcut of ['नमस्ते', 'مرحبا', 'ñandú', '1st_hello']) {
      const { status } = await call(ENDPOINTS.addSavedReply, { body: { shortcut, text: 'x' } });
      expect([shortcut, status]).toEqual([shortcut, 200]);
    }
  });

  it('are looked after by owners and admins alone', async () => {
    for (const role of ['agent', 'viewer'] as const) {
      const body = { shortcut: 'mine', text: 'x' };
      const change = { ...body, expectedVersion: 1 };
      expect((await call(ENDPOINTS.addSavedReply, { body, role })).status).toBe(403);
      expect((await call(ENDPOINTS.changeSavedReply, { id: 'x', body: change, role })).status).toBe(403);
      expect((await call(ENDPOINTS.removeSavedReply, { id: 'x', role })).status).toBe(403);
    }
  });
});
