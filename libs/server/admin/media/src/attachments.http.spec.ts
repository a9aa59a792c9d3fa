import {
  type AttachedFile,
  ENDPOINTS,
  pathOf,
  type Problem,
  type Role,
  UPLOAD_TYPE,
} from '@feelori/contracts';
import { AccessTokens, accessTokenClaims } from '@feelori/platform/auth';
import { Conversations } from '@feelori/records/conversations';
import { MediaFiles, UnsentFiles } from '@feelori/records/media';
import { allOf, testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import { MediaAdminModule } from './media-admin.module';

const PNG = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(600_000, 7)]);

describe('attaching a file, through HTTP', () => {
  const stores = testStores();
  let running: TestApp;

  beforeAll(async () => {
    running = await testApp([MediaAdminModule], testSettings(stores.env));
    const who = { id: '1:c1', phoneNumberId: '1', customerId: 'c1', identity: { waId: '16505550101' } };
    const said = { customerName: 'Ana', messageId: 'm', lastText: 'hello', lastAt: new Date() };
    await running.get(Conversations).restore([{ ...who, ...said }]);
  });
  afterAll(async () => {
    await running.close();
    await stores.drop();
  });

  interface Upload {
    body?: Uint8Array;
    query?: Record<string, string>;
    id?: string;
    role?: Role;
    type?: string;
    user?: string;
  }
  const attach = async ({ body = PNG, query, id = '1:c1', role = 'agent', type, user = 'maya' }: Upload) => {
    const person = { id: user, email: 'maya@shop.test', name: 'Maya', role };
    const token = await running.get(AccessTokens).sign(accessTokenClaims(person, 's1'));
    const asked = new URLSearchParams({ kind: 'image', name: 'a b.png', type: 'image/png', ...query });
    const path = pathOf(ENDPOINTS.addAttachment.path, { id });
    const answer = await fetch(`${running.url}${path}?${asked.toString()}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': type ?? UPLOAD_TYPE },
      body: Uint8Array.from(body),
    });
    return { status: answer.status, body: (await answer.json()) as AttachedFile & Problem };
  };

  it('keeps its bytes until a message carries it', async () => {
    const { status, body } = await attach({ query: { type: 'image/jpeg' } });
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { kind: 'image', type: 'image/png', size: PNG.length, name: 'a b.png' },
    });
    const file = await running.get(MediaFiles).byId(body.id);
    expect(Buffer.concat(await allOf(running.get(MediaFiles).read(file!))).equals(PNG)).toBe(true);
    const unsent = running.get(UnsentFiles);
    expect(await unsent.use(body.id, '1:other')).toBeNull();
    expect(await unsent.use(body.id, '1:c1')).not.toBeNull();
    expect(await unsent.use(body.id, '1:c1')).not.toBeNull();
    expect(await unsent.countOf('maya', 20)).toBe(0);
  });

  it.each<[string, Upload, number]>([
    ['a page called picture', { body: Buffer.from('<html><script>') }, 415],
    ['a picture that is too large', { body: Buffer.concat([PNG, Buffer.alloc(5 * 1024 ** 2)]) }, 413],
    ['nothing', { body: Buffer.alloc(0) }, 400],
    ['a kind nobody attaches', { query: { kind: 'sticker' } }, 400],
    ['a file without a name', { query: { name: '' } }, 400],
    ['a body of another type', { type: 'application/json', body: Buffer.from('{}') }, 415],
    ['a conversation that is none', { id: '1:none' }, 404],
    ['who may only read', { role: 'viewer' }, 403],
  ])('refuses %s, and keeps nothing of it', async (_, upload, status) => {
    expect(await attach(upload)).toMatchObject({ status });
    expect(await running.get(UnsentFiles).countOf('maya', 20)).toBe(0);
  });

  it('keeps so many of one person, and what was never sent goes after a day', async () => {
    const body = PNG.subarray(0, 20);
    for (let n = 0; n < 20; n += 1) expect((await attach({ user: 'many', body })).status).toBe(200);
    expect((await attach({ user: 'many', body })).status).toBe(429);
    expect(await running.get(UnsentFiles).left(new Date(Date.now() + 1_000), 100)).toHaveLength(20);
  });
});
