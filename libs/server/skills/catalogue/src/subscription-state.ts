import { Injectable } from '@nestjs/common';
import { CacheRedis, redisKey } from '@feelori/platform/redis';
import { Settings } from '@feelori/platform/settings';

const DEADLINE_MS = 2_000;
const KEPT_SECONDS = 7 * 86_400;

/** How the webhooks stood when they were looked at last. */
export interface SubscriptionsSeen {
  at: number;
  /** `unreachable`: the address is none Shopify could call. */
  outcome: 'asserted' | 'unreachable' | 'failed';
  made: string[];
  mended: string[];
  /** Topics Shopify does not let this app have. */
  refused: string[];
}

/** What was found of the webhooks, in Redis, so that every process can tell of it. */
@Injectable()
export class SubscriptionState {
  private readonly key: string;

  constructor(
    private readonly redis: CacheRedis,
    { redis: { prefix } }: Settings,
  ) {
    this.key = redisKey(prefix, 'catalogue', 'subscriptions');
  }

  async read(): Promise<SubscriptionsSeen | null> {
    const text = await this.redis.within(
      DEADLINE_MS,
      'read the webhooks',
      (redis) => redis.get(this.key),
      'reads',
    );
    return text === null ? null : (JSON.parse(text) as SubscriptionsSeen);
  }

  async write(seen: SubscriptionsSeen): Promise<void> {
    await this.redis.within(DEADLINE_MS, 'write the webhooks', (redis) =>
      redis.set(this.key, JSON.stringify(seen), 'EX', KEPT_SECONDS),
    );
  }
}
