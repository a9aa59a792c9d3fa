import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { render, screen, waitFor } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { type CustomerProfile, ENDPOINTS, pathOf, type Role } from '@feelori/contracts';
import { type LiveState, LiveStream, Session } from '@feelori/console/core';
import { ProfilePage } from './profile-page';

const AT = '2026-11-01T10:00:00.000Z';
const ana: CustomerProfile = {
  id: 'c_1',
  name: 'Ana',
  phone: '+16505550100',
  consent: 'stopped',
  language: 'es',
  status: 'active',
  lastAt: AT,
  createdAt: AT,
  called: [
    { kind: 'name', value: 'Ana', since: null, until: null },
    { kind: 'number', value: '+16505550109', since: null, until: AT },
  ],
  consents: [{ consent: 'stopped', at: AT, source: 'message' }],
  conversations: [
    { id: '100:c_1', mode: 'assistant', status: 'open', lastText: 'thank you', lastAt: AT, labels: [] },
  ],
  notes: [],
  mergedInto: null,
  erasure: null,
};

describe('the page of a customer', () => {
  const user = userEvent.setup();
  let http: HttpTestingController;

  async function asked(path: string): Promise<TestRequest> {
    let found: TestRequest | undefined;
    await waitFor(() => {
      found = http.match(({ url }) => url === path).find(({ cancelled }) => !cancelled);
      expect(found).toBeDefined();
    });
    return found as TestRequest;
  }

  const answer = async (profile: CustomerProfile): Promise<void> =>
    (await asked(pathOf(ENDPOINTS.customer.path, { id: 'c_1' }))).flush(profile);

  async function shown(role: Role = 'owner', profile: CustomerProfile = ana): Promise<void> {
    const session = { user: signal({ id: 'u1', email: 'a@b.test', name: 'Ann', role }) };
    await render(ProfilePage, {
      inputs: { id: 'c_1' },
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        { provide: Session, useValue: session },
        {
          provide: LiveStream,
          useValue: { state: signal<LiveState>('live'), listen: () => () => undefined },
        },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    await answer(profile);
    (await asked(pathOf(ENDPOINTS.customerOrders.path, { id: 'c_1' }))).flush({
      state: 'no_number',
      items: [],
    });
    http
      .match(pathOf(ENDPOINTS.customerMerges.path, { id: 'c_1' }))
      .forEach((one) => one.flush({ items: [] }));
    await screen.findByRole('heading', { level: 1 });
  }

  /** The dialog takes the focus when it has come in; whoever types before that would lose it on the way. */
  async function dialogShown(): Promise<void> {
    const dialog = await screen.findByRole('dialog');
    await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
  }

  it('says who they are, and leads to their conversations', async () => {
    await shown();
    expect(screen.getByRole('heading', { name: 'Offers: No offers' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'thank you' }).getAttribute('href')).toBe('/inbox/100:c_1');
    expect(screen.getByText('+16505550109')).toBeTruthy();
    expect(await screen.findByText(/WhatsApp shows none/)).toBeTruthy();
  });

  it('offers an agent neither export nor erasure', async () => {
    await shown('agent');
    expect(screen.queryByRole('button', { name: /Export|Erase/ })).toBeNull();
  });

  it('merges after a look at what comes along, and undoes it', async () => {
    await shown();
    await user.click(screen.getByRole('button', { name: 'Merge…' }));
    await dialogShown();
    await user.type(await screen.findByLabelText('Search customers'), 'bo{Enter}');
    const { id, name, phone, consent, language, status, lastAt, called } = ana;
    const row = { id, name, phone, consent, language, status, lastAt };
    const bo = { ...row, id: 'c_2', name: 'Bo', consent: 'unknown' as const };
    const found = { items: [row, bo], next: null, more: false, count: 2 };
    (await asked(ENDPOINTS.customers.path)).flush(found);
    await user.click(await screen.findByRole('button', { name: /^Bo/ }));
    const preview = {
      into: row,
      from: bo,
      called,
      conversations: 1,
      notes: 2,
      labels: [],
      consent: 'stopped',
    };
    (await asked(pathOf(ENDPOINTS.mergePreview.path, { id: 'c_1', otherId: 'c_2' }))).flush(preview);
    expect(await screen.findByText('2 notes')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Merge' }));
    const request = await asked(pathOf(ENDPOINTS.mergeCustomers.path, { id: 'c_1' }));
    expect(request.request.body).toEqual({ from: 'c_2' });
    const merge = { id: 'm1', from: { id: 'c_2', name: 'Bo' }, at: AT, by: { id: 'u1', name: 'Ann' } };
    request.flush({ ...merge, state: 'merged', undoUntil: AT });
    await answer(ana);
    (await asked(pathOf(ENDPOINTS.customerMerges.path, { id: 'c_1' }))).flush({
      items: [{ ...merge, state: 'merged', undoUntil: AT }],
    });
    await user.click(await screen.findByRole('button', { name: 'Undo the merger with Bo' }));
    await asked(pathOf(ENDPOINTS.undoMerge.path, { id: 'c_1', mergeId: 'm1' }));
  });

  it('erases only after the word was typed, then shows the receipt', async () => {
    await shown();
    await user.click(screen.getByRole('button', { name: 'Erase…' }));
    await dialogShown();
    const sure = await screen.findByRole<HTMLButtonElement>('button', { name: 'Erase for good' });
    await user.type(screen.getByLabelText(/Type ERASE/), 'erase');
    expect(sure.disabled).toBe(true);
    await user.clear(screen.getByLabelText(/Type ERASE/));
    await user.type(screen.getByLabelText(/Type ERASE/), 'ERASE');
    await user.click(sure);
    const request = await asked(pathOf(ENDPOINTS.eraseCustomer.path, { id: 'c_1' }));
    expect(request.request.body).toEqual({ confirm: 'ERASE' });
    const receipt = { askedAt: AT, by: { id: 'u1', name: 'Ann' }, doneAt: null, counts: { inbound: 3 } };
    request.flush({ state: 'running', ...receipt });
    await answer({ ...ana, erasure: { state: 'done', ...receipt } });
    expect(await screen.findByText('This customer was erased')).toBeTruthy();
    expect(screen.getByText('3 messages of the customer')).toBeTruthy();
    expect(screen.queryByText('thank you')).toBeNull();
  });
});
