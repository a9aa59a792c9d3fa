import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { render, screen, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ENDPOINTS, type OperationsView, pathOf, type Role } from '@feelori/contracts';
import { type LiveNews, type LiveState, LiveStream, Session } from '@feelori/console/core';
import { OperationsPage } from './operations-page';

const AT = new Date().toISOString();
const breaker = {
  name: 'shopify',
  state: 'closed',
  failures: 0,
  opensUntil: null,
  since: null,
  forced: false,
} as const;
const view: OperationsView = {
  at: AT,
  dependencies: [
    { name: 'database', state: 'up', latencyMs: 3, breaker: null, since: AT, reason: null, remedy: null },
    {
      name: 'shopify',
      state: 'degraded',
      latencyMs: null,
      breaker: 'closed',
      since: AT,
      reason: 'The app lacks the scope read_orders.',
      remedy: 'Add read_orders.',
    },
  ],
  breakers: [breaker],
  oldestUnansweredSeconds: 0,
  queues: null,
  workers: [],
  caches: [
    {
      area: 'searches',
      seconds: 60,
      entries: 12,
      oldestSeconds: 40,
      asked: 1_204,
      known: 999,
      clearedAt: AT,
    },
    {
      area: 'shop',
      seconds: 600,
      entries: null,
      oldestSeconds: null,
      asked: null,
      known: null,
      clearedAt: null,
    },
  ],
  causes: [
    {
      kind: 'dead_letter',
      reason: 'send_failed',
      count: 2,
      oldestAt: AT,
      newestAt: AT,
      title: 'WhatsApp refused an answer',
      remedy: 'Mend the cause, then replay.',
    },
  ],
};

