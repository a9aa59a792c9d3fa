import { Injectable } from '@nestjs/common';
import type { SetUpCheck } from '@feelori/contracts';
import { ShopifyAccess } from '@feelori/edges/shopify';
import { Clock } from '@feelori/platform/clock';
import { BreakerBoard } from '@feelori/platform/resilience';
import { Settings } from '@feelori/platform/settings';
import { judgeAccess, judgeScopes, judgeVersion, judgeWebhookSecret } from './judge-shopify';
import { check } from './verdict';

/** What the shop lets us read. */
@Injectable()
export class ShopifyChecks {
  constructor(
    private readonly access: ShopifyAccess,
    private readonly breakers: BreakerBoard,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async look(): Promise<SetUpCheck[]> {
    const { apiVersion, webhookSecrets, clientSecret } = this.settings.shopify;
    const [answer, met] = await Promise.all([this.access.look(), this.breakers.troublesOf('shopify').list()]);
    const today = this.clock.now().toISOString().slice(0, 10);
    const verdicts = [
      ['shopify_access', 'Token', judgeAccess(answer, met)],
      ['shopify_scopes', 'Scopes', judgeScopes(answer)],
      ['shopify_version', 'API version', judgeVersion(answer, apiVersion, today)],
      ['shopify_webhook_secret', 'Webhook secret', judgeWebhookSecret(webhookSecrets, clientSecret)],
    ] as const;
    return verdicts.map(([id, title, verdict]) => check('shopify', id, title, verdict));
  }
}
