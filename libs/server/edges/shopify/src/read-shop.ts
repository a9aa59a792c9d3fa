import { htmlText } from './html-text';
import { plainText } from './plain-text';
import type { PolicyTopic, ShopFacts } from './shop-facts';

export interface ShopNode {
  name: string;
  currencyCode: string;
  primaryDomain: { url: string };
  shopPolicies: { type: string; url: string | null; body: string | null }[];
}

const TOPICS: Readonly<Record<string, PolicyTopic>> = {
  REFUND_POLICY: 'returns',
  SHIPPING_POLICY: 'shipping',
  PRIVACY_POLICY: 'privacy',
  TERMS_OF_SERVICE: 'terms',
  CONTACT_INFORMATION: 'contact',
};

/** The shop's name, currency, address and policies, HTML as lines of text. */
export function readShop(node: ShopNode): ShopFacts {
  const policies: ShopFacts['policies'] = {};
  for (const { type, url, body } of node.shopPolicies) {
    const topic = TOPICS[type];
    const text = htmlText(body ?? '', 2_000);
    if (topic !== undefined && text !== '') policies[topic] = { text, url };
  }
  return {
    name: plainText(node.name, 80),
    currency: node.currencyCode,
    url: node.primaryDomain.url,
    policies,
  };
}
