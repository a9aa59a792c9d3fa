import { Injectable } from '@nestjs/common';
import type { DecodedWebhook } from '@feelori/edges/whatsapp';
import { Settings } from '@feelori/platform/settings';
import { TemplateSyncs } from '@feelori/records/templates';

/** Hears that message templates changed: they are read from WhatsApp anew. */
@Injectable()
export class TemplateNewsReceiver {
  constructor(
    private readonly syncs: TemplateSyncs,
    private readonly settings: Settings,
  ) {}

  /** Bears repetition. Gives the webhooks whose news have to come again, and why. */
  async store(
    webhooks: readonly DecodedWebhook[],
    receivedAt: Date,
  ): Promise<ReadonlyMap<DecodedWebhook, unknown>> {
    const { businessAccountId } = this.settings.whatsapp;
    const refused = new Map<DecodedWebhook, unknown>();
    for (const webhook of webhooks) {
      for (const { accountId, hash } of webhook.templateNews) {
        if (accountId !== businessAccountId) continue;
        await this.syncs.ask(accountId, hash, receivedAt).catch((error: unknown) => {
          refused.set(webhook, error);
        });
      }
    }
    return refused;
  }
}
