import { Injectable, Logger } from '@nestjs/common';
import { ALL_TOPICS, isReachable, subscriptionPlan, WebhookSubscriptions } from '@feelori/edges/shopify';
import { Clock } from '@feelori/platform/clock';
import { Settings } from '@feelori/platform/settings';
import { type SubscriptionsSeen, SubscriptionState } from './subscription-state';

/** Shopify removes what it could not deliver for hours, and people change things: so it is looked at again and again. */
const EVERY_MS = 3_600_000;
const AGAIN_MS = 300_000;

/** Sees to it that Shopify tells us what changes: at every start and every hour, missing webhooks are made and wrong addresses mended. */
@Injectable()
export class SubscriptionKeeper {
  private readonly logger = new Logger('Catalogue');
  private nextAt = 0;

  constructor(
    private readonly settings: Settings,
    private readonly subscriptions: WebhookSubscriptions,
    private readonly state: SubscriptionState,
    private readonly clock: Clock,
  ) {}

  /** Looks, where it is time to. What fails is told in health, and stops nothing else. */
  async assert(signal: AbortSignal): Promise<void> {
    const now = this.clock.ms();
    if (now < this.nextAt) return;
    const seen = await this.asserted(now, signal);
    if (signal.aborted) return;
    this.nextAt = now + (seen.outcome === 'failed' ? AGAIN_MS : EVERY_MS);
    await this.state.write(seen);
    const { made, mended, refused, outcome } = seen;
    const changed = made.length + mended.length > 0;
    if (outcome !== 'asserted' || refused.length > 0) {
      this.logger.warn({ outcome, made, mended, refused, msg: 'not all of Shopify’s webhooks come' });
    } else if (changed) this.logger.log({ made, mended, msg: 'Shopify’s webhooks were set right' });
  }

  private async asserted(at: number, signal: AbortSignal): Promise<SubscriptionsSeen> {
    const { gateway, shopify } = this.settings;
    const address = `${gateway.publicUrl.replace(/\/$/, '')}/webhooks/shopify`;
    const seen: SubscriptionsSeen = { at, outcome: 'asserted', made: [], mended: [], refused: [] };
    if (!isReachable(address, shopify.adminUrl)) return { ...seen, outcome: 'unreachable' };
    try {
      const plan = subscriptionPlan(await this.subscriptions.list(signal), ALL_TOPICS, address);
      for (const topic of plan.make) {
        const made = await this.subscriptions.make(topic, address, signal);
        (made ? seen.made : seen.refused).push(topic);
      }
      for (const { id, topic } of plan.mend) {
        const mended = await this.subscriptions.mend(id, address, signal);
        (mended ? seen.mended : seen.refused).push(topic);
      }
      for (const { id } of plan.drop) await this.subscriptions.drop(id, signal);
      return seen;
    } catch {
      return { ...seen, outcome: 'failed' };
    }
  }
}
