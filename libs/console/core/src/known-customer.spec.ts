import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ApplicationRef, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ENDPOINTS, pathOf } from '@feelori/contracts';
import { KnownCustomer } from './known-customer';
import type { LiveNews } from './live-news';
import { LiveStream } from './live-stream';

describe('what is known of a customer', () => {
  let http: HttpTestingController;
  let known: KnownCustomer;
  const listeners = new Set<(news: LiveNews) => void>();
  const tell = (news: LiveNews): void => {
    for (const listener of listeners) listener(news);
    TestBed.tick();
  };
  const asked = (id: string) => {
    TestBed.tick();
    return http.expectOne(pathOf(ENDPOINTS.customer.path, { id }));
  };
  const settled = (): Promise<void> => TestBed.inject(ApplicationRef).whenStable();
  const ordersAsked = (id: string) => http.match(pathOf(ENDPOINTS.customerOrders.path, { id }));
  async function answered(id: string, status: number): Promise<void> {
    const request = asked(id);
    ordersAsked(id).forEach((one) => one.flush({}));
    if (status === 200) request.flush({ name: id, conversations: [{ id: `${id}-here` }] });
    else request.flush({ code: status === 404 ? 'not_found' : 'x', title: 'x' }, { status, statusText: 'x' });
    await settled();
  }

  beforeEach(async () => {
    const listen = (listener: (news: LiveNews) => void): (() => boolean) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    };
    TestBed.configureTestingModule({
      providers: [
        KnownCustomer,
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: LiveStream, useValue: { state: signal('live'), listen } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    known = TestBed.inject(KnownCustomer);
    known.id.set('c1');
    await answered('c1', 200);
  });

  it('stays where one look fails, and goes where there is nobody any more', async () => {
    expect(known.profile()?.name).toBe('c1');
    known.reload();
    await answered('c1', 503);
    expect(known.failure()).not.toBeNull();
    expect(known.profile()?.name).toBe('c1');
    known.reload();
    await answered('c1', 404);
    expect(known.profile()).toBeUndefined();
  });

  it.each<LiveNews>([{ type: 'action.changed', conversationId: 'c1-here', key: 'k1' }, { type: 'reset' }])(
    'has orders looked up again when one of them may have been changed: $type',
    (news) => {
      tell({ type: 'action.changed', conversationId: 'somebody-else', key: 'k1' });
      expect(ordersAsked('c1')).toHaveLength(0);
      tell(news);
      expect(ordersAsked('c1')).toHaveLength(1);
    },
  );

  it('is never shown for another one', async () => {
    known.id.set('c2');
    await answered('c2', 503);
    expect(known.profile()).toBeUndefined();
  });
});
