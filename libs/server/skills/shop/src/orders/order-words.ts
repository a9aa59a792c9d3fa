import { editableTexts } from '@feelori/skills/texts';
import { ORDER_SPECS } from './order-specs';
import type { OrderStatusWord } from './order-status';
import { AR_ORDERS } from './order-words-ar';
import { EN_ORDERS } from './order-words-en';
import { ES_ORDERS } from './order-words-es';
import { FR_ORDERS } from './order-words-fr';
import { HI_ORDERS } from './order-words-hi';
import { PT_ORDERS } from './order-words-pt';

/** What is said of orders, in one language. */
export interface OrderWords {
  intro: string;
  notFound: string;
  noNumber: string;
  /** The order and what they wrote of it do not belong together, or there is no such order: nobody is told which. */
  notProven: string;
  /** How to show that an order is theirs. After it was said, what they write next is read as that. */
  askForProof: string;
  tooMany: string;
  tooManyProofs: string;
  /** On the button that opens the list of orders, and above it. */
  choose: string;
  orders: string;
  line(name: string, status: string): string;
  placed: string;
  expected: string;
  delivered: string;
  carrier: string;
  track: string;
  total: string;
  /** One of several parcels. */
  parcel(number: number): string;
  /** Some of the money went back. */
  partlyRefunded: string;
  refunded: string;
  /** It takes longer than it should: said without hope that nobody can give, with the offer of a person. */
  delay: { stuck: string; late: string; long(days: number): string };
  status: Record<OrderStatusWord, string>;
}

/** What is said of orders. */
export const ORDER_WORDS = editableTexts<OrderWords>({
  name: 'orders',
  title: 'Orders',
  specs: ORDER_SPECS,
  words: {
    en: EN_ORDERS,
    es: ES_ORDERS,
    pt: PT_ORDERS,
    hi: HI_ORDERS,
    ar: AR_ORDERS,
    fr: FR_ORDERS,
  },
});
