import type { Intent } from './intent';
import { phrase } from './phrase';

const ORDER: Intent = { kind: 'order', name: '#1001', all: false };
const PRODUCT: Intent = { kind: 'product', ref: 'P1', title: null, size: null, limit: null };
const POLICY: Intent = { kind: 'policy', topic: 'returns' };
const SEARCH: Intent = { kind: 'search', terms: ['coat'], priceMax: null, inStockOnly: false, size: null };

describe('phrase', () => {
  it.each([
    [ORDER, 'track_order', "the shop's system is not available now"],
    [ORDER, 'list_my_orders', "the shop's system took too long"],
    [SEARCH, 'search_products', "the shop's system took too long"],
    [PRODUCT, 'get_product', 'upstream down'],
    [POLICY, 'store_policy', "the shop's system is not available now"],
    [SEARCH, 'search_products', 'too many calls, answer now'],
  ])('says of a shop that was not reached nothing but that (%j, %s: %s)', (intent, tool, error) => {
    expect(phrase(intent, tool, { error })).toBe(
      'I could not look that up just now. Shall I ask a colleague to help?',
    );
  });

  it.each([
    [ORDER, 'track_order', { orders: [], reason: 'not_found' }, 'could not find an order'],
    [ORDER, 'track_order', { found: false }, 'could not find an order'],
    [ORDER, 'track_order', { error: 'order not found' }, 'could not find an order'],
    [PRODUCT, 'get_product', { error: 'this product is no longer offered' }, 'could not find that product'],
    [PRODUCT, 'get_product', { error: 'no product of that name was shown' }, 'could not find that product'],
    [SEARCH, 'search_products', { products: [] }, 'could not find anything'],
    [SEARCH, 'search_products', { products: [], nothing_fits_these_come_closest: [{}] }, 'come closest'],
    [POLICY, 'store_policy', { error: 'the shop has written nothing about it' }, 'do not have that policy'],
  ])('says of what is not there that it is not there (%j, %s: %j)', (intent, tool, output, told) => {
    expect(phrase(intent, tool, output)).toContain(told);
  });

  it.each([{ error: 'no product of that name was shown' }, { found: false }])(
    'does not claim that a tool it does not know did its work (%j)',
    (output) => {
      expect(phrase(PRODUCT, 'mend_it', output)).not.toContain('Done');
      expect(phrase(PRODUCT, 'hand_off_to_human', output)).not.toContain('passing you on');
    },
  );
});
