import { Periodic } from '@feelori/platform/clock';
import type { CacheRedis, SubscriberRedis } from '@feelori/platform/redis';

/** A change is live within 2 s, also where Redis tells nobody of it. */
const READ_EVERY_MS = 1_500;
const PUBLISH_MS = 300;

/** Where a process tells the others of a change. */
export interface ChangeChannel {
  publisher: CacheRedis;
  subscriber: SubscriberRedis;
  name: string;
}

/** Reads what is stored again and again, and at once where Redis says that something changed. */
export class ChangeFollower {
  private readonly polling: Periodic;
  /** Reads follow one another, so that an older read never overwrites a newer one. */
  private last: Promise<void> = Promise.resolve();
  private next: Promise<void> | null = null;

  /** `what`: as in "read the settings". `read` takes over what is stored. */
  constructor(
    private readonly what: string,
    private readonly channel: ChangeChannel,
    private readonly read: () => Promise<void>,
  ) {
    this.polling = new Periodic(`read the ${what}`, READ_EVERY_MS, () => this.refresh());
  }

  /** Rejects where Redis does not tell of changes; the reads begin all the same. */
  async start(): Promise<void> {
    this.polling.start();
    const { subscriber, name } = this.channel;
    subscriber.on('message', (channel) => {
      if (channel === name) void this.refresh().catch(() => undefined);
    });
    await subscriber.subscribe(name);
  }

  async stop(): Promise<void> {
    await this.polling.stop();
    await this.last;
  }

  /** Somebody changed something: it is read here, and every process is told. Never rejects: the next read makes up for what fails. */
  async announceChange(): Promise<void> {
    const { publisher, name } = this.channel;
    const publish = (redis: CacheRedis): Promise<unknown> => redis.publish(name, 'changed');
    await Promise.all([
      this.refresh().catch(() => undefined),
      publisher.within(PUBLISH_MS, `${this.what} changed`, publish, 'reads').catch(() => undefined),
    ]);
  }

  /** Takes over what is stored now. Rejects when that cannot be asked. */
  refresh(): Promise<void> {
    // A read that waits begins after this call, so it serves this one too.
    this.next ??= this.last.then(() => this.refreshNow());
    return this.next;
  }

  private refreshNow(): Promise<void> {
    this.next = null;
    const read = this.read();
    this.last = read.catch(() => undefined);
    return read;
  }
}
