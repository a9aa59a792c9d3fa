import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { render, screen, waitFor } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import {
  ENDPOINTS,
  type Role,
  type SecurityCounts,
  type SecurityEventRow,
  type SecurityExposure,
} from '@feelori/contracts';
import { Session } from '@feelori/console/core';
import { SecurityPage } from './security-page';

const event = (id: string): SecurityEventRow => ({
  id,
  at: '2026-11-28T10:00:00.000Z',
  kind: 'sign_in_locked_out',
  person: { id: 'u1', name: 'Maya' },
  by: null,
  address: '203.0.113.9',
  count: 1,
  correlationId: `c-${id}`,
});
const EXPOSURE: SecurityExposure = {
  checks: [
    { id: 'metrics', isOpen: true, detail: 'Figures are for anybody.' },
    { id: 'docs', isOpen: false, detail: 'The description is not.' },
  ],
  sessions: [
    {
      person: { id: 'u1', name: 'Maya' },
      role: 'owner',
      device: 'Firefox on Windows',
      address: '203.0.113.0/24',
      since: '2026-11-28T09:00:00.000Z',
      lastUsedAt: '2026-11-28T10:00:00.000Z',
    },
  ],
};
const COUNTS: SecurityCounts = { kinds: [{ kind: 'sign_in_locked_out', day: 3, week: 9 }] };

describe('the page of security', () => {
  const user = userEvent.setup();
  let http: HttpTestingController;

  const asked = (url = ENDPOINTS.securityEvents.path): Promise<TestRequest> =>
    waitFor(() => {
      const found = http.match((one) => one.url === url)[0];
      if (found === undefined) throw new Error(`${url} was not asked for`);
      return found;
    });

  async function open(role: Role, rows = [event('9'), event('8')], next: string | null = '8'): Promise<void> {
    await render(SecurityPage, {
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: Session, useValue: { user: signal({ id: 'me', role }) } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    (await asked()).flush({ rows, next });
    (await asked(ENDPOINTS.securityCounts.path)).flush(COUNTS);
    (await asked(ENDPOINTS.securityExposure.path)).flush(EXPOSURE);
    (await asked(ENDPOINTS.team.path)).flush({ people: [{ id: 'u1', name: 'Maya', email: 'm@shop.test' }] });
  }

  it('says what happened, how often, what to do about it, and shows older ones', async () => {
    await open('owner');
    expect(await screen.findByText('c-9')).toBeTruthy();
    expect(screen.getAllByText('Maya, from 203.0.113.9')).toHaveLength(2);
    expect(await screen.findByText(/somebody guesses passwords/)).toBeTruthy();
    expect(screen.getByRole('cell', { name: '9' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show older ones' }));
    const older = await asked();
    expect(older.request.params.get('before')).toBe('8');
    older.flush({ rows: [event('7')], next: null });
    expect(await screen.findByText('c-7')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Show older ones' })).toBeNull();
  });

  it('says what is exposed, and who is signed in', async () => {
    await open('owner');
    expect(await screen.findByText('Figures are for anybody.')).toBeTruthy();
    expect(screen.getByText('Open').className).toContain('failed');
    expect(screen.getByText('Closed').className).not.toContain('failed');
    await user.click(screen.getByText('Signed in now: 1'));
    expect(screen.getByText(/Firefox on Windows, from 203.0.113.0/)).toBeTruthy();
  });

  it('is filtered by kind, person, days and address, and shows all again', async () => {
    await open('owner');
    await user.click(await screen.findByRole('button', { name: 'Locked out after wrong passwords' }));
    expect((await asked()).request.params.get('kind')).toBe('sign_in_locked_out');
    await user.selectOptions(
      screen.getByLabelText('Person'),
      await screen.findByRole('option', { name: 'Maya' }),
    );
    await asked();
    const from = screen.getByLabelText<HTMLInputElement>('From');
    await user.type(from, '2026-11-02');
    await user.tab();
    const since = (await asked()).request.params;
    expect([since.get('person'), since.get('from')]).toEqual(['u1', new Date(2026, 10, 2).toISOString()]);
    await user.type(screen.getByLabelText('Address'), ' 203.0.113.9{Enter}');
    await user.tab();
    const last = await asked();
    expect(last.request.params.get('address')).toBe('203.0.113.9');
    last.flush({ rows: [], next: null });
    expect(await screen.findByText('Nothing like that')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    expect((await asked()).request.params.keys()).toEqual(['limit']);
  });

  it('looks for no address where only networks are shown, and says why it cannot be read', async () => {
    await open('admin');
    expect(await screen.findByText('c-9')).toBeTruthy();
    expect(screen.queryByLabelText('Address')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Look again' }));
    (await asked()).flush(null, { status: 503, statusText: 'x' });
    expect((await screen.findByRole('alert')).textContent).toContain('The events could not be read');
  });

  it('saves all of it as a file, page by page', async () => {
    await open('owner');
    const saved: Blob[] = [];
    URL.createObjectURL = (file: Blob) => (saved.push(file), 'blob:x');
    URL.revokeObjectURL = () => undefined;
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    await user.click(await screen.findByRole('button', { name: 'Export as CSV' }));
    const first = await asked();
    expect(first.request.params.get('limit')).toBe('500');
    first.flush({ rows: [event('9')], next: '9' });
    const second = await asked();
    expect(second.request.params.get('before')).toBe('9');
    second.flush({ rows: [event('8')], next: null });
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]?.type).toBe('text/csv');
  });
});
