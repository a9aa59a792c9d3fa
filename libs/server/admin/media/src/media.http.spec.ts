import { ENDPOINTS, pathOf, type Role } from '@feelori/contracts';
import { AccessTokens, accessTokenClaims } from '@feelori/platform/auth';
import { MediaFiles, type NewMedia } from '@feelori/records/media';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import { MediaAdminModule } from './media-admin.module';

describe('the files of conversations, through HTTP', () => {
  const stores = testStores();
  let running: TestApp;

  beforeAll(async () => {
    running = await testApp([MediaAdminModule], testSettings(stores.env));
  });
  afterAll(async () => {
    await running.close();
    await stores.drop();
  });

  const keep = async (
    id: string,
    text: string,
    media: Pick<NewMedia, 'kind' | 'typeOf' | 'name'>,
  ): Promise<void> => {
    const body = (async function* () {
      yield Buffer.from(text);
    })();
    await running.get(MediaFiles).keep({ id, conversationId: '1:c1', ...media }, body);
  };
  const ask = async (
    id: string,
    headers: Record<string, string> = {},
    role: Role = 'viewer',
  ): Promise<Response> => {
    const user = { id: 'maya', email: 'maya@shop.test', name: 'Maya', role };
    const token = await running.get(AccessTokens).sign(accessTokenClaims(user, 's1'));
    const path = running.url + pathOf(ENDPOINTS.medium.path, { id });
    return fetch(path, { headers: { authorization: `Bearer ${token}`, ...headers } });
  };

  it('are given as what they are, to be run nowhere and kept by nobody', async () => {
    await keep('doc', '<script>alert(1)</script>', {
      kind: 'document',
      typeOf: () => 'application/octet-stream',
      name: 'invoice.html',
    });
    const answer = await ask('doc');
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': "attachment; filename*=UTF-8''invoice.html",
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'content-length': '25',
    });
    expect(await answer.text()).toBe('<script>alert(1)</script>');
  });

  it('are given in parts to a player that asks for these', async () => {
    await keep('voice', '0123456789', { kind: 'audio', typeOf: () => 'audio/ogg' });
    const part = await ask('voice', { range: 'bytes=2-4' });
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      206,
      'bytes 2-4/10',
      '234',
    ]);
    const beyond = await ask('voice', { range: 'bytes=10-' });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */10']);
    const whole = await ask('voice', { range: 'lines=1-2' });
    expect([whole.status, await whole.text()]).toEqual([200, '0123456789']);
  });

  it('are not there for strangers, nor where none is kept', async () => {
    const stranger = await fetch(running.url + pathOf(ENDPOINTS.medium.path, { id: 'voice' }));
    expect(stranger.status).toBe(401);
    const missing = await ask('none');
    expect(missing.status).toBe(404);
    expect(missing.headers.get('content-type')).toContain('application/problem+json');
    expect((await ask("a'; $where: \u0000")).status).toBe(404);
  });
});
