import { type FlagChoices, LIVE_SETTINGS, type LiveSettingName } from '@feelori/contracts';
import type { Product, Shopify } from '@feelori/edges/shopify';
import type { CarouselSupport } from '@feelori/edges/whatsapp';
import type { LiveSettings } from '@feelori/platform/live-settings';
import { productsShown } from './products-shown';
import { retailerIdOf } from './retailer-id';
import { Showcase } from './showcase';

const about = { conversationId: '106540352242922:c_ann', signal: new AbortController().signal };

function product(id: string, change: Partial<Product> = {}): Product {
  const rest = { low: false, onOrder: false, options: [] };
  return {
    id,
    title: `Dress ${id}`,
    description: '',
    productType: '',
    currency: 'USD',
    priceMin: '49.99',
    priceMax: '49.99',
    url: null,
    imageUrl: null,
    available: true,
    options: [],
    variants: [
      { id: `${id}1`, sku: null, title: 'S', price: '49.99', available: false, ...rest },
      { id: `${id}2`, sku: `D-${id}-M`, title: 'M', price: '49.99', available: true, ...rest },
    ],
    partial: false,
    ...change,
  };
}

const flagsWith = (sideBySide: boolean): FlagChoices =>
  ({ products_side_by_side: { on: sideBySide, arm: null } }) as FlagChoices;

interface Given {
  pictures?: Record<string, string> | Error;
  settings?: Partial<Record<LiveSettingName, unknown>>;
  refused?: boolean;
  sideBySide?: boolean;
}

function showcase({ pictures = {}, settings = {}, refused = false, sideBySide = true }: Given) {
  const asked: string[][] = [];
  const shopify = {
    pictures: (ids: string[]) => {
      asked.push(ids);
      return pictures instanceof Error
        ? Promise.reject(pictures)
        : Promise.resolve(new Map(Object.entries(pictures)));
    },
  };
  const get = (name: LiveSettingName) => settings[name] ?? LIVE_SETTINGS[name].default;
  const carousels = { mayBeSent: () => Promise.resolve(!refused) };
  return {
    asked,
    arrange: (...products: Product[]) =>
      new Showcase(
        shopify as unknown as Shopify,
        carousels as unknown as CarouselSupport,
        { get } as unknown as LiveSettings,
      ).arrange(products, { ...about, flags: flagsWith(sideBySide) }),
  };
}

const PICTURES = { '1': 'https://cdn.test.invalid/1.jpg', '2': 'https://cdn.test.invalid/2.jpg' };

describe('how several products are shown', () => {
  it('is side by side, each with its picture, asked for where it is not known', async () => {
    const shop = showcase({ pictures: { '2': PICTURES['2'] } });
    const products = [product('1', { imageUrl: PICTURES['1'] }), product('2')];
    const arranged = await shop.arrange(...products);
    expect(shop.asked).toEqual([['2']]);
    expect(productsShown(products, 'Two dresses:', 'en', arranged)).toEqual({
      kind: 'carousel',
      text: 'Two dresses:',
      button: 'See products',
      cards: ['1', '2'].map((id) => ({
        id: `product:${id}`,
        title: `Dress ${id}`,
        facts: '$49.99 · In stock',
        imageLink: PICTURES[id as '1'],
        button: 'View',
      })),
    });
  });

  it.each<[string, Given]>([
    ['one of them has no picture', { pictures: { '1': PICTURES['1'] } }],
    ['the shop does not answer', { pictures: new Error('down') }],
    ['people of the shop want it so', { pictures: PICTURES, settings: { 'shop.products_as': 'list' } }],
    ['the flag is off for the customer', { pictures: PICTURES, sideBySide: false }],
    ['WhatsApp takes no carousel from the number', { pictures: PICTURES, refused: true }],
  ])('is a list where %s', async (_, given) => {
    const products = [product('1'), product('2')];
    const arranged = await showcase(given).arrange(...products);
    expect(productsShown(products, 'Two dresses:', 'en', arranged)).toMatchObject({
      kind: 'list',
      sections: [{ rows: [{ id: 'product:1' }, { id: 'product:2' }] }],
    });
  });

  it('asks for nothing where there is one product, or none', async () => {
    const shop = showcase({ pictures: PICTURES });
    expect(await shop.arrange(product('1'))).toEqual({ as: 'list' });
    expect(await shop.arrange()).toEqual({ as: 'list' });
    expect(shop.asked).toEqual([]);
  });

  it('is from the WhatsApp catalogue where there is one, under the names it has for them', async () => {
    const settings = { 'shop.whatsapp_catalogue': '194836987003835' };
    const products = [product('1'), product('2')];
    const arranged = await showcase({ settings }).arrange(...products);
    expect(productsShown(products, 'Two dresses:', 'en', arranged)).toMatchObject({
      kind: 'catalogue',
      catalogId: '194836987003835',
      header: 'Products',
      items: [
        { id: 'product:1', retailerId: '12', title: 'Dress 1', facts: '$49.99 · In stock' },
        { id: 'product:2', retailerId: '22' },
      ],
    });
  });

  it('is not from the catalogue where one of them has no name there', async () => {
    const settings = { 'shop.whatsapp_catalogue': '1', 'shop.whatsapp_catalogue_item': '{sku}' };
    const shop = showcase({ settings, pictures: PICTURES });
    expect(await shop.arrange(product('1'), product('2', { variants: [] }))).toMatchObject({
      as: 'carousel',
    });
  });
});

describe('what a WhatsApp catalogue calls a product', () => {
  it.each([
    ['{variant}', '12'],
    ['shopify_US_{product}_{variant}', 'shopify_US_1_12'],
    [' {sku} ', 'D-1-M'],
    ['all-the-same', null],
    ['', null],
  ])('by the pattern "%s" is %p', (pattern, name) => {
    expect(retailerIdOf(product('1'), pattern)).toBe(name);
  });

  it('is not known of a variant without a SKU, or a product without variants', () => {
    const [first] = product('1').variants;
    expect(retailerIdOf(product('1', { variants: first ? [first] : [] }), '{sku}')).toBeNull();
    expect(retailerIdOf(product('1', { variants: [] }), '{variant}')).toBeNull();
  });
});
