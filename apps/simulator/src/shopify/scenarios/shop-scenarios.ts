import type { ShopPolicy } from '../policies';
import * as orders from './order-scenarios';
import * as products from './product-scenarios';

export type Markets = Readonly<Record<string, { code: string; rate: number }>>;

/** What real shops send and a tidy demo shop does not. */
export interface ShopScenario {
  /** One line for the phone page. */
  about: string;
  product?: products.ProductChange;
  order?: orders.OrderChange;
  policy?: (policy: ShopPolicy) => ShopPolicy;
  /** A currency with another number of decimals. */
  currency?: { code: string; decimals: number };
  /** Countries with prices and a currency of their own: what one unit of the shop's money is there. */
  markets?: Markets;
  /** A search for an order's name finds newer orders with similar names too. */
  lookalikes?: true;
}

/** What a rich-text editor makes of a policy. */
const EDITED_POLICY =
  '<p>You&rsquo;ll get your money back within 14&ndash;30 days &mdash; caf&eacute; gift cards excluded&hellip;</p>' +
  '<ul><li>Fee: 4,90&nbsp;&euro;</li><li>&frac12; price for members &amp; friends</li></ul>' +
  '<p>&ldquo;No questions&rdquo; &#8364;&#x20AC;&zwnj;.</p>';

/** A policy with a table, a script, comments, text that was escaped twice, and tags that do not end. */
const TABLED_POLICY =
  '<style>td{color:red}</style><h2>Returns &amp;amp; refunds</h2><!-- <p>draft: never</p> -->' +
  '<table><tr><th>Country</th><th>Days</th></tr><tr><td>Spain</td><td>14</td></tr></table>' +
  '<ol><li>Pack it<ul><li>with the label</li></ul></li><li>Send it</li></ol><script>let x = "<p>evil()</p>";</script>' +
  '<p title="a > b">Don&amp;rsquo;t wait &lt;30 days&gt; AT&T &copy 2026 &#8217;';

/** Every scenario by name; where two change the same thing, the later one here has the last word. */
export const SHOP_SCENARIOS = {
  untracked: { about: 'Stock is not counted', product: products.untracked },
  variants: { about: '60 sizes, only the last five to be had', product: products.manySizes },
  colours: { about: '3 colours, only the third to be had', product: products.manyColours },
  headless: { about: 'Products without a page in the shop', product: products.otherFrontEnd },
  backorder: { about: 'Sold on beyond what is there', product: products.backorder },
  pages: { about: '320 variants, only the last to be had', product: products.severalPages },
  takenoff: { about: 'Products offered nowhere any more', product: products.takenOff },
  webp: { about: 'Pictures in WebP', product: products.webpPictures },
  pictures: { about: 'Pictures that stay AVIF, GIF or SVG', product: products.fixedPictures },
  stars: { about: 'Formatting marks in titles', product: products.markedTitles },
  joiners: { about: 'Titles with joiners and emoji', product: products.joinedTitles },
  kwd: {
    about: 'Prices of 12.500 KWD',
    product: products.threeDecimals,
    currency: { code: 'KWD', decimals: 3 },
  },
  markets: {
    about: 'Prices and currencies by country (Markets)',
    markets: {
      GB: { code: 'GBP', rate: 0.8 },
      ES: { code: 'EUR', rate: 0.95 },
      FR: { code: 'EUR', rate: 0.95 },
      IN: { code: 'INR', rate: 83 },
      BR: { code: 'BRL', rate: 5.5 },
      AE: { code: 'AED', rate: 3.67 },
      // Three decimals, and none.
      KW: { code: 'KWD', rate: 0.307 },
      JP: { code: 'JPY', rate: 151.3 },
      // Dearer, in the shop's own currency.
      CA: { code: 'USD', rate: 1.1 },
    },
  },
  edited: { about: 'A line was taken off each order', order: orders.removedLine },
  refunded: { about: 'All of each order was paid back', order: orders.refunded },
  partly: { about: 'A piece of each order was paid back', order: orders.partlyRefunded },
  prefix: { about: 'Order names like #FEE1001-IN', order: orders.prefixedName },
  lookalikes: { about: 'Similar order names are found too', lookalikes: true },
  evening: { about: 'Orders placed late in the evening', order: orders.lateEvening },
  takenback: { about: 'A parcel was taken back', order: orders.parcelTakenBack },
  split: { about: 'Each order in two parcels', order: orders.twoParcels },
  instructions: {
    about: 'Titles that give orders to an assistant',
    product: products.titlesThatOrder,
  },
  tables: {
    about: 'Policies with tables, scripts and broken HTML',
    policy: (policy) => ({ ...policy, body: TABLED_POLICY }),
  },
  entities: {
    about: 'HTML entities in policies',
    policy: (policy) => ({ ...policy, body: EDITED_POLICY }),
  },
} as const satisfies Record<string, ShopScenario>;

export type ShopScenarioName = keyof typeof SHOP_SCENARIOS;

/** The names of all scenarios. */
export const SHOP_SCENARIO_NAMES = Object.keys(SHOP_SCENARIOS) as ShopScenarioName[];
