import type { TextSpecs } from '@feelori/skills/texts';
import type { LookWords } from './look-words';

/** When customers read what is said of a look that goes on. */
export const LOOK_SPECS: TextSpecs<LookWords> = {
  more: { when: 'Behind “found”: there are others, and how to see them.', place: 'line' },
  ended: { when: 'The customer asks for more, and there are no others.', place: 'message' },
  no_cheaper: { when: 'The customer asks for a cheaper one, and there is none.', place: 'line' },
  no_dearer: { when: 'The customer asks for a dearer one, and there is none.', place: 'line' },
  limit_unknown: { when: 'Prices in the customer’s currency cannot be looked up.', place: 'line' },
  otherMoney: {
    when: 'The amount that the customer named is in another money than the shop’s prices: it was not used.',
    place: 'line',
    variables: ['currency'],
  },
  size: { when: 'In “nothing found”: the size.', place: 'part', variables: ['size'] },
  colour: { when: 'In “nothing found”: the colour.', place: 'part', variables: ['colour'] },
  inStock: { when: 'In “nothing found”: that it has to be in stock.', place: 'part' },
};
