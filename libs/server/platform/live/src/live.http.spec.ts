import { Module, type OnModuleInit } from '@nestjs/common';
import type { LiveEvent } from '@feelori/contracts';
import { BreakerBoard, BreakerOpen } from '@feelori/platform/resilience';
import { accessTokenClaims, AccessTokens } from '@feelori/platform/auth';
import { RedisModule, SubscriberRedis } from '@feelori/platform/redis';
import { testApp, type TestApp, testSettings, type TestStores, testStores, until } from '@feelori/testing';
import { EventBuffer } from './event-buffer';
import { Live } from './live';

const changed = (conversationId: string): LiveEvent => ({ type: 'conversation.changed', conversationId });

/** A console's open stream: what has come so far, and a way to hang up. */
class OpenStream {
  text = '';
  private readonly stop = new AbortController();

  async open(app: TestApp, lastEventId?: string): Promise<Response> {
    const person = { id: 'u', email: 'a@test.invalid', name: 'A', role: 'agent' as const };
    const token = await app.get(AccessTokens).sign(accessTokenClaims(person, 's'));
    const response = await fetch(`${app.url}/api/v1/live`, {
      headers: { Authorization: `Bearer ${token}`, ...(lastEventId ? { 'Last-Event-ID': lastEventId } : {}) },
      signal: this.stop.signal,
    });
    void this.read(response);
    await until('the stream to begin', () => this.text.includes('retry:'));
    return response;
  }

  get lastId(): string {
    return [...this.text.matchAll(/^id: (\d+)$/gm)].at(-1)?.[1] ?? '';
  }

  hangUp(): void {
    this.stop.abort();
  }

  private async read(response: Response): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of response.body ?? []) this.text += decoder.decode(chunk as Uint8Array);
    } catch {
      // Hanging up ends the reading this way.
    }
  }
}

/** Has the connection opened before anybody listens on it. */
@Module({ imports: [RedisModule] })
class OpensFirst implements OnModuleInit {
  constructor(private readonly subscriber: SubscriberRedis) {}

  async onModuleInit(): Promise<void> {
    await this.subscriber.connect();
  }
}

