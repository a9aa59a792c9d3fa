import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ENDPOINTS } from '@feelori/contracts';
import {
  TextDecoderStream as NodeTextDecoderStream,
  ReadableStream as NodeReadableStream,
} from 'node:stream/web';
import { waitFor } from '@testing-library/dom';
import { LiveStream } from './live-stream';
import type { LiveNews } from './live-news';
import { Session } from './session';

/** One connection as the server sees it. */
interface Connection {
  headers: Headers;
  say(text: string): void;
  end(): void;
}

describe('the live stream', () => {
  let connections: Connection[];
  let answers: number[];
  let live: LiveStream;
  let news: LiveNews[];
  let http: HttpTestingController;

  beforeEach(async () => {
    connections = [];
    answers = [];
    news = [];
    jest.spyOn(Math, 'random').mockReturnValue(0);
    Object.assign(globalThis, { TextDecoderStream: NodeTextDecoderStream, fetch: serve });
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    http = TestBed.inject(HttpTestingController);
    live = TestBed.inject(LiveStream);
    live.listen((one) => news.push(one));
    const renewed = TestBed.inject(Session).renew();
    answerRefresh('t1');
    await renewed;
  });
  afterEach(() => {
    live.close();
    jest.restoreAllMocks();
  });

  function answerRefresh(accessToken: string): void {
    const user = { id: 'u', email: 'e', name: 'n', role: 'owner' };
    http.expectOne(ENDPOINTS.refresh.path).flush({ accessToken, expiresIn: 600, user });
  }

  function serve(
    _path: string,
    { headers, signal }: { headers: Headers; signal: AbortSignal },
  ): Promise<unknown> {
    const status = answers.shift() ?? 200;
    let door: ReadableStreamDefaultController<Uint8Array> | undefined;
    const body = new NodeReadableStream<Uint8Array>({
      start: (controller) => {
        door = controller as unknown as ReadableStreamDefaultController<Uint8Array>;
        signal.addEventListener('abort', () => controller.error(new Error('aborted')));
      },
    });
    connections.push({
      headers,
      say: (text) => door?.enqueue(new TextEncoder().encode(text)),
      end: () => door?.close(),
    });
    return Promise.resolve({ status, ok: status === 200, body });
  }

  const connected = (count: number): Promise<void> =>
    waitFor(() => expect(connections).toHaveLength(count), { timeout: 3_000 });

  it('signs the request, says it is live, and passes news on', async () => {
    live.open();
    await waitFor(() => expect(live.state()).toBe('live'));
    expect(connections[0]!.headers.get('Authorization')).toBe('Bearer t1');
    const event = { type: 'conversation.changed', conversationId: 'p:c' };
    connections[0]!.say(`id: 7\nevent: conversation.changed\ndata: ${JSON.stringify(event)}\n\n`);
    await waitFor(() => expect(news).toContainEqual(event));
  });

  it('comes back after a break and resumes from the last event', async () => {
    live.open();
    await connected(1);
    connections[0]!.say(
      'id: 7\nevent: breaker.changed\ndata: {"type":"breaker.changed","name":"gemini","state":"open"}\n\n',
    );
    await waitFor(() => expect(news).toHaveLength(2));
    connections[0]!.end();
    await connected(2);
    expect(connections[1]!.headers.get('Last-Event-ID')).toBe('7');
    await waitFor(() => expect(live.state()).toBe('live'));
    expect(news.filter((one) => one.type === 'reset')).toHaveLength(1);
  });

  it('loads afresh when it has no event to resume from', async () => {
    live.open();
    await connected(1);
    connections[0]!.end();
    await connected(2);
    await waitFor(() => expect(news).toEqual([{ type: 'reset' }, { type: 'reset' }]));
  });

  it('renews the session when the token has ended', async () => {
    answers = [401];
    live.open();
    await waitFor(() => answerRefresh('t2'));
    await connected(2);
    expect(connections[1]!.headers.get('Authorization')).toBe('Bearer t2');
  });

  it('stops when it is closed', async () => {
    live.open();
    await waitFor(() => expect(live.state()).toBe('live'));
    live.close();
    expect(live.state()).toBe('off');
    expect(connections).toHaveLength(1);
  });
});
