import { Injectable } from '@nestjs/common';
import { type PolicyTopic, Shopify } from '@feelori/edges/shopify';
import { Clock } from '@feelori/platform/clock';
import { KnowledgeIndex } from './knowledge-index';
import type { KnownArticle } from './known-article';

/** Shopify is asked so rarely; what is known stays known meanwhile, also while it is away. */
const EVERY_MS = 60_000;
/** Where it did not answer. */
const AGAIN_MS = 5_000;
const WAIT_MS = 1_500;

const TITLES: Record<PolicyTopic, string> = {
  returns: 'Returns and refunds',
  shipping: 'Shipping',
  privacy: 'Privacy',
  terms: 'Terms of service',
  contact: 'Contact',
};

/** The shop's own policies, searched together with its articles. */
@Injectable()
export class KnownPolicies {
  private notBefore = 0;
  private isKnown = false;
  private asking: Promise<void> | null = null;

  constructor(
    private readonly shopify: Shopify,
    private readonly index: KnowledgeIndex,
    private readonly clock: Clock,
  ) {}

  /**
   * Looks whether they changed, where that is due: once for all who ask meanwhile. False while nobody could read them yet,
   * so that nobody knows what the shop has written. Never rejects.
   */
  async refresh(): Promise<boolean> {
    if (this.clock.ms() >= this.notBefore) {
      this.asking ??= this.ask().finally(() => (this.asking = null));
      await this.asking;
    }
    return this.isKnown;
  }

  private async ask(): Promise<void> {
    try {
      const { policies } = await this.shopify.shop(AbortSignal.timeout(WAIT_MS));
      this.know(
        Object.entries(policies).map(([topic, { text, url }]) => policyOf(topic as PolicyTopic, text, url)),
      );
      this.isKnown = true;
      this.notBefore = this.clock.ms() + EVERY_MS;
    } catch {
      // What is known stays.
      this.notBefore = this.clock.ms() + AGAIN_MS;
    }
  }

  private know(policies: readonly KnownArticle[]): void {
    const ids = new Set(policies.map(({ id }) => id));
    for (const id of this.index.ids()) if (id.startsWith('policy:') && !ids.has(id)) this.index.remove(id);
    for (const one of policies) if (this.index.version(one.id) !== one.version) this.index.put(one);
  }
}

function policyOf(topic: PolicyTopic, text: string, url: string | null): KnownArticle {
  return {
    id: `policy:${topic}`,
    version: `${url ?? ''}\n${text}`,
    title: TITLES[topic],
    text,
    link: url ?? '',
    language: null,
  };
}
