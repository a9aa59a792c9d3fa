import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { render, screen, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import {
  ENDPOINTS,
  FLAG_START,
  FLAGS,
  type FlagHistory,
  type FlagName,
  type FlagView,
  pathOf,
} from '@feelori/contracts';
import { type LiveNews, type LiveState, LiveStream, Session } from '@feelori/console/core';
import { FlagsPage } from './flags-page';

const AT = new Date().toISOString();
const view = (name: FlagName, change: Partial<FlagView> = {}): FlagView => ({
  name,
  purpose: FLAGS[name].purpose,
  version: 0,
  value: FLAG_START,
  by: null,
  at: null,
  why: null,
  listed: [],
  ...change,
});
const TRIED = view('closest_products', {
  version: 4,
  by: { id: 'u2', name: 'Ben' },
  at: AT,
  value: { ...FLAG_START, state: 'experiment', percent: 50 },
});
const PATH = pathOf(ENDPOINTS.flag.path, { name: 'closest_products' });
const NONE = { turns: 0, answered: 0, handedOver: 0, guarded: 0, dollars: 0 };

describe('the page of flags', () => {
  const user = userEvent.setup();
  let http: HttpTestingController;

  async function shown(...flags: FlagView[]): Promise<void> {
    const session = { user: signal({ id: 'u1', email: 'maya@shop.test', name: 'Maya', role: 'owner' }) };
    const listen = (_: (news: LiveNews) => void) => () => undefined;
    await render(FlagsPage, {
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        { provide: Session, useValue: session },
        { provide: LiveStream, useValue: { state: signal<LiveState>('live'), listen } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    http.expectOne(ENDPOINTS.flags.path).flush(flags);
    await screen.findAllByRole('region');
  }

  it('gives a flag to a share and to a customer who is looked up, as it was seen', async () => {
    await shown(view('order_news', { version: 3 }));
    const card = within(screen.getByRole('region', { name: 'News of orders' }));
    expect(card.queryByRole('radio', { name: /Experiment/ })).toBeNull();
    await user.click(card.getByRole('radio', { name: /For some/ }));
    const percent = card.getByRole('spinbutton', { name: /per cent/ });
    await user.clear(percent);
    await user.type(percent, '101');
    expect(card.getByRole('alert').textContent).toContain('from 0 to 100');
    expect(card.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true);
    await user.clear(percent);
    await user.type(percent, '10');
    await user.type(card.getByRole('searchbox'), 'ann{Enter}');
    const items = [{ id: 'c_1', name: 'Ann', phone: null }];
    http.expectOne(({ url }) => url === ENDPOINTS.customers.path).flush({ items, next: null });
    await user.click(await card.findByRole('button', { name: 'List: Ann' }));
    await user.click(card.getByRole('button', { name: 'Save' }));
    const request = http.expectOne({ method: 'PUT' });
    const value = { ...FLAG_START, state: 'some', percent: 10, customers: ['c_1'] };
    expect(request.request.body).toEqual({ value, expectedVersion: 3 });
    const listed = [{ id: 'c_1', name: 'Ann' }];
    request.flush({ ...view('order_news', { version: 4 }), value, listed });
    expect(await card.findByText('For some: 10 % and 1 listed')).toBeTruthy();
    expect(card.getByText(/Saved\./)).toBeTruthy();
  });

  it('shows how an experiment goes, and goes back to an earlier version', async () => {
    await shown(TRIED);
    const earlier = [
      { version: 3, value: { ...FLAG_START, state: 'off' as const }, by: null, at: null, why: 'Too much.' },
    ];
    const arms = { a: NONE, b: { ...NONE, turns: 40, handedOver: 9 } };
    const history: FlagHistory = { ...TRIED, earlier, arms };
    http.expectOne(PATH).flush(history);
    expect(await screen.findByRole('row', { name: 'Handed over – 9 (23 %)' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Back to this: Off, version 3' }));
    const request = http.expectOne({ method: 'POST' });
    expect(request.request.body).toEqual({ toVersion: 3, expectedVersion: 4 });
    const detail = 'This flag was changed since you saw it.';
    const problem = { type: 'about:blank', title: '', status: 409, code: 'conflict', detail };
    request.flush(problem, { status: 409, statusText: 'Conflict' });
    expect((await screen.findByRole('alert')).textContent).toContain('changed since you saw it');
  });

  it('says why a flag was switched off by itself', async () => {
    const by = { id: 'feelori', name: 'Feelori' };
    await shown(view('closest_products', { version: 5, by, at: AT, why: 'Arm B handed over too much.' }));
    expect(screen.getByText(/Switched off by itself: Arm B handed over too much\./)).toBeTruthy();
    expect(screen.getByText(/Changed by Feelori/)).toBeTruthy();
  });
});
