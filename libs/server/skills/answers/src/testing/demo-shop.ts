import type { Product, ProductVariant, ShopFacts, Shopify, ShopOrder } from '@feelori/edges/shopify';

/** A product of the shop for tests. */
export function demoProduct(id: string, title: string, price: string, available = true): Product {
  return {
    id,
    title,
    description: `${title}, light and soft`,
    productType: 'Dresses',
    currency: 'USD',
    priceMin: price,
    priceMax: price,
    url: `https://shop.test.invalid/products/${id}`,
    imageUrl: `https://shop.test.invalid/images/${id}.png`,
    available,
    options: [{ name: 'Size', values: ['S', 'M'] }],
    partial: false,
    variants: [size(`${id}1`, 'S', { price, available }), size(`${id}2`, 'M', { price, available: false })],
  };
}

function size(id: string, value: string, bought: { price: string; available: boolean }): ProductVariant {
  const options = [{ name: 'Size', value }];
  return { id, sku: null, title: value, ...bought, low: false, onOrder: false, options };
}

export const ANNS_ORDER: ShopOrder = {
  id: '1',
  name: '#1001',
  createdAt: '2026-11-01T10:00:00Z',
  updatedAt: '2026-11-28T09:00:00Z',
  timeZone: 'America/Los_Angeles',
  cancelled: false,
  payment: 'PAID',
  fulfillment: 'FULFILLED',
  returns: null,
  total: '120.00',
  currency: 'USD',
  lines: [{ title: 'Blue Linen Dress (M)', quantity: 1 }],
  fulfillments: [
    {
      status: 'IN_TRANSIT',
      estimatedDeliveryAt: '2026-11-25T10:00:00Z',
      deliveredAt: null,
      tracking: { company: 'DHL', number: 'JD0123456789', url: 'https://dhl.test.invalid/t/JD0123456789' },
    },
  ],
  phones: ['+16505550101'],
  buyerPhones: ['+16505550101'],
  proofs: { phoneEnds: [], emails: [], postcodes: [] },
};

export const FOREIGN_ORDER: ShopOrder = {
  ...ANNS_ORDER,
  id: '2',
  name: '#2002',
  phones: ['+447700900102'],
  buyerPhones: ['+447700900102'],
  proofs: {
    phoneEnds: [{ end: '0102', phone: '+447700900102' }],
    emails: ['emma@example.com'],
    postcodes: ['LS14DY'],
  },
};

const DRESSES = [
  demoProduct('11', 'Blue Linen Dress', '49.99'),
  demoProduct('12', 'Blue Silk Dress', '79.00'),
];
const SHOP: ShopFacts = {
  name: 'Demo',
  currency: 'USD',
  url: 'https://shop.test.invalid',
  policies: { returns: { text: 'You can send back what you do not like within 30 days.', url: null } },
};

/** A shop for tests: two blue dresses, one order of Ann (+16505550101) and one of somebody else. */
export function demoShop(changes: Partial<Shopify> = {}): Shopify {
  const shop: Partial<Shopify> = {
    searchProducts: ({ terms }) =>
      Promise.resolve(terms.join(' ').toLowerCase().includes('blue') ? DRESSES : []),
    getProduct: (id) => Promise.resolve(DRESSES.find((product) => product.id === id) ?? null),
    customerByPhone: (phone) => Promise.resolve(phone === '+16505550101' ? '900' : null),
    ordersOfCustomer: () => Promise.resolve([ANNS_ORDER]),
    orderByName: (name) => Promise.resolve(name.includes('2002') ? FOREIGN_ORDER : null),
    shop: () => Promise.resolve(SHOP),
    ...changes,
  };
  return shop as Shopify;
}
