import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { render, screen, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ENDPOINTS, type UsagePoint, type UsageReport } from '@feelori/contracts';
import { type LiveNews, type LiveState, LiveStream, Session } from '@feelori/console/core';
import type { ChartData } from './chart-data';
import { ChartLibrary, type PointClicked } from './chart-library';
import { HomePage } from './home-page';

const NOW = new Date(new Date().setMinutes(0, 0, 0));
const POINT: UsagePoint = {
  at: NOW.toISOString(),
  counts: {
    ...{ arrivals: 4, turns: 4, alone: 2, orders_helped: 1, unanswered: 1 },
    ...{ 'answers:gemini': 2, 'answers:rules': 1, 'handovers:refund': 1, 'errors:http': 2 },
    ...{ 'undelivered:window_closed': 3, 'model_failures:gemini': 7 },
    ...{ 'guards:grounding': 1, 'languages:es': 3, 'replies:console': 1 },
    ...{ 'model_cost:gemini': 2_000_000, 'message_cost:service': 45_600 },
  },
  firstAnswers: [0, 3],
};
const REPORT: UsageReport = {
  ...{ days: 1, step: 'hour', timeZone: 'UTC', currency: 'EUR', before: [] },
  to: new Date(NOW.getTime() + 3_600_000).toISOString(),
  points: [POINT],
  budget: { spent: 2, limit: 10, level: 'all' },
};

describe('the home page', () => {
  const user = userEvent.setup();
  let http: HttpTestingController;
  let drawn: { data: ChartData; clicked: PointClicked }[];
  let draw: (canvas: HTMLCanvasElement, data: ChartData, clicked: PointClicked) => Promise<unknown>;

  beforeEach(() => {
    drawn = [];
    draw = (_, data, clicked) => {
      drawn.push({ data, clicked });
      return Promise.resolve({ show: () => undefined, end: () => undefined });
    };
  });

  async function shown(report: UsageReport, waiting: object[], days?: string): Promise<void> {
    const session = { user: signal({ id: 'u1', email: 'maya@shop.test', name: 'Maya', role: 'owner' }) };
    const listen = (_: (news: LiveNews) => void) => () => undefined;
    const rendered = await render(HomePage, {
      inputs: { days },
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        { provide: Session, useValue: session },
        { provide: LiveStream, useValue: { state: signal<LiveState>('live'), listen } },
        { provide: ChartLibrary, useValue: { draw } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    answer(ENDPOINTS.usage.path, report);
    answer(ENDPOINTS.conversations.path, { items: waiting, next: null });
    answer(ENDPOINTS.inboxCounts.path, { needs_you: 9 });
    await rendered.fixture.whenStable();
  }
  const answer = (path: string, body: object): void =>
    http
      .match(({ url }) => url === path)
      .filter(({ cancelled }) => !cancelled)
      .forEach((request) => request.flush(body));

  it('answers its five questions from the figures, and links to who waits', async () => {
    await shown(REPORT, [{ id: '100:ann', customerName: 'Ann', waitingSince: new Date().toISOString() }]);
    expect(await screen.findByText('Gemini: 2')).toBeTruthy();
    expect(screen.getByRole('region', { name: /by itself/ }).textContent).toContain('67 % of all');
    expect(screen.getByRole('link', { name: 'Ann' }).getAttribute('href')).toContain('/inbox/100');
    expect(screen.getByRole('link', { name: 'All 9 in the inbox' })).toBeTruthy();
    const wrong = screen.getByRole('region', { name: 'What was blocked or wrong?' }).textContent;
    expect(wrong).toMatch(/1\s+answers of a model held back/);
    expect(wrong).toMatch(/2\s+errors/);
    expect(wrong).toMatch(/3\s+answers and replies that did not reach/);
    expect(wrong).toMatch(/7\s+times a model did not answer/);
    expect(screen.getByRole('meter', { name: '$2.00 of $10.00 a day' })).toBeTruthy();
    expect(screen.getByText(/fees €0.05/)).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Whose orders were told?' }).textContent).toContain('1');
    expect(drawn.map(({ data }) => data.id)).toEqual([
      ...['volume', 'first_answer', 'answerers', 'handovers', 'model_cost', 'message_cost', 'undelivered'],
      ...['languages', 'unanswered'],
    ]);
    expect(screen.getByRole('img', { name: /^Messages of customers: 4 messages\./ })).toBeTruthy();
  });

  it('goes by the days in the address', async () => {
    await shown(REPORT, [], '30');
    const days = screen.getByRole('navigation', { name: 'Days' });
    expect(within(days).getByRole('link', { name: '30 days' }).getAttribute('aria-current')).toBe('true');
    expect(within(days).getByRole('link', { name: '90 days' }).getAttribute('href')).toContain('days=90');
  });

  it('shows the conversations behind a point, from the chart and from its table', async () => {
    await shown(REPORT, []);
    const chart = drawn.find(({ data }) => data.id === 'handovers');
    chart?.clicked(0, 0);
    expect(
      await screen.findByRole('heading', { name: /^Conversations: The customer wants money back/ }),
    ).toBeTruthy();
    const request = http.expectOne(({ url }) => url === ENDPOINTS.conversationsBehind.path);
    expect(request.request.params.get('figures')).toBe('handovers:refund');
    expect(request.request.params.get('to')).toBe(REPORT.to);
    request.flush({ items: [{ id: '1:c', customerName: 'Bea', at: NOW.toISOString() }], isMore: false });
    expect((await screen.findByRole('link', { name: 'Bea' })).getAttribute('href')).toContain('/inbox/1');
    await user.click(screen.getByRole('button', { name: 'Close the list' }));
    expect(screen.queryByRole('link', { name: 'Bea' })).toBeNull();

    await user.click(screen.getByRole('button', { name: /As a table.*Handed over to people/ }));
    const table = within(screen.getByRole('region', { name: 'Handed over to people as a table' }));
    await user.click(
      table.getByRole('button', { name: /^1.*conversations of The customer wants money back/ }),
    );
    expect(
      await screen.findByRole('heading', { name: /^Conversations: The customer wants money back/ }),
    ).toBeTruthy();
  });

  it('shows tables where a browser cannot draw', async () => {
    draw = () => Promise.reject(new Error('no canvas'));
    await shown(REPORT, []);
    expect(await screen.findByRole('region', { name: 'Messages of customers as a table' })).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('teaches where nothing is yet', async () => {
    await shown({ ...REPORT, points: [], budget: { spent: 0, limit: 0, level: 'all' } }, []);
    expect(await screen.findByText('No figures yet')).toBeTruthy();
    expect(screen.getByRole('link', { name: /everything is set up$/ })).toBeTruthy();
    expect(screen.getByText('Nobody')).toBeTruthy();
    expect(screen.getByText(/No limit is set/)).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
  });
});
