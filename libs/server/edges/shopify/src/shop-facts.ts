/** What a customer may ask of the shop's rules. */
export type PolicyTopic = 'returns' | 'shipping' | 'privacy' | 'terms' | 'contact';

/** The shop itself; `policies` holds plain text, an absent topic is not written down in Shopify. */
export interface ShopFacts {
  name: string;
  currency: string;
  url: string;
  policies: Partial<Record<PolicyTopic, { text: string; url: string | null }>>;
}
