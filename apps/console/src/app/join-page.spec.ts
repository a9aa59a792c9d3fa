import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, provideRouter, Router } from '@angular/router';
import { render, screen, waitFor } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ENDPOINTS, type LinkLook, SIGNED_IN_HINT } from '@feelori/contracts';
import { JoinPage } from './join-page';

const TOKEN = 'ABC.secret';
const PERSON = { id: 'u', email: 'maya@shop.test', name: 'Maya', role: 'agent' };

describe('the page a link leads to', () => {
  const user = userEvent.setup();
  let http: HttpTestingController;

  async function open(answer: LinkLook | null, signedIn = false): Promise<void> {
    document.cookie = `${SIGNED_IN_HINT}=${signedIn ? '1; path=/' : '; path=/; max-age=0'}`;
    await render(JoinPage, {
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        { provide: ActivatedRoute, useValue: { snapshot: { fragment: TOKEN } } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    if (signedIn) {
      const refresh = await asked(ENDPOINTS.refresh.path);
      refresh.flush({ accessToken: 't', expiresIn: 600, user: PERSON });
    }
    const look = await asked(ENDPOINTS.lookAtLink.path);
    expect(look.request.body).toEqual({ token: TOKEN });
    if (answer === null) {
      look.flush({ code: 'link_over', title: 'x', correlation_id: 'c' }, { status: 410, statusText: 'x' });
    } else look.flush(answer);
  }
  async function asked(path: string): Promise<TestRequest> {
    let found: TestRequest | undefined;
    await waitFor(() => {
      found = http.match(path)[0];
      expect(found).toBeDefined();
    });
    return found as TestRequest;
  }

  it('lets in who is invited, with the name and the password they choose', async () => {
    const goTo = jest.spyOn(Router.prototype, 'navigateByUrl').mockResolvedValue(true);
    await open({ kind: 'invite', email: 'maya@shop.test', name: '', role: 'agent' });
    await user.type(await screen.findByLabelText('Your name'), 'Maya');
    await user.type(screen.getByLabelText('Password'), 'a long password');
    await user.click(screen.getByRole('button', { name: 'Join the team' }));
    const use = await asked(ENDPOINTS.useLink.path);
    expect(use.request.body).toEqual({ token: TOKEN, name: 'Maya', password: 'a long password' });
    use.flush(null);
    const signIn = await asked(ENDPOINTS.signIn.path);
    expect(signIn.request.body).toEqual({ email: 'maya@shop.test', password: 'a long password' });
    signIn.flush({ accessToken: 't', expiresIn: 600, user: PERSON });
    await waitFor(() => expect(goTo).toHaveBeenCalledWith('/', { replaceUrl: true }));
    goTo.mockRestore();
  });

  it('sends to the sign-in page who could not be signed in once the link has done its work', async () => {
    const goTo = jest.spyOn(Router.prototype, 'navigateByUrl').mockResolvedValue(true);
    await open({ kind: 'invite', email: 'maya@shop.test', name: 'Maya', role: 'agent' });
    await user.type(await screen.findByLabelText('Password'), 'a long password');
    await user.click(screen.getByRole('button', { name: 'Join the team' }));
    (await asked(ENDPOINTS.useLink.path)).flush(null);
    (await asked(ENDPOINTS.signIn.path)).error(new ProgressEvent('error'));
    await waitFor(() => expect(goTo).toHaveBeenCalledWith('/', { replaceUrl: true }));
    expect(screen.getByRole('alert').textContent).toBe('');
    goTo.mockRestore();
  });

  it('asks who chooses another password for no name', async () => {
    await open({ kind: 'reset', email: 'maya@shop.test', name: 'Maya', role: 'agent' });
    expect(await screen.findByRole('heading', { name: 'Choose another password' })).toBeTruthy();
    expect(screen.queryByLabelText('Your name')).toBeNull();
    await user.type(screen.getByLabelText('Password'), 'short');
    await user.click(screen.getByRole('button', { name: 'Change the password' }));
    expect(await screen.findByText('At least 12 characters.')).toBeTruthy();
    http.expectNone(ENDPOINTS.useLink.path);
  });

  it('asks who is signed in to sign out for a good link', async () => {
    await open({ kind: 'invite', email: 'noor@shop.test', name: '', role: 'agent' }, true);
    expect(await screen.findByRole('button', { name: 'Sign out' })).toBeTruthy();
    expect(screen.queryByLabelText('Password')).toBeNull();
  });

  it('asks nobody to sign out for a link that is good no more', async () => {
    await open(null, true);
    expect(await screen.findByText(/used already, has run out, or was taken back/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Sign out' })).toBeNull();
  });

  it('says when a link is good no more', async () => {
    await open(null);
    expect(await screen.findByText(/used already, has run out, or was taken back/)).toBeTruthy();
  });
});
