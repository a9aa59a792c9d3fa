import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { render, screen, waitFor } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { type LiveNews, LiveStream, Session } from '@feelori/console/core';
import { TakeoverNotices } from './takeover-notices';

describe('what colleagues do with my conversations', () => {
  const user = userEvent.setup();
  let tell: (news: LiveNews) => void;

  async function open(): Promise<HttpTestingController> {
    const listen = (listener: typeof tell): (() => void) => {
      tell = listener;
      return () => undefined;
    };
    await render(TakeoverNotices, {
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        { provide: Session, useValue: { user: signal({ id: 'me' }) } },
        { provide: LiveStream, useValue: { listen } },
      ],
    });
    return TestBed.inject(HttpTestingController);
  }
  const news = (type: 'conversation.taken' | 'conversation.wanted', from = 'me'): LiveNews => ({
    type,
    conversationId: 'c1',
    from,
    by: { id: 'u2', name: 'Noor' },
  });

  it('says who took or wants which one, the newest of a conversation only, until it is dismissed', async () => {
    const http = await open();
    tell(news('conversation.wanted'));
    (await waitFor(() => http.expectOne('/api/v1/conversations/c1'))).flush({
      id: 'c1',
      customerName: 'Ana',
    });
    const status = screen.getByRole('status');
    await waitFor(() => expect(status.textContent).toMatch(/Noor\s+would like to have\s+Ana/));
    tell(news('conversation.taken'));
    (await waitFor(() => http.expectOne('/api/v1/conversations/c1'))).error(new ProgressEvent('error'));
    await waitFor(() => expect(status.textContent).toMatch(/Noor\s+took over\s+a customer/));
    expect(status.querySelectorAll('p')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(status.textContent.trim()).toBe('');
  });

  it('says nothing of what happens to others', async () => {
    const http = await open();
    tell(news('conversation.taken', 'somebody'));
    tell({ type: 'conversation.changed', conversationId: 'c1' });
    http.expectNone(() => true);
    expect(screen.getByRole('status').textContent.trim()).toBe('');
  });
});
