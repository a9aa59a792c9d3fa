import {
  TEST_SECRETS,
  testApp,
  type TestApp,
  testSettings,
  type TestStores,
  testStores,
} from '@feelori/testing';
import type { Problem, SignedIn } from '@feelori/contracts';
import { TeamModule } from './team.module';

const { ownerEmail, ownerPassword } = TEST_SECRETS;

/** Posts JSON the way the console does. */
async function post(
  url: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${url}/api/v1/auth/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

function cookieOf(response: Response): string {
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

describe('signing in', () => {
  let stores: TestStores;
  let running: TestApp;

  beforeAll(async () => {
    stores = testStores();
    running = await testApp([TeamModule], testSettings(stores.env));
  });
  afterAll(async () => {
    await running.close();
    await stores.drop();
  });

  it('lets the first owner in with a token and a cookie scripts cannot read', async () => {
    const response = await post(running.url, 'sign-in', {
      email: ownerEmail.toUpperCase(),
      password: ownerPassword,
    });
    expect(response.status).toBe(200);
    const signedIn = (await response.json()) as SignedIn;
    expect(signedIn.user).toMatchObject({ email: ownerEmail, role: 'owner' });
    expect(response.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Strict|SameSite=Strict.*HttpOnly/);
    expect(response.headers.get('set-cookie')).toContain('Path=/api/v1/auth');
    const me = await fetch(`${running.url}/api/v1/auth/me`, {
      headers: { Authorization: `Bearer ${signedIn.accessToken}` },
    });
    expect(await me.json()).toEqual(signedIn.user);
  });

  it('answers an unknown person and a wrong password alike', async () => {
    const unknown = await post(running.url, 'sign-in', {
      email: 'nobody@test.invalid',
      password: 'wrong-password',
    });
    const wrong = await post(running.url, 'sign-in', { email: ownerEmail, password: 'wrong-password' });
    const [one, other] = (await Promise.all([unknown.json(), wrong.json()])) as Problem[];
    expect(unknown.status).toBe(401);
    expect(wrong.status).toBe(401);
    expect({ ...one, correlation_id: '' }).toEqual({ ...other, correlation_id: '' });
    expect(cookieOf(wrong)).toBe('');
  });
});
