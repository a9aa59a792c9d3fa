import { withDeadline } from '@feelori/platform/clock';
import { ProbeRedis } from './redis-clients';
import { type RedisFault, redisFault } from './redis-fault';

const ANSWER_MS = 400;
/** A look leaves nothing behind for longer than this. */
const KEEP_MS = 60_000;

/** Looks on a connection of its own how one Redis is: does it answer, does it take a write. */
export class RedisProbe {
  private readonly redis: ProbeRedis;
  /** Why the connection does not come, as far as the client says it. */
  private refused: RedisFault | null = null;

  constructor(
    url: string,
    private readonly key: string,
  ) {
    this.redis = new ProbeRedis(url, key);
    this.redis.on('error', (error) => (this.refused = redisFault(error)));
    this.redis.on('ready', () => (this.refused = null));
  }

  /** What is the matter; null when all is well. Takes a second or so at most and never rejects. */
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
      if (this.redis.status !== 'ready' && !(await this.comes('ready'))) {
        // Asking who is the one to talk to takes our user and password too, in a cluster and behind Sentinels.
        return this.refused === 'sign_in' ? 'sign_in' : 'unreachable';
      }
      await withDeadline(call(), ANSWER_MS, 'Redis');
      return null;
    } catch (error) {
      const fault = redisFault(error) ?? 'unreachable';
      if (fault === 'silent') await this.reconnect();
      return fault;
    }
  }

  /** The answer that is still owed would be taken for that of the next look. */
  private async reconnect(): Promise<void> {
    const closed = this.comes('close');
    this.redis.disconnect(true);
    await closed;
  }

  /** Whether the client gets there in time. */
  private async comes(event: 'ready' | 'close'): Promise<boolean> {
    let heard = (): void => undefined;
    const coming = new Promise<void>((resolve) => (heard = resolve));
    this.redis.once(event, heard);
    try {
      await withDeadline(coming, ANSWER_MS, 'Redis');
      return true;
    } catch {
      return false;
    } finally {
      this.redis.off(event, heard);
    }
  }
}
