import { specOfEach, type TextSpecs } from '@feelori/skills/texts';
import type { AskedStock } from './variants-asked';
import type { ProductWords } from './product-word-list';

/** When customers read what is said of products. */
export const PRODUCT_SPECS: TextSpecs<ProductWords> = {
  found: {
    when: 'Products were found; a list opens.',
    place: 'line',
    variables: ['count'],
    optional: ['count'],
  },
  shown: {
    when: 'Products were found, each shown as a card.',
    place: 'line',
    variables: ['count'],
    optional: ['count'],
  },
  noneFound: { when: 'Nothing was found, and neither words nor wishes were named.', place: 'message' },
  noneFoundFor: { when: 'Nothing was found for these words.', place: 'message', variables: ['words'] },
  noneFoundIn: {
    when: 'Nothing was found with this price, size or colour.',
    place: 'message',
    variables: ['range'],
  },
  noneFoundForIn: {
    when: 'Nothing was found for these words with this price, size or colour.',
    place: 'message',
    variables: ['words', 'range'],
  },
  closest: { when: 'Nothing fits; what comes closest stands below.', place: 'line' },
  closestFor: {
    when: 'Nothing fits these words; what comes closest stands below.',
    place: 'line',
    variables: ['words'],
  },
  closestIn: {
    when: 'Nothing has this price, size or colour; what comes closest stands below.',
    place: 'line',
    variables: ['range'],
  },
  closestForIn: {
    when: 'Nothing fits these words with this price, size or colour; what comes closest stands below.',
    place: 'line',
    variables: ['words', 'range'],
  },
  hoursOld: {
    when: 'The shop cannot be reached: how old prices and stock are.',
    place: 'line',
    variables: ['hours'],
  },
  upTo: { when: 'In “nothing found”: a highest price.', place: 'part', variables: ['most'] },
  from: { when: 'In “nothing found”: a lowest price.', place: 'part', variables: ['least'] },
  between: { when: 'In “nothing found”: both prices.', place: 'part', variables: ['least', 'most'] },
  priceFrom: {
    when: 'The price of a product whose variants cost differently.',
    place: 'part',
    variables: ['price'],
  },
  gone: { when: 'The product is not sold any more.', place: 'body' },
  inStock: { when: 'Behind the price: it can be bought.', place: 'part' },
  low: { when: 'Behind the price: few are left.', place: 'part' },
  soldOut: { when: 'Behind the price: it cannot be bought.', place: 'part' },
  onOrder: { when: 'Behind the price: none is there, and it can be ordered.', place: 'part' },
  asked: specOfEach<AskedStock, { when: string; place: 'line'; variables: ['label'] }>(
    {
      in: 'The size or colour that was asked for is there.',
      order: 'The size or colour that was asked for can be ordered.',
      out: 'The size or colour that was asked for is sold out.',
      none: 'There is no such size or colour.',
    },
    { place: 'line', variables: ['label'] },
  ),
  list: { when: 'The button that opens a list of products.', place: 'list_button' },
  section: { when: 'Above the rows of a list of products.', place: 'section_title' },
  view: { when: 'The button of a card among several.', place: 'button' },
  similar: { when: 'The button that looks for similar products.', place: 'button' },
  whichOne: { when: 'Several products could be meant.', place: 'body' },
};
