import { family } from './design';

const trousers = family({ type: 'Trousers', sizes: 'letters', garment: 'trousers' });
const skirt = family({ type: 'Skirts', sizes: 'letters', garment: 'skirt' });
const jacket = family({ type: 'Jackets', sizes: 'letters', garment: 'jacket' });

/** Trousers, jeans, skirts, jackets and coats. */
export const BOTTOMS_AND_LAYERS = [
  trousers('Straight Leg Jeans', 79, 'blue', 'Rigid denim with a straight leg and a high rise.', {
    tags: ['jeans', 'denim'],
  }),
  trousers('Slim Black Jeans', 75, 'black', 'Black stretch denim that keeps its colour.', {
    tags: ['jeans', 'denim'],
    stock: 'mixed',
  }),
  trousers('Wide Linen Trousers', 68, 'white', 'Airy wide trousers with an elastic back.', {
    tags: ['linen', 'pants', 'summer'],
  }),
  trousers('Tailored Wool Trousers', 98, 'grey', 'Pressed creases and a clean waistband.', {
    tags: ['wool', 'pants', 'office'],
  }),
  trousers('Corduroy Trousers', 62, 'brown', 'Fine-wale corduroy in a warm brown.', {
    was: 78,
    tags: ['pants', 'winter'],
  }),
  skirt('Pleated Midi Skirt', 64, 'green', 'A satin skirt with knife pleats.', { tags: ['midi', 'satin'] }),
  skirt('Denim Mini Skirt', 42, 'blue', 'A-line denim with a raw hem.', {
    tags: ['mini', 'denim'],
    stock: 'low',
  }),
  skirt('Tiered Boho Skirt', 56, 'red', 'Three tiers of printed cotton.', {
    pattern: 'floral',
    tags: ['maxi', 'summer'],
  }),
  jacket('Classic Trench Coat', 198, 'beige', 'A double-breasted trench in water-repellent cotton.', {
    tags: ['coat', 'rain'],
  }),
  jacket('Denim Jacket', 89, 'blue', 'A trucker jacket in mid-blue denim.', { tags: ['denim', 'casual'] }),
  jacket('Vegan Leather Biker Jacket', 129, 'black', 'A zipped biker jacket without a single animal.', {
    tags: ['vegan', 'leather'],
  }),
  jacket('Wool Wrap Coat', 219, 'grey', 'A long wrap coat of recycled wool.', {
    was: 279,
    tags: ['coat', 'wool', 'winter'],
    stock: 'low',
  }),
  jacket('Quilted Puffer Jacket', 149, 'green', 'Light and warm, packs into its own pocket.', {
    tags: ['winter', 'travel'],
    stock: 'out',
  }),
  jacket('Linen Blazer', 119, 'blue', 'An unlined blazer for warm offices and late weddings.', {
    tags: ['blazer', 'linen', 'office'],
  }),
];
