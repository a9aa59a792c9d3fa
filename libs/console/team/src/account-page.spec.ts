import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { render, screen, waitFor } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ENDPOINTS, type MySession, pathOf } from '@feelori/contracts';
import { Session } from '@feelori/console/core';
import { AccountPage } from './account-page';

const session = (id: string, isThis: boolean): MySession => ({
  id,
  device: `Firefox on ${id}`,
  address: '203.0.113.…',
  since: '2026-11-01T10:00:00.000Z',
  lastUsedAt: '2026-11-02T10:00:00.000Z',
  isThis,
});

describe('the page of one’s own account', () => {
  const user = userEvent.setup();
  const renew = jest.fn().mockResolvedValue('signed-out');
  let http: HttpTestingController;

  beforeEach(async () => {
    const me = { id: 'me', email: 'me@shop.test', name: 'Me', role: 'agent' };
    const known = { user: () => me, state: () => 'signed-in', renew };
    await render(AccountPage, {
      providers: [provideHttpClient(), provideHttpClientTesting(), { provide: Session, useValue: known }],
    });
    http = TestBed.inject(HttpTestingController);
    await waitFor(() => {
      const [request] = http.match(ENDPOINTS.mySessions.path);
      request?.flush({ sessions: [session('here', true), session('there', false)] });
      expect(request).toBeDefined();
    });
    await screen.findByText('Firefox on there');
  });

  it('calls by sound once that is chosen, and says where the browser shows no notifications', async () => {
    expect(screen.queryByRole('button', { name: 'Try it' })).toBeNull();
    const notification = screen.getByRole<HTMLInputElement>('checkbox', { name: /notification/ });
    expect(notification.disabled).toBe(true);
    expect(screen.getByText(/shows no notifications here/)).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'Play a sound' }));
    expect(screen.getByRole('button', { name: 'Try it' })).toBeTruthy();
    expect(localStorage.getItem('feelori.calls')).toBe('{"notification":false,"sound":true}');
    localStorage.clear();
  });

  it('shows where one is signed in, and signs out one of them', async () => {
    expect(screen.getByText(/this session/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^Sign out Firefox on there/ }));
    http.expectOne(pathOf(ENDPOINTS.endMySession.path, { id: 'there' })).flush(null);
    await waitFor(() => expect(http.match(ENDPOINTS.mySessions.path)).toHaveLength(1));
  });

  it('signs out everywhere, and asks the server anew where that is here too', async () => {
    await user.click(screen.getByRole('button', { name: 'Sign out everywhere, here too' }));
    const request = http.expectOne(ENDPOINTS.signOutEverywhere.path);
    expect(request.request.body).toEqual({ keepThis: false });
    request.flush(null);
    await waitFor(() => expect(renew).toHaveBeenCalled());
  });

  it('changes the password, and says so', async () => {
    await user.type(screen.getByLabelText('Current password'), 'the present one');
    await user.type(screen.getByLabelText('New password'), 'too short');
    await user.click(screen.getByRole('button', { name: 'Change' }));
    expect(await screen.findByText('At least 12 characters.')).toBeTruthy();
    await user.type(screen.getByLabelText('New password'), ' no more');
    await user.click(screen.getByRole('button', { name: 'Change' }));
    const request = http.expectOne(ENDPOINTS.changePassword.path);
    expect(request.request.body).toEqual({ present: 'the present one', next: 'too short no more' });
    request.flush(null);
    expect(await screen.findByText(/Your password is changed/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('New password').value).toBe('');
  });

  it('says when the current password is wrong', async () => {
    await user.type(screen.getByLabelText('Current password'), 'not it');
    await user.type(screen.getByLabelText('New password'), 'a long new password');
    await user.click(screen.getByRole('button', { name: 'Change' }));
    http
      .expectOne(ENDPOINTS.changePassword.path)
      .flush({ code: 'wrong_password', title: 'x', correlation_id: 'c' }, { status: 403, statusText: 'x' });
    expect(await screen.findByText('This is not your current password.')).toBeTruthy();
  });
});
