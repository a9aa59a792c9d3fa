import { getConnectionToken } from '@nestjs/mongoose';
import type { SignedIn } from '@feelori/contracts';
import { Clock } from '@feelori/platform/clock';
import type { VariableName } from '@feelori/platform/settings';
import {
  FakeClock,
  TEST_SECRETS,
  testApp,
  type TestApp,
  testSettings,
  type TestStores,
  testStores,
} from '@feelori/testing';
import type { Collection, Connection } from 'mongoose';
import { TeamModule } from '../team.module';

const { ownerEmail, ownerPassword } = TEST_SECRETS;
export const GOOD = { email: ownerEmail, password: ownerPassword };
export const WRONG = { email: ownerEmail, password: 'wrong-password' };

interface Asking {
  body?: object;
  cookie?: string;
  /** The caller's address, as the one proxy in front writes it. */
  from?: string;
  headers?: Record<string, string>;
}

/** The sign-in of a running application, used from outside the way the console does, with a clock of its own. */
export class SignInClient {
  private constructor(
    private readonly stores: TestStores,
    readonly running: TestApp,
    readonly clock: FakeClock,
  ) {}

  static async open(change: Partial<Record<VariableName, string>> = {}): Promise<SignInClient> {
    const stores = testStores();
    // One proxy in front, so that a test can come from any address.
    const settings = testSettings({ ...stores.env, TRUST_PROXY_HOPS: '1', ...change });
    const running = await testApp([TeamModule], settings);
    const clock = new FakeClock(Date.now());
    jest.spyOn(running.get(Clock), 'ms').mockImplementation(() => clock.ms());
    return new SignInClient(stores, running, clock);
  }

  async close(): Promise<void> {
    jest.restoreAllMocks();
    await this.running.close();
    await this.stores.drop();
  }

  async post(name: string, asking: Asking = {}): Promise<Response> {
    const headers: Record<string, string> = {
      'X-Forwarded-For': asking.from ?? '203.0.113.5',
      ...(asking.body ? { 'Content-Type': 'application/json' } : {}),
      ...(asking.cookie ? { Cookie: asking.cookie } : {}),
      ...asking.headers,
    };
    const body = asking.body ? { body: JSON.stringify(asking.body) } : {};
    return fetch(`${this.running.url}/api/v1/auth/${name}`, { method: 'POST', headers, ...body });
  }

  /** Signs the owner in; gives the cookie. */
  async signIn(from?: string): Promise<string> {
    return cookieOf(await this.post('sign-in', { body: GOOD, ...(from ? { from } : {}) }));
  }

  async refresh(cookie: string, from?: string): Promise<Response> {
    return this.post('refresh', { cookie, ...(from ? { from } : {}) });
  }

  /** Exchanges a cookie and uses the access token that comes with the next one; gives that. */
  async refreshAndUse(cookie: string): Promise<string> {
    const answer = await this.refresh(cookie);
    await this.me((await answer.json()) as SignedIn);
    return cookieOf(answer);
  }

  /** Asks who the bearer of an access token is. */
  async me({ accessToken }: Pick<SignedIn, 'accessToken'>): Promise<Response> {
    const headers = { Authorization: `Bearer ${accessToken}` };
    return fetch(`${this.running.url}/api/v1/auth/me`, { headers });
  }

  collection(name: string): Collection {
    return this.running.app.get<Connection>(getConnectionToken()).collection(name);
  }

  async events(): Promise<{ kind: string; [key: string]: unknown }[]> {
    const rows = await this.collection('security_events').find().sort({ _id: 1 }).toArray();
    return rows as unknown as { kind: string }[];
  }

  /** How many events of a kind were noted. */
  async count(kind: string): Promise<number> {
    return (await this.events()).filter((event) => event.kind === kind).length;
  }
}

export const cookieOf = (response: Response): string =>
  response.headers.get('set-cookie')?.split(';')[0] ?? '';
