import { screen, waitFor, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { type CustomerProfile, ENDPOINTS } from '@feelori/contracts';
import { aRow } from './testing/a-row';
import { InboxInTest } from './testing/inbox-in-test';

const AT = '2026-11-20T10:00:00.000Z';
const ID = '100:c_ana';
const PROFILE: CustomerProfile = {
  id: 'c_ana',
  name: 'Ana Souza',
  phone: '••••••34',
  consent: 'stopped',
  language: 'es',
  status: 'active',
  lastAt: AT,
  createdAt: AT,
  called: [{ kind: 'user_id', value: 'US.1349', since: null, until: null }],
  consents: [{ consent: 'stopped', at: AT, source: 'message' }],
  conversations: ['100', '200'].map((number) => ({
    id: `${number}:c_ana`,
    mode: 'assistant' as const,
    status: 'resolved' as const,
    lastText: `what was said to ${number}`,
    lastAt: AT,
    labels: [],
  })),
  notes: [
    { id: 'n', conversationId: ID, at: AT, text: 'Call in the evening', author: { id: 'u', name: 'Noor' } },
  ],
  mergedInto: null,
  erasure: null,
};

describe('the customer beside the thread', () => {
  const user = userEvent.setup();
  const order = (n: number) => ({ name: `#${n}`, at: AT, status: 'in_transit', total: null, items: [] });

  function wide(matches: boolean): void {
    const listen = { addEventListener: () => undefined, removeEventListener: () => undefined };
    Object.defineProperty(window, 'matchMedia', {
      configurable: true,
      value: () => ({ matches, ...listen }),
    });
  }
  beforeEach(() => localStorage.clear());
  afterEach(() => Reflect.deleteProperty(window, 'matchMedia'));

  async function told(inbox: InboxInTest): Promise<void> {
    (await inbox.asked(ENDPOINTS.customer, 'c_ana')).flush(PROFILE);
    (await inbox.asked(ENDPOINTS.customerOrders, 'c_ana')).flush({
      state: 'known',
      items: [1, 2, 3, 4].map(order),
    });
  }

  it('stands there on wide screens, until it is hidden, also the next time', async () => {
    wide(true);
    const inbox = await InboxInTest.open([aRow(ID, { optedOut: true, lastAt: AT })]);
    await told(inbox);
    const column = within(await screen.findByRole('region', { name: 'Customer' }));
    expect(await column.findByText('••••••34')).toBeTruthy();
    expect(column.getByText('Spanish')).toBeTruthy();
    expect(column.getByRole('heading', { name: 'Offers: No offers' })).toBeTruthy();
    expect(column.getByText(/^Since /)).toBeTruthy();
    expect(column.getByText('US.1349')).toBeTruthy();
    expect(column.getByText('Call in the evening')).toBeTruthy();
    expect(column.getByText('what was said to 200')).toBeTruthy();
    expect(column.queryByText('what was said to 100')).toBeNull();
    await waitFor(() =>
      expect(column.getAllByText(/^#/).map((one) => one.textContent)).toEqual(['#1', '#2', '#3']),
    );
    expect(column.getByRole('link', { name: 'The whole profile' }).getAttribute('href')).toBe(
      '/customers/c_ana',
    );
    const button = screen.getByRole('button', { name: 'Customer' });
    expect(button.getAttribute('aria-pressed')).toBe('true');
    await user.keyboard('c');
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Customer' })).toBeNull());
    expect(button.getAttribute('aria-pressed')).toBe('false');
    expect(localStorage.getItem('feelori.customer-column')).toBe('off');
    await user.click(button);
    await user.click(await screen.findByRole('button', { name: 'Hide the customer' }));
    await waitFor(() => expect(document.activeElement).toBe(button));
    expect(screen.queryByRole('region', { name: 'Customer' })).toBeNull();
  });

  it('is a sheet where there is no room, and says what cannot be known', async () => {
    wide(false);
    const inbox = await InboxInTest.open([aRow(ID, { lastAt: AT })], 'viewer');
    expect(screen.queryByRole('region', { name: 'Customer' })).toBeNull();
    await user.keyboard('c');
    const sheet = within(await screen.findByRole('dialog', { name: 'Customer' }));
    const problem = { code: 'not_found', title: 'Not found', status: 404 };
    (await inbox.asked(ENDPOINTS.customer, 'c_ana')).flush(problem, { status: 404, statusText: 'Not Found' });
    expect(await sheet.findByText('Nothing is kept of this customer any more.')).toBeTruthy();
    await user.click(sheet.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});
