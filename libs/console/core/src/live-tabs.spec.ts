import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { LiveEvent } from '@feelori/contracts';
import { waitFor } from '@testing-library/dom';
import {
  ReadableStream as NodeReadableStream,
  TextDecoderStream as NodeTextDecoderStream,
} from 'node:stream/web';
import { LiveStream } from './live-stream';
import type { LiveNews } from './live-news';
import { Session } from './session';
import { fakeBrowser, type FakeLocks } from './testing/fake-browser';

interface Connection {
  headers: Headers;
  isOpen: boolean;
  tell(id: number, event: LiveEvent): void;
  end(): void;
}
interface Tab {
  live: LiveStream;
  news: LiveNews[];
}

const changed = (conversationId: string): LiveEvent => ({ type: 'conversation.changed', conversationId });
const OUT: LiveEvent = { type: 'breaker.changed', name: 'gemini', state: 'open', opensUntil: null };

describe('the tabs of one browser', () => {
  let connections: Connection[];
  let locks: FakeLocks;
  let undo: () => void;
  let tabs: Tab[];

  beforeEach(() => {
    connections = [];
    tabs = [];
    ({ locks, undo } = fakeBrowser());
    Object.assign(globalThis, { TextDecoderStream: NodeTextDecoderStream, fetch: serve });
    const session = { state: signal('signed-in'), accessToken: () => 't', renew: () => Promise.resolve() };
    TestBed.configureTestingModule({ providers: [{ provide: Session, useValue: session }] });
  });
  afterEach(() => {
    tabs.forEach(({ live }) => live.close());
    undo();
  });

  function serve(
    _: string,
    { headers, signal }: { headers: Headers; signal: AbortSignal },
  ): Promise<unknown> {
    let door: ReadableStreamDefaultController<Uint8Array> | undefined;
    const connection: Connection = {
      headers,
      isOpen: true,
      tell: (id, event) =>
        door?.enqueue(
          new TextEncoder().encode(`id: ${id}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`),
        ),
      end: () => door?.close(),
    };
    const body = new NodeReadableStream<Uint8Array>({
      start: (controller) => {
        door = controller as unknown as ReadableStreamDefaultController<Uint8Array>;
        signal.addEventListener('abort', () => {
          connection.isOpen = false;
          controller.error(new Error('aborted'));
        });
      },
    });
    connections.push(connection);
    return Promise.resolve({ status: 200, ok: true, body });
  }

  async function openTab(): Promise<Tab> {
    const live = TestBed.runInInjectionContext(() => new LiveStream());
    const news: LiveNews[] = [];
    live.listen((one) => news.push(one));
    live.open();
    const tab = { live, news };
    tabs.push(tab);
    await waitFor(() => expect(live.state()).toBe('live'));
    return tab;
  }
  async function openTabs(count: number): Promise<Tab[]> {
    for (let n = 0; n < count; n += 1) await openTab();
    return tabs;
  }
  const allHear = (event: LiveEvent, of: readonly Tab[] = tabs): Promise<void> =>
    waitFor(() => of.forEach(({ news }) => expect(news).toContainEqual(event)));

  it('share one connection, and all hear all news once', async () => {
    await openTabs(8);
    expect(connections).toHaveLength(1);
    connections[0]!.tell(7, changed('a'));
    connections[0]!.tell(8, changed('b'));
    await allHear(changed('b'));
    for (const { news } of tabs) {
      expect(news).toEqual([{ type: 'reset' }, changed('a'), changed('b')]);
    }
  });

  it.each([
    ['is closed', () => tabs[0]!.live.close()],
    ['is gone without a word', () => locks.die('feelori-live')],
  ])('go on from the last event when the one with the connection %s', async (_, end) => {
    await openTabs(3);
    connections[0]!.tell(7, changed('a'));
    await allHear(changed('a'));
    end();
    await waitFor(() => expect(connections).toHaveLength(2));
    expect(connections[1]!.headers.get('Last-Event-ID')).toBe('7');
    connections[1]!.tell(8, changed('b'));
    await allHear(changed('b'), tabs.slice(1));
    for (const { live, news } of tabs.slice(1)) {
      expect(live.state()).toBe('live');
      expect(news.filter(({ type }) => type === 'reset')).toHaveLength(1);
    }
  });

  it('are told of what is out when they are opened later', async () => {
    const first = await openTab();
    connections[0]!.tell(7, OUT);
    await allHear(OUT, [first]);
    const late = await openTab();
    expect(late.news).toEqual([{ type: 'reset' }, OUT]);
    connections[0]!.tell(8, { ...OUT, state: 'closed' });
    await allHear({ ...OUT, state: 'closed' });
    expect((await openTab()).news).toEqual([{ type: 'reset' }]);
  });

  it('all know when the connection is lost, and when it is back', async () => {
    jest.spyOn(Math, 'random').mockReturnValue(0);
    await openTabs(2);
    connections[0]!.end();
    await waitFor(() => tabs.forEach(({ live }) => expect(live.state()).toBe('waiting')));
    await waitFor(() => tabs.forEach(({ live }) => expect(live.state()).toBe('live')));
    expect(connections).toHaveLength(2);
    jest.restoreAllMocks();
  });

  it('need no connection when all are closed', async () => {
    await openTabs(3);
    tabs.forEach(({ live }) => live.close());
    await waitFor(() => expect(connections.map(({ isOpen }) => isOpen)).not.toContain(true));
    expect(tabs.map(({ live }) => live.state())).toEqual(['off', 'off', 'off']);
  });
});
