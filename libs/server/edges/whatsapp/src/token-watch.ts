import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Clock, Periodic } from '@feelori/platform/clock';
import { Metrics } from '@feelori/platform/metrics';
import { WhatsAppAccount } from './whatsapp-account';

const LOOK_EVERY_MS = 60 * 60_000;
/** A start has more urgent things to ask. */
const FIRST_LOOK_MS = 30_000;

/** Keeps the figure of how long WhatsApp's token is still good: with its end nothing goes out any more. */
@Injectable()
export class TokenWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private first: NodeJS.Timeout | undefined;
  private readonly looking = new Periodic('look at the token', LOOK_EVERY_MS, () => this.look());

  constructor(
    private readonly account: WhatsAppAccount,
    private readonly metrics: Metrics,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.first = setTimeout(() => void this.look(), FIRST_LOOK_MS).unref();
    this.looking.start();
  }

  async onModuleDestroy(): Promise<void> {
    clearTimeout(this.first);
    await this.looking.stop();
  }

  /** Looks now; where WhatsApp does not say, the figure stays. Never rejects. */
  async look(): Promise<void> {
    const answer = await this.account.token();
    if (!('seen' in answer)) return;
    const { expiresAt, valid } = answer.seen;
    const left = expiresAt === null ? null : expiresAt - this.clock.ms() / 1_000;
    this.metrics.states.credential('whatsapp_token', valid ? left : 0);
  }
}
