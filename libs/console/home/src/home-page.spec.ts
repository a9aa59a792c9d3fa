import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { render, screen, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ENDPOINTS, type UsageReport } from '@feelori/contracts';
import { type LiveNews, type LiveState, LiveStream, Session } from '@feelori/console/core';
import { HomePage } from './home-page';

describe('the home page', () => {
  const user = userEvent.setup();
  let http: HttpTestingController;

  async function shown(report: UsageReport, waiting: object[]): Promise<void> {
    const session = { user: signal({ id: 'u1', email: 'maya@shop.test', name: 'Maya', role: 'owner' }) };
    const listen = (_: (news: LiveNews) => void) => () => undefined;
    const rendered = await render(HomePage, {
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        { provide: Session, useValue: session },
        { provide: LiveStream, useValue: { state: signal<LiveState>('live'), listen } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    const answer = (path: string, body: object): void =>
      http
        .match(({ url }) => url === path)
        .filter(({ cancelled }) => !cancelled)
        .forEach((request) => request.flush(body));
    answer(ENDPOINTS.usage.path, report);
    answer(ENDPOINTS.conversations.path, { items: waiting, next: null });
    answer(ENDPOINTS.inboxCounts.path, { needs_you: 9 });
    await rendered.fixture.whenStable();
  }

  const midnight = new Date(new Date().setHours(0, 0, 0, 0));
  const looked = {
    days: 1,
    step: 'hour',
    timeZone: 'UTC',
    to: new Date().toISOString(),
    before: [],
    budget: { spent: 0, limit: 0, level: 'all' },
    currency: 'EUR',
  } as const;
  const report: UsageReport = {
    ...looked,
    points: [
      {
        at: midnight.toISOString(),
        counts: {
          arrivals: 4,
          'answers:gemini': 2,
          'answers:rules': 1,
          'handovers:refund': 1,
          'errors:http': 2,
        },
        firstAnswers: [0, 3],
      },
    ],
    before: [],
  };

  it('answers its questions from the figures, and links to who waits', async () => {
    await shown(report, [{ id: '100:ann', customerName: 'Ann', waitingSince: new Date().toISOString() }]);
    expect(await screen.findByText('Gemini: 2')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Ann' }).getAttribute('href')).toContain('/inbox/100');
    expect(screen.getByRole('link', { name: 'All 9 in the inbox' })).toBeTruthy();
    expect(screen.getByText('within 5 seconds')).toBeTruthy();
    expect(screen.getByText('errors', { exact: false }).textContent).toContain('2');
    const chart = screen.getByRole('img', { name: /^Messages of customers: 4 messages\./ });
    expect(chart.querySelectorAll('rect')).toHaveLength(24);
  });

  it('shows a chart as a table', async () => {
    await shown(report, []);
    await user.click(await screen.findByRole('button', { name: /As a table.*Handed over to people/ }));
    const table = within(screen.getByRole('region', { name: 'Handed over to people as a table' }));
    expect(table.getAllByRole('row').map((row) => row.textContent?.trim())).toContain('refund1');
  });

  it('teaches where nothing is yet', async () => {
    await shown({ ...looked, points: [], before: [] }, []);
    expect(await screen.findByText('No figures yet')).toBeTruthy();
    expect(screen.getByText('Nobody')).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
  });
});
