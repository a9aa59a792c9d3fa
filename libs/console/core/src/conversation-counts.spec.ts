import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ApplicationRef, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ENDPOINTS, type InboxCounts } from '@feelori/contracts';
import { ConversationCounts } from './conversation-counts';
import type { LiveNews } from './live-news';
import { LiveStream } from './live-stream';
import { Session } from './session';

const counting = (needs_you: number): InboxCounts => ({
  ...{ needs_you, mine: 0, unassigned: 0, mentions: 0, snoozed: 0, resolved: 0 },
});

describe('how many conversations each view holds', () => {
  let tell: (news: LiveNews) => void;
  let http: HttpTestingController;
  let counts: ConversationCounts;

  beforeEach(() => {
    const listen = (listener: typeof tell): (() => void) => {
      const before = tell;
      tell = (news) => {
        before(news);
        listener(news);
      };
      return () => undefined;
    };
    tell = () => undefined;
    const user = { id: 'u1', email: 'maya@shop.test', name: 'Maya', role: 'agent' };
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: Session, useValue: { user: () => user, state: () => 'signed-in' } },
        { provide: LiveStream, useValue: { state: signal('live'), listen } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    counts = TestBed.inject(ConversationCounts);
    TestBed.tick();
  });

  async function answered(needs_you: number): Promise<void> {
    http.expectOne(ENDPOINTS.inboxCounts.path).flush(counting(needs_you));
    await TestBed.inject(ApplicationRef).whenStable();
  }

  it('is asked for once, and told from then on', async () => {
    await answered(3);
    expect(counts.all()?.needs_you).toBe(3);
    tell({ type: 'conversation.changed', conversationId: 'c1' });
    tell({ type: 'counts.changed', counts: counting(4) });
    TestBed.tick();
    expect(counts.all()?.needs_you).toBe(4);
    http.expectNone(ENDPOINTS.inboxCounts.path);
  });

  it('is as it was told, not as an answer says that was asked for before', () => {
    const [asked] = http.match(ENDPOINTS.inboxCounts.path);
    tell({ type: 'counts.changed', counts: counting(5) });
    TestBed.tick();
    expect(asked?.cancelled).toBe(true);
    expect(counts.all()?.needs_you).toBe(5);
  });

  it('is asked for anew when news may have been missed', async () => {
    await answered(3);
    tell({ type: 'reset' });
    TestBed.tick();
    await answered(7);
    expect(counts.all()?.needs_you).toBe(7);
  });
});
