import { Injectable } from '@nestjs/common';
import { type PolicyTopic, Shopify } from '@feelori/edges/shopify';
import { Clock } from '@feelori/platform/clock';
import { KnowledgeIndex } from './knowledge-index';
import type { KnownArticle } from './known-article';

/** Shopify is asked so rarely; what is known stays known meanwhile, also while it is away. */
const EVERY_MS = 60_000;
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

  constructor(
    private readonly shopify: Shopify,
    private readonly index: KnowledgeIndex,
    private readonly clock: Clock,
  ) {}

  /** Looks whether they changed, where that is due. Never rejects. */
  async refresh(signal?: AbortSignal): Promise<void> {
    if (this.clock.ms() < this.notBefore) return;
    this.notBefore = this.clock.ms() + EVERY_MS;
    const wait = AbortSignal.timeout(WAIT_MS);
    try {
      const { policies } = await this.shopify.shop(signal ? AbortSignal.any([signal, wait]) : wait);
      const known = Object.entries(policies).map(([topic, { text, url }]) =>
        policyOf(topic as PolicyTopic, text, url),
      );
      const ids = new Set(known.map(({ id }) => id));
      for (const id of this.index.ids()) if (id.startsWith('policy:') && !ids.has(id)) this.index.remove(id);
      for (const one of known) if (this.index.version(one.id) !== one.version) this.index.put(one);
    } catch {
      // What is known stays; a turn that asks for a policy by name is told that the shop cannot be reached.
    }
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
