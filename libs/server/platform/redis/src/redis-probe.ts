import { withDeadline } from '@feelori/platform/clock';
import { ProbeRedis } from './redis-clients';
import { type RedisFault, redisFault } from './redis-fault';

const ANSWER_MS = 400;
/** A look leaves nothing behind for longer than this. */
const KEEP_MS = 60_000;

/** Looks on a connection of its own how one Redis is: does it answer, does it take a write. */
export class RedisProbe {
  private readonly redis: ProbeRedis;

  constructor(
    url: string,
    private readonly key: string,
  ) {
    this.redis = new ProbeRedis(url);
    this.redis.on('error', () => undefined); // What it means is asked of each look.
  }

  /** What is the matter; null when all is well. Takes 800 ms at most and never rejects. */
  async look(): Promise<RedisFault | null> {
    const answering = await this.faultOf(() => this.redis.ping());
    if (answering !== null) return answering;
    const writing = await this.faultOf(() => this.redis.set(this.key, '1', 'PX', KEEP_MS));
    // It answers, and yet a write hangs: `CLIENT PAUSE`, as before a planned failover.
    return writing === 'silent' ? 'writes_paused' : writing;
  }

  close(): void {
    this.redis.disconnect();
  }

  private async faultOf(call: () => Promise<unknown>): Promise<RedisFault | null> {
    try {
      await this.whenConnected();
      await withDeadline(call(), ANSWER_MS, 'Redis');
      return null;
    } catch (error) {
      const fault = redisFault(error) ?? 'unreachable';
      // The answer that is still owed would be taken for that of the next look.
      if (fault === 'silent') this.redis.disconnect(true);
      return fault;
    }
  }

  private async whenConnected(): Promise<void> {
    if (this.redis.status === 'ready') return;
    const connected = new Promise<void>((resolve) => this.redis.once('ready', resolve));
    await withDeadline(connected, ANSWER_MS, 'Redis').catch(() => {
      throw new Error('Connection is closed.');
    });
  }
}
