import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { render, screen, waitFor } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { type ActionView, ENDPOINTS, pathOf, type Role } from '@feelori/contracts';
import { Session } from '@feelori/console/core';
import { ActionBar } from './action-bar';

const ID = '1:c1';
const KEY = 'cancel-31';
const LIST = pathOf(ENDPOINTS.actions.path, { id: ID });
const DECISION = pathOf(ENDPOINTS.decideAction.path, { id: ID, key: KEY });

const action: ActionView = {
  key: KEY,
  kind: 'cancel',
  state: 'confirmed',
  orderName: '#1003',
  lines: [{ title: 'Silk Twill Scarf', quantity: 1 }],
  address: [],
  reason: null,
  instead: null,
  total: '78.00',
  currency: 'USD',
  askedAt: '2026-11-28T10:00:00.000Z',
  confirmedAt: '2026-11-28T10:01:00.000Z',
  decidedAt: null,
  decidedBy: null,
  note: null,
  endedAt: null,
  problem: null,
};

describe('what a customer wants done', () => {
  const user = userEvent.setup();
  let http: HttpTestingController;

  async function shown(changes: Partial<ActionView> = {}, role: Role = 'agent'): Promise<void> {
    const session = { user: signal({ id: 'u1', email: '', name: 'Maya', role }) };
    const { detectChanges } = await render(ActionBar, {
      inputs: { conversationId: ID },
      providers: [provideHttpClient(), provideHttpClientTesting(), { provide: Session, useValue: session }],
    });
    http = TestBed.inject(HttpTestingController);
    http.expectOne(LIST).flush({ items: [{ ...action, ...changes }] });
    await screen.findAllByText(/order #1003|./);
    detectChanges();
  }

  it('is approved with one click', async () => {
    await shown();
    expect(await screen.findByText('The customer wants order #1003 cancelled')).toBeTruthy();
    expect(screen.getByText('1 × Silk Twill Scarf, $78.00')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Approve' }));
    expect(http.expectOne(DECISION).request.body).toEqual({ decision: 'approve' });
  });

  it('says where to, or what for', async () => {
    await shown({ kind: 'address', address: ['5 Main Street', '10001 New York', 'US'] });
    expect(await screen.findByText('The customer wants order #1003 sent to another address')).toBeTruthy();
    expect(screen.getByText('To: 5 Main Street, 10001 New York, US')).toBeTruthy();
  });

  it('is declined with a word to the customer', async () => {
    await shown();
    await user.click(await screen.findByRole('button', { name: 'Decline…' }));
    await user.type(screen.getByRole('textbox'), 'It is engraved already.');
    await user.click(screen.getByRole('button', { name: 'Decline it' }));
    expect(http.expectOne(DECISION).request.body).toEqual({
      decision: 'decline',
      note: 'It is engraved already.',
    });
  });

  it('says why it failed, and is tried again', async () => {
    await shown({ state: 'failed', problem: 'Shopify refuses it: the app lacks the right.' });
    expect(await screen.findByText(/lacks the right/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    const refused = {
      type: 'about:blank',
      title: '',
      status: 409,
      code: 'conflict',
      detail: 'Decided already.',
    };
    http.expectOne(DECISION).flush(refused, { status: 409, statusText: 'Conflict' });
    expect((await screen.findByRole('alert')).textContent).toContain('Decided already.');
  });

  it('says where it could not be looked up, and looks again', async () => {
    await render(ActionBar, {
      inputs: { conversationId: ID },
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        {
          provide: Session,
          useValue: { user: signal({ id: 'u1', email: '', name: 'Maya', role: 'agent' }) },
        },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    http.expectOne(LIST).flush(null, { status: 503, statusText: 'x' });
    expect((await screen.findByRole('alert')).textContent).toContain('could not be looked up');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    (await waitFor(() => http.expectOne(LIST))).flush({ items: [action] });
    expect(await screen.findByText('The customer wants order #1003 cancelled')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('keeps the focus where one says no, and thinks again', async () => {
    await shown();
    await user.click(await screen.findByRole('button', { name: 'Decline…' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox')));
    await user.click(screen.getByRole('button', { name: 'Back' }));
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Decline…' })),
    );
  });

  it('is only looked at by who may not decide, and gone when it is done', async () => {
    await shown({}, 'viewer');
    expect(await screen.findByText('The customer wants order #1003 cancelled')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
