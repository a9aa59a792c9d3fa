/** What the policy question is about. */
export type PolicyTopic = 'shipping' | 'returns' | 'privacy' | 'terms' | 'contact';

/** What a customer wants, as the scripted model understands it. */
export type Intent =
  | { kind: 'search'; terms: string[]; priceMax: number | null; inStockOnly: boolean }
  /** About a product already spoken of: is it there in this size / what does it cost. */
  | { kind: 'product'; ref: string | null; title: string | null; size: string | null }
  | { kind: 'order'; name: string | null; all: boolean }
  | { kind: 'policy'; topic: PolicyTopic }
  | { kind: 'cancel'; name: string | null }
  | { kind: 'human'; reason: 'asked_for_person' | 'change_order' | 'complaint' }
  | { kind: 'greeting'; reply: string }
  | { kind: 'thanks' }
  | { kind: 'unclear' };
