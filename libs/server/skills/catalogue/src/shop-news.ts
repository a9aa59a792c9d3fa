import { Injectable } from '@nestjs/common';
import { verifyShopifySignature } from '@feelori/edges/shopify';
import type { CacheAreaName } from '@feelori/contracts';
import { CacheBoard } from '@feelori/platform/cache';
import { Clock } from '@feelori/platform/clock';
import { Settings } from '@feelori/platform/settings';
import { CatalogueNews } from './catalogue-news';
import { isOurShop } from './is-our-shop';
import { newsOf } from './news-of';

/** What became of a webhook. */
export type WebhookOutcome = 'taken' | 'refused' | 'foreign' | 'not-kept';

const ID = /^[\w-]{1,100}$/;

/** What is remembered of products; none of it is believed once one of them changed. */
const OF_PRODUCTS: readonly CacheAreaName[] = ['searches', 'products', 'variants', 'prices'];

/** Takes Shopify's webhooks: whoever keeps the catalogue then looks at what changed. */
@Injectable()
export class ShopNews {
  constructor(
    private readonly settings: Settings,
    private readonly news: CatalogueNews,
    private readonly caches: CacheBoard,
    private readonly clock: Clock,
  ) {}

  /** `header` gives a header of the request. Never throws. */
  async take(body: Buffer, header: (name: string) => unknown): Promise<WebhookOutcome> {
    const { webhookSecrets, adminUrl } = this.settings.shopify;
    if (!verifyShopifySignature(body, header('x-shopify-hmac-sha256'), webhookSecrets)) return 'refused';
    if (!isOurShop(header('x-shopify-shop-domain'), adminUrl)) return 'foreign';
    const given = header('x-shopify-webhook-id');
    const id = typeof given === 'string' && ID.test(given) ? given : null;
    try {
      if (id !== null && (await this.news.isKnown(id))) return 'taken';
      const news = newsOf(header('x-shopify-topic'), body.toString());
      await this.news.note(id, news, this.clock.ms());
      // Where it fails they are forgotten by themselves within a minute.
      if (news.length > 0) await this.caches.clear(OF_PRODUCTS).catch(() => undefined);
      return 'taken';
    } catch {
      return 'not-kept';
    }
  }
}
