import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { DeferBlockBehavior, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { render, screen, waitFor } from '@testing-library/angular';
import { type ConversationRow, ENDPOINTS, pathOf, type Role } from '@feelori/contracts';
import { type LiveNews, type LiveState, LiveStream, Session } from '@feelori/console/core';
import { InboxPage } from '../inbox-page';
import { UNDO_MS } from '../reply-hold';

/** The inbox of one person with some conversations in its list, and the first of them open. */
export class InboxInTest {
  private constructor(
    readonly http: HttpTestingController,
    private readonly listeners: ReadonlySet<(news: LiveNews) => void>,
  ) {}

  static async open(rows: readonly ConversationRow[], role: Role = 'agent'): Promise<InboxInTest> {
    const listeners = new Set<(news: LiveNews) => void>();
    const listen = (listener: (news: LiveNews) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    };
    const person = { id: 'me', name: 'Me', email: 'me@shop.test', role };
    await render(InboxPage, {
      deferBlockBehavior: DeferBlockBehavior.Playthrough,
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        { provide: UNDO_MS, useValue: 0 },
        { provide: LiveStream, useValue: { state: signal<LiveState>('live'), listen } },
        { provide: Session, useValue: { user: signal(person) } },
      ],
      inputs: { id: rows[0]?.id ?? '' },
    });
    const inbox = new InboxInTest(TestBed.inject(HttpTestingController), listeners);
    (await inbox.asked(ENDPOINTS.conversations)).flush({ items: rows, next: null });
    const [first] = rows;
    if (first !== undefined) {
      const thread = { conversation: first, entries: [], earlier: null };
      (await inbox.asked(ENDPOINTS.thread, first.id)).flush(thread);
    }
    await screen.findAllByRole('option');
    return inbox;
  }

  tell(news: LiveNews): void {
    this.listeners.forEach((listener) => listener(news));
  }

  asked(endpoint: { path: string }, id = ''): Promise<TestRequest> {
    const path = pathOf(endpoint.path, { id });
    return waitFor(() => this.http.expectOne((one) => one.url === path));
  }

  names(): (string | null)[] {
    return screen.queryAllByRole('option').map((option) => option.querySelector('bdi')?.textContent ?? null);
  }
}
