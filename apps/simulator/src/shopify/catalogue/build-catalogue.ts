import { Random } from '../../random';
import { BOTTOMS_AND_LAYERS } from './bottoms-and-layers';
import type { Design, StockProfile } from './design';
import { DRESSES } from './dresses';
import { HIDDEN } from './hidden';
import { JEWELLERY_AND_ACCESSORIES } from './jewellery-and-accessories';
import { KIDS } from './kids';
import type { Product, Variant } from './product';
import { SHOES_AND_BAGS } from './shoes-and-bags';
import { slug } from './slug';
import { TOPS } from './tops';

const FIRST_PRODUCT_ID = 7_100_000_000_001;
const FIRST_VARIANT_ID = 41_000_000_000_001;
const FIRST_ITEM_ID = 43_000_000_000_001;
const DAY_MS = 86_400_000;
const VENDORS = ['Feelori Studio', 'Casa Lumen', 'Northbound', 'Mira & Co'];
const SIZES: Record<Design['sizes'], string[]> = {
  letters: ['XS', 'S', 'M', 'L', 'XL'],
  shoes: ['36', '37', '38', '39', '40', '41', '42'],
  kids: ['2-3Y', '4-5Y', '6-7Y', '8-9Y'],
  rings: ['50', '52', '54', '56'],
  one: [],
};
const DESIGNS = [
  ...DRESSES,
  ...TOPS,
  ...BOTTOMS_AND_LAYERS,
  ...SHOES_AND_BAGS,
  ...JEWELLERY_AND_ACCESSORIES,
  ...KIDS,
  ...HIDDEN,
];

/** The whole demo catalogue, the same on every start except that dates count back from `now` (ms). */
export function buildCatalogue(now: number): Product[] {
  const random = new Random(20);
  let made = 0;
  return DESIGNS.map((design, index) => {
    const variants = variantsOf(design, index, made, random);
    made += variants.length;
    return productOf(design, index, variants, now);
  });
}

function productOf(design: Design, index: number, variants: Variant[], now: number): Product {
  const createdAt = now - (400 - index * 3) * DAY_MS;
  return {
    id: FIRST_PRODUCT_ID + index,
    handle: slug(design.title),
    title: design.title,
    description: design.text,
    vendor: design.vendor ?? VENDORS[index % VENDORS.length] ?? 'Feelori Studio',
    type: design.type,
    tags: tagsOf(design),
    status: design.status ?? 'ACTIVE',
    published: design.published ?? (design.status ?? 'ACTIVE') === 'ACTIVE',
    onlineStore: true,
    pictureType: 'png',
    createdAt,
    updatedAt: Math.max(createdAt, now - (index % 30) * DAY_MS),
    garment: design.garment,
    colour: design.colours[0] ?? 'grey',
    pattern: design.pattern ?? 'plain',
    variants,
  };
}

/** Merchants tag singular and plural; so does this shop ("dress", "dresses"). */
function tagsOf(design: Design): string[] {
  const type = design.type.toLowerCase();
  const singular = type.endsWith('sses') ? type.slice(0, -2) : type.replace(/s$/, '');
  return [
    ...new Set([singular, type, ...design.colours, ...(design.tags ?? []), ...(design.was ? ['sale'] : [])]),
  ];
}

function variantsOf(design: Design, index: number, made: number, random: Random): Variant[] {
  const options = optionsOf(design);
  return options.map((values, position) => {
    const title = values.map(({ value }) => value).join(' / ') || 'Default Title';
    return {
      id: FIRST_VARIANT_ID + made + position,
      inventoryItemId: FIRST_ITEM_ID + made + position,
      title,
      sku: `FE-${String(index + 1).padStart(3, '0')}-${values.map(({ value }) => value.slice(0, 3).toUpperCase()).join('-') || 'ONE'}`,
      cents: Math.round(design.price * 100),
      compareAtCents: design.was ? Math.round(design.was * 100) : null,
      stock: stockOf(design.stock ?? 'in', position, random),
      policy: design.stock === 'backorder' ? 'CONTINUE' : 'DENY',
      tracked: true,
      options: values.length > 0 ? values : [{ name: 'Title', value: 'Default Title' }],
    };
  });
}

function optionsOf(design: Design): { name: string; value: string }[][] {
  const colours = design.colours.length > 1 ? design.colours.map((value) => [colourOption(value)]) : [[]];
  const sizes = SIZES[design.sizes];
  if (sizes.length === 0) return colours;
  return sizes.flatMap((value) => colours.map((colour) => [{ name: 'Size', value }, ...colour]));
}

function colourOption(colour: string): { name: string; value: string } {
  return { name: 'Color', value: colour.charAt(0).toUpperCase() + colour.slice(1) };
}

function stockOf(profile: StockProfile, position: number, random: Random): number {
  const draw = random.next();
  switch (profile) {
    case 'in':
      return 6 + Math.floor(draw * 34);
    case 'low':
      return 1 + Math.floor(draw * 2);
    case 'mixed':
      return position % 2 === 0 ? 0 : 3 + Math.floor(draw * 12);
    case 'out':
    case 'backorder':
      return 0;
  }
}
