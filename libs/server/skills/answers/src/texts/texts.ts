import type { PolicyTopic } from '@feelori/edges/shopify';
import type { MessageKind } from '@feelori/contracts';
import type { OrderStatusWord } from '@feelori/skills/shop';

/** Kinds of messages that carry no words of their own and get a fixed answer. */
export type WordlessKind = Exclude<MessageKind, 'text' | 'list_reply' | 'button_reply' | 'template_button'>;

/** Every wording of ours in one language. None promises what is not so. */
export interface Texts {
  greeting: string;
  thanks: string;
  unclear: string;
  stopped: string;
  started: string;
  handedOver: string;
  refused: string;
  shopDown: string;
  cannotLookUp: string;
  productGone: string;
  noneShown: string;
  policyMissing: string;
  ordersIntro: string;
  orderNotFound: string;
  orderNoNumber: string;
  orderTooMany: string;
  handoverInstead: string;
  found(count: number): string;
  noneFound(words: string, limit: string | null): string;
  policyIntro(topic: PolicyTopic): string;
  order: {
    line(name: string, status: string): string;
    placed: string;
    expected: string;
    delivered: string;
    carrier: string;
    track: string;
    total: string;
  };
  status: Record<OrderStatusWord, string>;
  card: { inStock: string; low: string; soldOut: string; from(price: string): string; readMore: string };
  buttons: { list: string; section: string; similar: string; person: string; orders: string };
  wordless: Record<WordlessKind, string>;
}