describe('the page of operations', () => {
  const user = userEvent.setup();
  let http: HttpTestingController;

  const refresh = (is = view): void =>
    http
      .match(({ url }) => url === ENDPOINTS.operations.path)
      .filter(({ cancelled }) => !cancelled)
      .forEach((request) => request.flush(is));

  async function shown(role: Role = 'owner'): Promise<void> {
    const session = { user: signal({ id: 'u1', email: 'maya@shop.test', name: 'Maya', role }) };
    const listen = (_: (news: LiveNews) => void) => () => undefined;
    await render(OperationsPage, {
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        { provide: Session, useValue: session },
        { provide: LiveStream, useValue: { state: signal<LiveState>('live'), listen } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    refresh();
    await screen.findByRole('heading', { name: /WhatsApp refused an answer/ });
  }

  it('says how all runs, also what cannot be known', async () => {
    await shown();
    expect(screen.getByText('Nobody waits for an answer.')).toBeTruthy();
    expect(screen.getByText(/Redis does not answer: answers go on/)).toBeTruthy();
    expect(screen.getByText(/No worker has been heard of/)).toBeTruthy();
    expect(screen.getByText(/lacks the scope read_orders/)).toBeTruthy();
    expect(screen.getByText('Add read_orders.')).toBeTruthy();
    const [shop, database] = [screen.getByText('Shopify'), screen.getByText('Database')];
    expect(shop.compareDocumentPosition(database)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('shows within five seconds what failed since it was opened, or that this is not known', async () => {
    jest.useFakeTimers();
    try {
      await shown();
      await jest.advanceTimersByTimeAsync(5_100);
      refresh({ ...view, causes: [{ ...view.causes[0]!, title: 'Another cause' }] });
      expect(await screen.findByRole('heading', { name: /^Another cause/ })).toBeTruthy();
      await jest.advanceTimersByTimeAsync(5_100);
      http.expectOne(ENDPOINTS.operations.path).flush(null, { status: 503, statusText: 'away' });
      expect(await screen.findByText(/^What follows was known last: Today/)).toBeTruthy();
      expect(screen.getByText(/^So it was Today.*How it is now is not known\.$/)).toBeTruthy();
      expect(screen.getByRole('heading', { name: /^Another cause/ })).toBeTruthy();
    } finally {
      jest.useRealTimers();
    }
  });

  it('leaves alone what somebody edits when it is told anew', async () => {
    await shown();
    const row = {
      kind: 'dead_letter',
      id: 'a',
      reason: 'send_failed',
      at: AT,
      attempts: 1,
      conversationId: null,
    };
    const editable = [{ part: 0, name: 'Part 1', text: 'Hello', max: 100, edited: false }];
    const trace = { ...row, verdict: 'replay', steps: [], texts: [], masked: false, editable };
    await user.click(screen.getByRole('button', { name: /^Show them/ }));
    const lists = (): TestRequest[] => http.match(({ url }) => url === ENDPOINTS.failures.path);
    lists().forEach((request) => request.flush([row]));
    await user.click(await screen.findByRole('button', { name: /tried once/ }));
    http.expectOne(pathOf(ENDPOINTS.failure.path, { kind: 'dead_letter', id: 'a' })).flush(trace);
    await user.click(await screen.findByRole('button', { name: /^Edit ?: Part 1/ }));
    const box = screen.getByRole('textbox');
    await user.type(box, ' Noor');

    document.dispatchEvent(new Event('visibilitychange'));
    TestBed.tick();
    refresh({ ...view, causes: [{ ...view.causes[0]!, count: 3 }] });
    expect(await screen.findByRole('heading', { name: /refused an answer 3$/ })).toBeTruthy();
    TestBed.tick();
    const [again] = lists();
    again!.flush([row, { ...row, id: 'b' }]);
    expect(await screen.findByRole('button', { name: /^b · .*tried once/ })).toBeTruthy();
    expect(box.isConnected).toBe(true);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Hello Noor');
    http.expectNone(pathOf(ENDPOINTS.failure.path, { kind: 'dead_letter', id: 'a' }));
  });

  it('says what a replay would do, then does it', async () => {
    await shown();
    await user.click(screen.getByRole('button', { name: /What would a replay do/ }));
    const dry = http.expectOne(ENDPOINTS.replayFailures.path);
    expect(dry.request.body).toEqual({ kind: 'dead_letter', reason: 'send_failed', dryRun: true });
    dry.flush({ dryRun: true, results: [{ id: 'a', verdict: 'replay' }], left: 0 });
    expect(await screen.findByText('1 would be tried again.')).toBeTruthy();
    refresh();
    await user.click(screen.getByRole('button', { name: /Replay all/ }));
    const replay = http.expectOne(ENDPOINTS.replayFailures.path);
    expect(replay.request.body).toMatchObject({ dryRun: false });
    replay.flush({ dryRun: false, results: [{ id: 'a', verdict: 'answered_since' }], left: 0 });
    expect(await screen.findByText('1 left alone: somebody answered since.')).toBeTruthy();
  });

  it('asks before it stops calling somebody', async () => {
    await shown();
    await user.click(screen.getByRole('button', { name: /Stop calling it/ }));
    await user.click(screen.getByRole('button', { name: 'Stop calling Shopify' }));
    const put = http.expectOne(pathOf(ENDPOINTS.putBreaker.path, { name: 'shopify' }));
    expect(put.request.body).toEqual({ to: 'open' });
  });

  it('says what is remembered and how well that works, and has it forgotten', async () => {
    await shown();
    const list = within(screen.getByRole('list', { name: 'What is remembered of the shop' }));
    const [searches, shop] = list.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(searches).toMatch(
      /Searches for products\s*entries: 12\s*· oldest: 40 seconds\s*· known already: 83 % of 1,204/,
    );
    expect(searches).toMatch(/kept for 1 minute\s*· cleared just now/);
    expect(shop).toMatch(/Shop and its policies\s*entries: not known\s*· known already: not known/);
    await user.click(screen.getByRole('button', { name: /Clear Searches for products/ }));
    http.expectOne(pathOf(ENDPOINTS.clearCache.path, { area: 'searches' })).flush(view.caches[0]!);
    expect(await screen.findByText(/The next question asks the shop/)).toBeTruthy();
  });

  it('lets those who only look clear nothing', async () => {
    await shown('viewer');
    expect(screen.queryByRole('button', { name: /Clear/ })).toBeNull();
  });

  it('tells what became of a breaker, and who did it', async () => {
    await shown('admin');
    await user.click(screen.getByRole('button', { name: 'History of Shopify' }));
    const line = { at: AT, lastAt: AT, times: 1, failures: 5, by: null };
    http.expectOne(pathOf(ENDPOINTS.breakerHistory.path, { name: 'shopify' })).flush([
      { ...line, what: 'reset', by: { id: 'u2', name: 'Ben' } },
      { ...line, what: 'half_open', times: 12 },
      { ...line, what: 'opened' },
    ]);
    const lines = within(await screen.findByRole('list', { name: 'History of Shopify' })).getAllByRole(
      'listitem',
    );
    expect(lines.map(({ textContent }) => textContent?.trim())).toEqual([
      expect.stringContaining('Called again, by Ben.'),
      expect.stringContaining('Tried with one call, 12 times.'),
      expect.stringContaining('Not called any more after 5 failures.'),
    ]);
  });
});
