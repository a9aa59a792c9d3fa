import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { LiveEvent } from '@feelori/contracts';
import { allDone, Batcher, type BatchResult } from '@feelori/platform/batch';
import { Clock } from '@feelori/platform/clock';
import { CacheRedis, redisKey, RedisWatch, SubscriberRedis } from '@feelori/platform/redis';
import { Settings } from '@feelori/platform/settings';
import { changedRows, lastChanges, type RowSource, withRow } from './changed-rows';
import { EventBuffer, type NumberedEvent } from './event-buffer';
import { numberedMessage } from './event-messages';
import type { LiveListener } from './live-listener';
import { type CountSource, ToldCounts } from './told-counts';

const BUFFERED = 500;
/** What changes again and again within this time is told once: no person sees the difference, and forty consoles save it. */
const TELL_EVERY_MS = 200;
/** While more conversations than anybody follows change at once: each changes again soon, and its row is read for all of it. */
const CROWD = 40;
const TELL_CROWD_EVERY_MS = 500;
const MOST_TOLD = 2_000;
const PUBLISH_MS = 300;

/**
 * Tells every open console, in whichever process, what changed. Between processes events hold ids only; the process that
 * has the consoles reads what they show of it, once for all of them.
 */
@Injectable()
export class Live implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Live');
  private readonly channel: string;
  private readonly buffer: EventBuffer;
  private readonly listeners = new Set<LiveListener>();
  private readonly counts = new ToldCounts(this.listeners);
  private wasReady = false;
  private lastTold = 0;
  private rows: RowSource = () => Promise.resolve(new Map());
  private readonly outgoing = new Batcher<string, void>({
    slots: 1,
    size: BUFFERED,
    start: 'after-burst',
    run: (events) => this.send(events),
  });

  private readonly incoming = new Batcher<LiveEvent, void>({
    slots: 1,
    size: MOST_TOLD,
    restMs: () => (this.lastTold > CROWD ? TELL_CROWD_EVERY_MS : TELL_EVERY_MS),
    start: 'after-burst',
    run: (events) => this.tell(events),
  });

  constructor(
    private readonly settings: Settings,
    private readonly publisher: CacheRedis,
    private readonly subscriber: SubscriberRedis,
    private readonly watch: RedisWatch,
    clock: Clock,
  ) {
    this.buffer = new EventBuffer(BUFFERED, clock.ms() * 1_000);
    this.channel = redisKey(settings.redis.prefix, 'live');
  }

  /** Only the web role has consoles to tell. The subscription waits for Redis in the background. */
  onApplicationBootstrap(): void {
    if (!this.settings.roles.includes('web')) return;
    this.subscriber.on('message', (channel, text: string) => {
      if (channel === this.channel) this.receive(text);
    });
    // Others listen on this connection too, and may have had it opened before.
    this.wasReady = this.subscriber.status === 'ready';
    this.subscriber.on('ready', () => this.resetAfterBreak());
    this.watch.onBack(() => this.resetAfterBreak());
    this.subscriber.subscribe(this.channel).catch(() => this.logger.warn('not subscribed to live events'));
  }

  /**
   * Never rejects: a lost event only means that a console refreshes later. What is published at the same moment goes
   * out as one message, each event once.
   */
  publish(event: LiveEvent): Promise<void> {
    return this.outgoing.add(JSON.stringify(event));
  }

  /** Open streams would keep the server from closing. */
  beforeApplicationShutdown(): void {
    for (const listener of this.listeners) listener.end();
  }

  /** Tells `listener` what is counted, and of every event from now on; returns the function that ends it. */
  listen(listener: LiveListener): () => void {
    this.listeners.add(listener);
    this.counts.changed();
    return () => this.listeners.delete(listener);
  }

  /** From now on a changed conversation is told with its row. */
  showRows(rows: RowSource): void {
    this.rows = rows;
  }

  /** From now on everybody is told what their views hold whenever a conversation changed. */
  showCounts(counts: CountSource): void {
    this.counts.showCounts(counts);
  }

  /** See `EventBuffer.since`. */
  since(id: number): NumberedEvent[] | null {
    return this.buffer.since(id);
  }

  private async send(events: readonly string[]): Promise<BatchResult<void>> {
    const message = `[${[...new Set(events)].join(',')}]`;
    try {
      const publish = (redis: CacheRedis): Promise<unknown> => redis.publish(this.channel, message);
      await this.publisher.within(PUBLISH_MS, 'live events', publish, 'reads');
    } catch {
      // Redis is away: the consoles of this process hear it all the same.
      if (this.listeners.size > 0) this.receive(message);
    }
    return allDone(events.map(() => undefined));
  }

  /** What others published during the break is lost. */
  private resetAfterBreak(): void {
    const isFirst = !this.wasReady;
    this.wasReady = true;
    if (isFirst) return;
    this.buffer.forget();
    for (const listener of this.listeners) listener.reset();
  }

  private receive(text: string): void {
    for (const event of JSON.parse(text) as LiveEvent[]) void this.incoming.add(event);
  }

  /** Whoever resumes later gets what is kept, without rows: they would be out of date by then. */
  private async tell(events: readonly LiveEvent[]): Promise<BatchResult<void>> {
    const told = lastChanges(events);
    this.lastTold = told.length;
    const rows = this.listeners.size === 0 ? new Map<string, never>() : await changedRows(told, this.rows);
    const messages = told.map((event) =>
      numberedMessage({ ...this.buffer.add(event), event: withRow(event, rows) }),
    );
    // Written out once, whoever listens.
    const bytes = Buffer.from(messages.join(''));
    for (const listener of this.listeners) listener.hear(bytes);
    if (told.some(({ type }) => type === 'conversation.changed')) this.counts.changed();
    return allDone(events.map(() => undefined));
  }
}