describe('live events', () => {
  let stores: TestStores;
  let here: TestApp;
  let elsewhere: TestApp;
  let streams: OpenStream[];

  beforeAll(async () => {
    stores = testStores();
    [here, elsewhere] = (await Promise.all([1, 2].map(() => testApp([], testSettings(stores.env))))) as [
      TestApp,
      TestApp,
    ];
  });
  afterAll(async () => {
    await Promise.all([here.close(), elsewhere.close()]);
    await stores.drop();
  });
  beforeEach(() => {
    streams = [];
  });
  afterEach(() => {
    streams.forEach((stream) => stream.hangUp());
  });

  async function open(app: TestApp, lastEventId?: string): Promise<OpenStream> {
    const stream = new OpenStream();
    streams.push(stream);
    await stream.open(app, lastEventId);
    return stream;
  }

  it('are for people who are signed in', async () => {
    expect((await fetch(`${here.url}/api/v1/live`)).status).toBe(401);
  });

  it('reach consoles in every process', async () => {
    const [one, other] = await Promise.all([open(here), open(elsewhere)]);
    await until('both to hear', async () => {
      await here.get(Live).publish(changed('c1'));
      return [one, other].every(({ text }) => text.includes('"conversationId":"c1"'));
    });
    expect(one.text).toContain('event: conversation.changed\n');
  });

  it('of one moment are told once each, in their order', async () => {
    const stream = await open(here);
    const live = here.get(Live);
    await Promise.all(['m1', 'm2', 'm1', 'm3', 'm2'].map((id) => live.publish(changed(id))));
    await live.publish(changed('last'));
    await until('the last event', () => stream.text.includes('"last"'));
    // What was published before may still come: a burst is told in one piece, a moment later.
    expect(stream.text.match(/"conversationId":"(?:m\d|last)"/g)).toEqual(
      ['m1', 'm2', 'm3', 'last'].map((id) => `"conversationId":"${id}"`),
    );
  });

  it('tell once that a breaker opened, however many processes see it', async () => {
    const stream = await open(elsewhere);
    const ill = (): Promise<never> => Promise.reject(new Error('ill'));
    const breaker = here.get(BreakerBoard).get('gemini');
    for (let call = 0; call < 5; call += 1) await expect(breaker.run(ill)).rejects.toThrow('ill');
    const other = elsewhere.get(BreakerBoard).get('gemini');
    await until('the other process to see it', () =>
      other
        .run(() => Promise.resolve())
        .then(
          () => false,
          (error: unknown) => error instanceof BreakerOpen,
        ),
    );
    await until('the end of the news', async () => {
      await elsewhere.get(Live).publish(changed('afterwards'));
      return stream.text.includes('"afterwards"');
    });
    const news = [...stream.text.matchAll(/^data: (.*breaker.*)$/gm)].map(([, data]) => data);
    const [opened, ...others] = news.map((data) => JSON.parse(data ?? '') as LiveEvent);
    expect(others).toEqual([]);
    expect(opened).toMatchObject({ type: 'breaker.changed', name: 'gemini', state: 'open' });
    const { opensUntil } = opened as Extract<LiveEvent, { type: 'breaker.changed' }>;
    expect(new Date(opensUntil ?? 0).getTime()).toBeGreaterThan(Date.now());
  });

  it('begin with what is out, for a console that is opened meanwhile', async () => {
    const early = await open(elsewhere);
    const ill = (): Promise<never> => Promise.reject(new Error('ill'));
    const breaker = here.get(BreakerBoard).get('shopify');
    for (let call = 0; call < 5; call += 1) await expect(breaker.run(ill)).rejects.toThrow('ill');
    await until('the news of it', () =>
      /^id:.*\nevent.*\ndata: .*"shopify","state":"open"/m.test(early.text),
    );
    const late = await open(elsewhere);
    await until('the outage', () => late.text.includes('"name":"shopify","state":"open"'));
    expect(late.text).not.toMatch(/^id:/m);
    expect(late.text).not.toContain('whatsapp');
  });

  it('come again to a console that lost its connection', async () => {
    const before = await open(here);
    await here.get(Live).publish(changed('seen'));
    await until('the first event', () => before.text.includes('"seen"'));
    before.hangUp();
    const watcher = await open(here);
    await here.get(Live).publish(changed('missed'));
    await until('the missed event', () => watcher.text.includes('"missed"'));
    const after = await open(here, before.lastId);
    await until('the missed event again', () => after.text.includes('"missed"'));
    expect(after.text).not.toContain('"seen"');
  });

  it('tell a console to load afresh when what it missed is not known', async () => {
    const stream = await open(here, '12345');
    await until('the reset', () => stream.text.includes('event: reset'));
  });

  it('reach the consoles of their own process while Redis is away', async () => {
    const alone = await testApp([], testSettings({ ...stores.env, REDIS_URL: 'redis://127.0.0.1:9' }));
    try {
      const stream = await open(alone);
      await alone.get(Live).publish(changed('here'));
      await until('the event', () => stream.text.includes('"here"'));
    } finally {
      await alone.close();
    }
  });

  it('make every console load afresh after a break, also one that comes back later', async () => {
    const [listens, later] = [await open(here), await open(here)];
    await here.get(Live).publish(changed('before'));
    await until('the event', () => later.text.includes('"before"'));
    later.hangUp();
    here.get(SubscriberRedis).disconnect(true);
    await until('the reset', () => listens.text.includes('event: reset'));
    const back = await open(here, later.lastId);
    await until('its reset', () => back.text.includes('event: reset'));
    await until('events as before', async () => {
      await elsewhere.get(Live).publish(changed('after'));
      return listens.text.includes('"after"');
    });
  });

  it('make consoles load afresh after the first break, also where the connection was there before', async () => {
    const early = await testApp([OpensFirst], testSettings(stores.env));
    try {
      const stream = await open(early);
      early.get(SubscriberRedis).disconnect(true);
      await until('the reset', () => stream.text.includes('event: reset'));
    } finally {
      await early.close();
    }
  });

  it('end their streams when the process ends', async () => {
    const short = await testApp([], testSettings(stores.env));
    await open(short);
    const began = performance.now();
    await short.close();
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe('EventBuffer', () => {
  it('remembers the last events only, and says when it cannot tell', () => {
    const buffer = new EventBuffer(2, 100);
    const ids = ['a', 'b', 'c'].map((name) => buffer.add(changed(name)).id);
    expect(ids).toEqual([101, 102, 103]);
    expect(buffer.since(103)).toEqual([]);
    expect(buffer.since(101)?.map(({ id }) => id)).toEqual([102, 103]);
    expect(buffer.since(100)).toBeNull();
    expect(buffer.since(999)).toBeNull();
  });
});
