import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ENDPOINTS, SIGNED_IN_HINT, type SignedIn } from '@feelori/contracts';
import { firstValueFrom } from 'rxjs';
import { bearerInterceptor } from './bearer-interceptor';
import { Session } from './session';

const signedIn = (accessToken: string): SignedIn => ({
  accessToken,
  expiresIn: 600,
  user: { id: 'u1', email: 'maya@shop.test', name: 'Maya', role: 'owner' },
  mustSetUpSecondFactor: false,
});
const PROTECTED = ENDPOINTS.conversations.path;

describe('the session', () => {
  let http: HttpTestingController;
  let session: Session;
  let client: HttpClient;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(withInterceptors([bearerInterceptor])), provideHttpClientTesting()],
    });
    document.cookie = `${SIGNED_IN_HINT}=1; path=/`;
    http = TestBed.inject(HttpTestingController);
    session = TestBed.inject(Session);
    client = TestBed.inject(HttpClient);
  });
  afterEach(() => http.verify());

  /** The next request to a path, once it has been made. */
  async function next(path: string): Promise<TestRequest> {
    for (let turn = 0; turn < 20; turn += 1) {
      const found = http.match((request) => request.url === path);
      if (found.length > 0) {
        expect(found).toHaveLength(1);
        return found[0]!;
      }
      await Promise.resolve();
    }
    throw new Error(`no request to ${path}`);
  }

  const refuse = (request: TestRequest, status: number): void =>
    request.flush({ code: 'session_expired', title: 'x' }, { status, statusText: 'x' });

  async function enter(token: string): Promise<void> {
    const renewed = session.renew();
    (await next(ENDPOINTS.refresh.path)).flush(signedIn(token));
    await renewed;
  }

  it('comes back after a reload by the refresh cookie', async () => {
    await enter('t1');
    expect(session.state()).toBe('signed-in');
    expect(session.user()?.name).toBe('Maya');
    expect(session.accessToken()).toBe('t1');
  });

  it('is signed out without asking where no cookie says that somebody is signed in', async () => {
    document.cookie = `${SIGNED_IN_HINT}=; path=/; max-age=0`;
    expect(await session.settled()).toBe('signed-out');
  });

  it('is signed out when the cookie is refused', async () => {
    const settled = session.settled();
    refuse(await next(ENDPOINTS.refresh.path), 401);
    expect(await settled).toBe('signed-out');
  });

  it.each([0, 500, 502, 503])(
    'is unavailable, not signed out, when the server answers %p',
    async (status) => {
      const settled = session.settled();
      const request = await next(ENDPOINTS.refresh.path);
      if (status === 0) request.error(new ProgressEvent('error'));
      else refuse(request, status);
      expect(await settled).toBe('unavailable');
    },
  );

  it('keeps a good token when a later refresh finds no server', async () => {
    await enter('t1');
    const renewed = session.renew();
    refuse(await next(ENDPOINTS.refresh.path), 503);
    expect(await renewed).toBe('signed-in');
    expect(session.accessToken()).toBe('t1');
  });

  it('asks once when many requests find the token ended, and repeats each with the new one', async () => {
    await enter('old');
    const answers = Promise.all([1, 2, 3].map(() => firstValueFrom(client.get<{ n: number }>(PROTECTED))));
    const first = http.match(PROTECTED);
    expect(first.map((one) => one.request.headers.get('Authorization'))).toEqual(Array(3).fill('Bearer old'));
    first.forEach((one) => refuse(one, 401));
    (await next(ENDPOINTS.refresh.path)).flush(signedIn('new'));
    const again = await allOf(PROTECTED, 3);
    expect(again.map((one) => one.request.headers.get('Authorization'))).toEqual(Array(3).fill('Bearer new'));
    again.forEach((one, n) => one.flush({ n }));
    expect(await answers).toEqual([{ n: 0 }, { n: 1 }, { n: 2 }]);
  });

  async function allOf(path: string, count: number): Promise<TestRequest[]> {
    const found: TestRequest[] = [];
    for (let turn = 0; turn < 50 && found.length < count; turn += 1) {
      found.push(...http.match(path));
      await Promise.resolve();
    }
    return found;
  }

  it('gives up after one repeat, so that a server that always says 401 is not asked for ever', async () => {
    await enter('old');
    const answer = firstValueFrom(client.get(PROTECTED));
    refuse(http.expectOne(PROTECTED), 401);
    (await next(ENDPOINTS.refresh.path)).flush(signedIn('new'));
    refuse(await next(PROTECTED), 401);
    await expect(answer).rejects.toMatchObject({ status: 401 });
  });

  it('passes the refusal on and is signed out when the refresh is refused too', async () => {
    await enter('old');
    const answer = firstValueFrom(client.get(PROTECTED));
    refuse(http.expectOne(PROTECTED), 401);
    refuse(await next(ENDPOINTS.refresh.path), 401);
    await expect(answer).rejects.toMatchObject({ status: 401 });
    expect(session.state()).toBe('signed-out');
    expect(session.accessToken()).toBeNull();
  });

  it('sends the token to the admin API only', async () => {
    await enter('t1');
    client.get('/assets/words.json').subscribe();
    expect(http.expectOne('/assets/words.json').request.headers.has('Authorization')).toBe(false);
  });

  it('stays signed in when the server could not be told of the sign-out', async () => {
    await enter('t1');
    const out = session.signOut();
    refuse(http.expectOne(ENDPOINTS.signOut.path), 503);
    await expect(out).rejects.toMatchObject({ status: 503 });
    expect(session.state()).toBe('signed-in');
  });
});
