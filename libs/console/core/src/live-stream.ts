import { inject, Injectable, signal } from '@angular/core';
import { ENDPOINTS, type LiveEvent } from '@feelori/contracts';
import { backOffMs } from './back-off';
import { EventStreamReader, type StreamEvent } from './event-stream-reader';
import { Session } from './session';
import { pause } from './pause';

/** `reset`: something may have been missed, so load afresh. */
export type LiveNews = LiveEvent | { type: 'reset' };
export type LiveState = 'off' | 'connecting' | 'live' | 'waiting';
type Listener = (news: LiveNews) => void;

/** The server says something at least every 15 s; silence for this long means a dead connection. */
const SILENCE_MS = 40_000;
const CONNECT_MS = 10_000;

/** The one live connection. By fetch, since EventSource cannot send the access token in a header. */
@Injectable({ providedIn: 'root' })
export class LiveStream {
  private readonly session = inject(Session);
  private readonly stateNow = signal<LiveState>('off');
  private readonly listeners = new Set<Listener>();
  private lastId: string | null = null;
  private ending: AbortController | null = null;

  readonly state = this.stateNow.asReadonly();

  /** Calls `listener` with all news until the returned function is called. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Connects and stays connected until `close` or until the session ends; a second call changes nothing. */
  open(): void {
    if (this.ending !== null) return;
    this.ending = new AbortController();
    void this.stayConnected(this.ending.signal);
  }

  close(): void {
    this.ending?.abort();
    this.ending = null;
    this.lastId = null;
    this.stateNow.set('off');
  }

  private async stayConnected(ended: AbortSignal): Promise<void> {
    for (let attempt = 0; !ended.aborted; attempt += 1) {
      this.stateNow.set(attempt === 0 ? 'connecting' : 'waiting');
      try {
        await this.connectOnce(ended, () => (attempt = 0));
      } catch {
        // Whatever ended the connection, the answer is the same: connect again after a pause.
      }
      if (this.session.state() === 'signed-out') return this.close();
      if (ended.aborted) return;
      this.stateNow.set('waiting');
      await pause(backOffMs(attempt, Math.random()), ended);
    }
  }

  private async connectOnce(ended: AbortSignal, onLive: () => void): Promise<void> {
    const silence = new AbortController();
    let quiet = setTimeout(() => silence.abort(), CONNECT_MS);
    try {
      const response = await this.request(AbortSignal.any([ended, silence.signal]));
      if (response.status === 401) return void (await this.session.renew());
      if (!response.ok || response.body === null) return;
      this.nowLive();
      onLive();
      const reader = new EventStreamReader();
      for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
        clearTimeout(quiet);
        quiet = setTimeout(() => silence.abort(), SILENCE_MS);
        reader.push(chunk).forEach((event) => this.take(event));
      }
    } finally {
      clearTimeout(quiet);
    }
  }

  private request(signal: AbortSignal): Promise<Response> {
    const token = this.session.accessToken();
    const headers = new Headers({ Accept: 'text/event-stream' });
    if (token !== null) headers.set('Authorization', `Bearer ${token}`);
    if (this.lastId !== null) headers.set('Last-Event-ID', this.lastId);
    return fetch(ENDPOINTS.live.path, { headers, signal, cache: 'no-store' });
  }

  /** Without an event id to resume from, something may have changed since the pages loaded. */
  private nowLive(): void {
    this.stateNow.set('live');
    if (this.lastId === null) this.tell({ type: 'reset' });
  }

  private take(event: StreamEvent): void {
    this.lastId = event.id ?? this.lastId;
    this.tell(event.type === 'reset' ? { type: 'reset' } : (JSON.parse(event.data) as LiveEvent));
  }

  private tell(news: LiveNews): void {
    this.listeners.forEach((listener) => listener(news));
  }
}
