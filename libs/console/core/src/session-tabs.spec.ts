import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ENDPOINTS, type SignedIn } from '@feelori/contracts';
import { waitFor } from '@testing-library/dom';
import { FullReload } from './full-reload';
import { Session } from './session';
import { fakeBrowser } from './testing/fake-browser';

const signedIn = (id: string): SignedIn => ({
  accessToken: `token of ${id}`,
  expiresIn: 600,
  user: { id, email: `${id}@shop.test`, name: id, role: 'owner' },
  mustSetUpSecondFactor: false,
});

describe('the session in two tabs', () => {
  const reload = jest.fn();
  let http: HttpTestingController;
  let undo: () => void;
  let here: Session;
  let there: Session;

  beforeEach(async () => {
    ({ undo } = fakeBrowser());
    reload.mockClear();
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: FullReload, useValue: { reload } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    [here, there] = [1, 2].map(() => TestBed.runInInjectionContext(() => new Session())) as [
      Session,
      Session,
    ];
    const entered = Promise.all([here.renew(), there.renew()]);
    (await next(ENDPOINTS.refresh.path)).flush(signedIn('maya'));
    (await next(ENDPOINTS.refresh.path)).flush(signedIn('maya'));
    await entered;
  });
  afterEach(() => {
    http.verify();
    undo();
  });

  async function next(path: string): Promise<ReturnType<HttpTestingController['expectOne']>> {
    return waitFor(() => http.expectOne(path));
  }
  const refuse = async (path: string, status = 401): Promise<void> =>
    (await next(path)).flush({ code: 'session_expired' }, { status, statusText: 'x' });

  it('ends in both when somebody signs out in one', async () => {
    const out = here.signOut();
    (await next(ENDPOINTS.signOut.path)).flush(null);
    await out;
    await waitFor(() => expect(there.state()).toBe('signed-out'));
    expect([there.user(), there.accessToken()]).toEqual([null, null]);
  });

  it('ends in both when the server knew of no session any more', async () => {
    const out = here.signOut();
    await refuse(ENDPOINTS.signOut.path);
    await out;
    await waitFor(() => expect(there.state()).toBe('signed-out'));
  });

  it('stays in both when the server could not be told', async () => {
    const out = here.signOut();
    await refuse(ENDPOINTS.signOut.path, 503);
    await expect(out).rejects.toMatchObject({ status: 503 });
    expect(there.state()).toBe('signed-in');
  });

  it('is asked for again in the other when one was refused, once', async () => {
    const renewed = here.renew();
    await refuse(ENDPOINTS.refresh.path);
    await renewed;
    await refuse(ENDPOINTS.refresh.path);
    await waitFor(() => expect(there.state()).toBe('signed-out'));
    expect(here.state()).toBe('signed-out');
  });

  async function signInHere(id: string): Promise<void> {
    const entered = here.signIn({ email: 'x', password: 'y' });
    (await next(ENDPOINTS.signIn.path)).flush(signedIn(id));
    await entered;
  }

  it('begins in both when somebody signs in in one', async () => {
    const out = here.signOut();
    (await next(ENDPOINTS.signOut.path)).flush(null);
    await out;
    await waitFor(() => expect(there.state()).toBe('signed-out'));
    await signInHere('ben');
    (await next(ENDPOINTS.refresh.path)).flush(signedIn('ben'));
    await waitFor(() => expect(there.user()?.id).toBe('ben'));
    expect(reload).not.toHaveBeenCalled();
  });

  it('leaves nothing of one person on the page of another', async () => {
    const renewed = here.renew();
    (await next(ENDPOINTS.refresh.path)).flush(signedIn('ben'));
    await renewed;
    expect(reload).toHaveBeenCalledTimes(1);
    expect(here.user()?.id).toBe('maya');
  });
});
