import { ENDPOINTS, type LiveEvent } from '@feelori/contracts';
import { backOffMs } from './back-off';
import { EventStreamReader } from './event-stream-reader';
import type { LiveNews, LiveState } from './live-news';
import { pause } from './pause';
import type { Session } from './session';

/** The server says something at least every 15 s; silence for this long means a dead connection. */
const SILENCE_MS = 40_000;
const CONNECT_MS = 10_000;

/** Who is told of a connection. */
export interface LiveListener {
  state(state: LiveState): void;
  /** `id` is where to resume from once this is known. */
  news(news: LiveNews, id: string | null): void;
  /** The server was heard, with news or without. */
  alive(): void;
}

/** The connection to the stream of live events. By fetch, since EventSource cannot send the token in a header. */
export class LiveConnection {
  constructor(
    private readonly session: Pick<Session, 'accessToken' | 'renew' | 'state'>,
    private readonly listener: LiveListener,
  ) {}

  /** Connects and stays connected until `ended` or until the session ends; begins behind `lastId`. */
  async stay(lastId: string | null, ended: AbortSignal): Promise<void> {
    const place = { lastId };
    for (let attempt = 0; !ended.aborted; attempt += 1) {
      this.listener.state(attempt === 0 ? 'connecting' : 'waiting');
      try {
        await this.connectOnce(place, ended, () => (attempt = 0));
      } catch {
        // Whatever ended the connection, the answer is the same: connect again after a pause.
      }
      if (ended.aborted || this.session.state() === 'signed-out') return;
      this.listener.state('waiting');
      await pause(backOffMs(attempt, Math.random()), ended);
    }
  }

  private async connectOnce(
    place: { lastId: string | null },
    ended: AbortSignal,
    onLive: () => void,
  ): Promise<void> {
    const silence = new AbortController();
    let quiet = setTimeout(() => silence.abort(), CONNECT_MS);
    try {
      const response = await this.request(place.lastId, AbortSignal.any([ended, silence.signal]));
      if (response.status === 401) return void (await this.session.renew());
      if (!response.ok || response.body === null) return;
      this.listener.state('live');
      // Without an event to resume from, something may have changed since the pages loaded.
      if (place.lastId === null) this.listener.news({ type: 'reset' }, null);
      onLive();
      const reader = new EventStreamReader();
      for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
        clearTimeout(quiet);
        quiet = setTimeout(() => silence.abort(), SILENCE_MS);
        this.listener.alive();
        for (const { type, data, id } of reader.push(chunk)) {
          place.lastId = id ?? place.lastId;
          this.listener.news(type === 'reset' ? { type } : (JSON.parse(data) as LiveEvent), place.lastId);
        }
      }
    } finally {
      clearTimeout(quiet);
    }
  }

  private request(lastId: string | null, signal: AbortSignal): Promise<Response> {
    const token = this.session.accessToken();
    const headers = new Headers({ Accept: 'text/event-stream' });
    if (token !== null) headers.set('Authorization', `Bearer ${token}`);
    if (lastId !== null) headers.set('Last-Event-ID', lastId);
    return fetch(ENDPOINTS.live.path, { headers, signal, cache: 'no-store' });
  }
}
