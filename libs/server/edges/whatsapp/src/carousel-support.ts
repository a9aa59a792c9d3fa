import { Injectable } from '@nestjs/common';
import type { ReplyContent } from '@feelori/contracts';
import { Clock } from '@feelori/platform/clock';
import { CacheRedis, redisKey } from '@feelori/platform/redis';
import { Settings } from '@feelori/platform/settings';

/** A number may learn it: then it is tried again. */
const REFUSED_SECONDS = 86_400;
const ASK_MS = 100;
/** Codes that say that this form of message is not taken; other refusals tell of what was in it. */
const FORM_REFUSED: ReadonlySet<number> = new Set([100, 131008, 131009, 131051]);

/** Which numbers of the shop WhatsApp took no carousel from; known to all processes for a day. */
@Injectable()
export class CarouselSupport {
  private readonly refused = new Map<string, number>();

  constructor(
    private readonly redis: CacheRedis,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Whether a carousel may be sent from this number. Never rejects: what is not known is tried. */
  async mayBeSent(phoneNumberId: string): Promise<boolean> {
    if ((this.refused.get(phoneNumberId) ?? 0) > this.clock.ms()) return false;
    try {
      const key = this.keyOf(phoneNumberId);
      return (await this.redis.within(ASK_MS, 'carousels', (redis) => redis.exists(key), 'reads')) === 0;
    } catch {
      return true;
    }
  }

  /** Remembers what became of a message from this number. Never rejects. */
  async learnFrom(
    phoneNumberId: string,
    { content, errorCode }: { content: ReplyContent; errorCode: number | null },
  ): Promise<void> {
    if (content.kind !== 'carousel' || errorCode === null || !FORM_REFUSED.has(errorCode)) return;
    this.refused.set(phoneNumberId, this.clock.ms() + REFUSED_SECONDS * 1_000);
    const set = (redis: CacheRedis): Promise<unknown> =>
      redis.set(this.keyOf(phoneNumberId), errorCode, 'EX', REFUSED_SECONDS);
    await this.redis.within(ASK_MS, 'carousels', set).catch(() => undefined);
  }

  private keyOf(phoneNumberId: string): string {
    return redisKey(this.settings.redis.prefix, 'no-carousels', phoneNumberId);
  }
}
