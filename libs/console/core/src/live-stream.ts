import { DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { LiveConnection } from './live-connection';
import type { BreakerNews, LiveNews, LiveState } from './live-news';
import type { LiveTabMessage } from './live-tab-message';
import { outagesAfter } from './outages-after';
import { Session } from './session';
import { TabChannel } from './tab-channel';
import { electLeader } from './elect-leader';

type Listener = (news: LiveNews) => void;

const NAME = 'feelori-live';
/** The tab with the connection passes on that the server said something, every 15 s at least. */
const SILENCE_MS = 25_000;

/**
 * The live connection: one for all tabs of a browser, since a browser gives an origin no more than six connections
 * (HTTP/1.1). One tab has it and tells the others; when that tab is gone, the next one goes on from the last event.
 */
@Injectable({ providedIn: 'root' })
export class LiveStream {
  private readonly document = inject(DOCUMENT);
  private readonly session = inject(Session);
  private readonly stateNow = signal<LiveState>('off');
  private readonly listeners = new Set<Listener>();
  private readonly tabs = new TabChannel<LiveTabMessage>(NAME);
  private readonly connection = new LiveConnection(this.session, {
    state: (state) => this.tellState(state),
    news: (news, id) => this.tellNews(news, id),
    alive: () => this.tabs.say({ kind: 'alive' }),
  });
  private ending: AbortController | null = null;
  private leads = false;
  private isWelcome = false;
  private heardAt = 0;
  private lastId: string | null = null;
  private stands: readonly BreakerNews[] = [];

  readonly state = this.stateNow.asReadonly();

  /** Calls `listener` with all news until the returned function is called. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Hears news until `close` or until the session ends; a second call changes nothing. */
  open(): void {
    if (this.ending !== null) return;
    this.ending = new AbortController();
    const { signal: ended } = this.ending;
    ended.addEventListener(
      'abort',
      this.tabs.hear((message) => this.take(message)),
    );
    this.stateNow.set('connecting');
    this.heardAt = Date.now();
    this.tabs.say({ kind: 'hello' });
    void electLeader(
      NAME,
      ended,
      () => this.isSilent(),
      (over) => this.lead(over),
    );
  }

  close(): void {
    this.ending?.abort();
    this.ending = null;
    this.isWelcome = false;
    this.lastId = null;
    this.stands = [];
    this.stateNow.set('off');
  }

  private async lead(over: AbortSignal): Promise<void> {
    this.leads = true;
    await this.connection.stay(this.lastId, over);
    this.leads = false;
    this.heardAt = Date.now();
    if (this.session.state() === 'signed-out') this.close();
  }

  private tellState(state: LiveState): void {
    if (!this.leads) return;
    this.stateNow.set(state);
    this.tabs.say({ kind: 'state', state });
  }

  private tellNews(news: LiveNews, id: string | null): void {
    if (!this.leads) return;
    this.tabs.say({ kind: 'news', news, id });
    this.note(news, id);
  }

  /** What another tab says. Whoever has the connection hears of the server itself, and greets who comes. */
  private take(message: LiveTabMessage): void {
    if (this.leads) {
      if (message.kind === 'hello') {
        this.tabs.say({ kind: 'welcome', state: this.stateNow(), stands: this.stands });
      }
      return;
    }
    if (message.kind === 'hello') return;
    this.heardAt = Date.now();
    if (message.kind === 'welcome') this.beWelcome(message.stands);
    if (message.kind === 'news') this.note(message.news, message.id);
    if (message.kind === 'welcome' || message.kind === 'state') this.stateNow.set(message.state);
  }

  /** Something may have changed since this page loaded, and outages were told before it listened. */
  private beWelcome(stands: readonly BreakerNews[]): void {
    if (this.isWelcome) return;
    this.isWelcome = true;
    this.note({ type: 'reset' }, null);
    for (const event of stands) this.note(event, null);
  }

  private note(news: LiveNews, id: string | null): void {
    this.lastId = id ?? this.lastId;
    this.stands = outagesAfter(this.stands, news, (outage) => outage);
    this.listeners.forEach((listener) => listener(news));
  }

  /** Only a page somebody looks at takes the connection away from another. */
  private isSilent(): boolean {
    return this.document.visibilityState === 'visible' && Date.now() - this.heardAt > SILENCE_MS;
  }
}
