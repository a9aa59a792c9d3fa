import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { type AlertsView, ENDPOINTS } from '@feelori/contracts';
import { Session } from '@feelori/console/core';
import { AlertList } from './alert-list';

const SINCE = '2026-11-28T12:00:00.000Z';

describe('the list of alerts', () => {
  let http: HttpTestingController;

  async function shown(view: AlertsView | null): Promise<void> {
    const user = { id: 'u1', email: 'maya@shop.test', name: 'Maya', role: 'admin' as const };
    const providers = [
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: Session, useValue: { user: signal(user) } },
    ];
    const { detectChanges } = await render(AlertList, { providers });
    http = TestBed.inject(HttpTestingController);
    detectChanges();
    const answer = view === null ? { status: 503, statusText: 'away' } : {};
    for (const request of http.match(ENDPOINTS.alerts.path)) {
      if (!request.cancelled) request.flush(view, answer);
    }
  }

  it('says what holds, what is over, and why nobody is mailed', async () => {
    const what = { alert: 'breaker-open', severity: 'warning' as const, since: SINCE };
    await shown({
      items: [
        { ...what, summary: 'Nothing is asked of gemini any more.', endedAt: null },
        { ...what, summary: 'Nothing is asked of shopify any more.', endedAt: '2026-11-28T13:00:00.000Z' },
      ],
      noMail: 'no_address',
    });
    expect(await screen.findByText('Soon:')).toBeTruthy();
    expect(screen.getByText('Over')).toBeTruthy();
    expect(screen.getByText(/alerts.email_to names no address/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says that it does not know, where it cannot be asked', async () => {
    await shown(null);
    expect(await screen.findByText(/^Whether something needs a person is not known now/)).toBeTruthy();
    expect(screen.queryByText('Nothing needs a person.')).toBeNull();
  });

  it('tries the mail, and says what is wrong with it', async () => {
    await shown({ items: [], noMail: null });
    await userEvent.setup().click(await screen.findByRole('button', { name: 'Send a test mail' }));
    http.expectOne(ENDPOINTS.testAlertMail.path).flush({ problem: 'The mail server offers no TLS.' });
    expect(await screen.findByText('The mail server offers no TLS.')).toBeTruthy();
  });
});
