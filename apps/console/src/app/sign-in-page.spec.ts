import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideHttpClient } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { render, screen, waitFor } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ENDPOINTS } from '@feelori/contracts';
import { Session } from '@feelori/console/core';
import { SignInPage } from './sign-in-page';

const SIGNED_IN = {
  accessToken: 't',
  expiresIn: 600,
  user: { id: 'u', email: 'maya@shop.test', name: 'Maya', role: 'owner' },
  mustSetUpSecondFactor: false,
};

describe('the sign-in page', () => {
  const user = userEvent.setup();
  let http: HttpTestingController;
  let goTo: jest.SpyInstance;

  async function open(back?: string): Promise<void> {
    await render(SignInPage, {
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
      ...(back !== undefined && { inputs: { back } }),
    });
    http = TestBed.inject(HttpTestingController);
    goTo = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
  }
  async function enter(): Promise<void> {
    await user.type(screen.getByLabelText('E-mail'), 'maya@shop.test');
    await user.type(screen.getByLabelText('Password'), 'a long password');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
  }
  const refuse = (status: number, code: string, headers: Record<string, string> = {}): void =>
    http
      .expectOne(ENDPOINTS.signIn.path)
      .flush({ code, title: 'x', correlation_id: 'c' }, { status, statusText: 'x', headers });

  it('signs in and goes back to where one came from', async () => {
    await open('/inbox/p%3Ac');
    await enter();
    const request = http.expectOne(ENDPOINTS.signIn.path);
    expect(request.request.body).toEqual({ email: 'maya@shop.test', password: 'a long password' });
    request.flush(SIGNED_IN);
    await waitFor(() => expect(goTo).toHaveBeenCalledWith('/inbox/p%3Ac'));
  });

  it('goes on when somebody signs in in another tab', async () => {
    await open('/inbox');
    const renewed = TestBed.inject(Session).renew();
    http.expectOne(ENDPOINTS.refresh.path).flush(SIGNED_IN);
    await renewed;
    await waitFor(() => expect(goTo).toHaveBeenCalledWith('/inbox'));
  });

  it.each(['https://evil.test/', '//evil.test', '/\\evil.test', '/sign-in'])(
    'never leads to %s',
    async (back) => {
      await open(back);
      await enter();
      http.expectOne(ENDPOINTS.signIn.path).flush(SIGNED_IN);
      await waitFor(() => expect(goTo).toHaveBeenCalledWith('/'));
    },
  );

  it('asks for a code where there is a second factor, and tells its refusals', async () => {
    await open('/inbox');
    await enter();
    http.expectOne(ENDPOINTS.signIn.path).flush({ ticket: 'a ticket' });
    const code = await screen.findByLabelText('Code');
    expect(code.getAttribute('autocomplete')).toBe('one-time-code');
    expect(document.activeElement).toBe(code);
    await user.click(code);
    await user.paste('123 456');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    const request = http.expectOne(ENDPOINTS.signInCode.path);
    expect(request.request.body).toEqual({ ticket: 'a ticket', code: '123 456' });
    request.flush({ code: 'wrong_code', title: 'x', correlation_id: 'c' }, { status: 403, statusText: 'x' });
    expect(await screen.findByText(/This code does not fit/)).toBeTruthy();

    await user.click(screen.getByRole('button', { name: 'Use a recovery code' }));
    await user.type(screen.getByLabelText('Recovery code'), '7K3M-Q0ZD-7K3M-Q0ZD{Enter}');
    http.expectOne(ENDPOINTS.signInCode.path).flush(SIGNED_IN);
    await waitFor(() => expect(goTo).toHaveBeenCalledWith('/inbox'));
  });

  it('goes back to the password when the code came too late', async () => {
    await open();
    await enter();
    http.expectOne(ENDPOINTS.signIn.path).flush({ ticket: 'a ticket' });
    await user.type(await screen.findByLabelText('Code'), '123456{Enter}');
    const problem = { code: 'code_ticket_over', title: 'x', correlation_id: 'c' };
    http.expectOne(ENDPOINTS.signInCode.path).flush(problem, { status: 401, statusText: 'x' });
    expect((await screen.findByLabelText<HTMLInputElement>('Password')).value).toBe('');
  });

  it('says that e-mail or password is wrong', async () => {
    await open();
    await enter();
    refuse(401, 'sign_in_failed');
    expect(await screen.findByText(/E-mail or password is wrong/)).toBeTruthy();
    expect(goTo).not.toHaveBeenCalled();
  });

  it('says how long one is locked out', async () => {
    await open();
    await enter();
    refuse(429, 'locked_out', { 'Retry-After': '900' });
    expect(await screen.findByText(/wait 15 minutes/)).toBeTruthy();
  });

  it('tells an unreachable server from a wrong password', async () => {
    await open();
    await enter();
    http.expectOne(ENDPOINTS.signIn.path).error(new ProgressEvent('error'));
    expect(await screen.findByText(/cannot be reached/)).toBeTruthy();
  });

  it('asks for what is missing and sends nothing', async () => {
    await open();
    await user.type(screen.getByLabelText('E-mail'), 'maya');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(await screen.findByText('This is not an e-mail address.')).toBeTruthy();
    expect(screen.getByText('Write your password.')).toBeTruthy();
    expect(screen.getByLabelText('E-mail').getAttribute('aria-invalid')).toBe('true');
    http.expectNone(ENDPOINTS.signIn.path);
  });

  it('shows the password on demand', async () => {
    await open();
    await user.click(screen.getByRole('button', { name: /Show password/ }));
    expect(screen.getByLabelText('Password').getAttribute('type')).toBe('text');
  });
});
