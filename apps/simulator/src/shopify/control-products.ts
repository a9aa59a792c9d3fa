import type { FastifyInstance } from 'fastify';
import { isAvailable, moneyString, type Product } from './catalogue/product';
import type { Shop } from './shop';
import type { ShopBackend } from './shop-backend';
import { inventoryPayload, productPayload } from './webhooks/payloads';

interface ProductChange {
  /** Title of the variant ("M"); left out = every variant. */
  variant?: string;
  stock?: number;
  /** "69.50" */
  price?: string;
  status?: Product['status'];
  published?: boolean;
  /** False: the data changes and no webhook is sent (as when one got lost). Default true. */
  notify?: boolean;
}

const changeSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    variant: { type: 'string' },
    stock: { type: 'integer' },
    price: { type: 'string', pattern: '^\\d{1,7}(\\.\\d{1,2})?$' },
    status: { enum: ['ACTIVE', 'DRAFT', 'ARCHIVED', 'UNLISTED'] },
    published: { type: 'boolean' },
    notify: { type: 'boolean' },
  },
};

/** Products: list, change (sends products/update, inventory_levels/update), delete. */
export function registerProductControl(app: FastifyInstance, backend: ShopBackend): void {
  const { shop } = backend;
  const find = (handle: string) => shop.products.find((product) => product.handle === handle);
  app.get('/products', async () => shop.products.map((product) => summary(product, shop)));
  app.patch<{ Params: { handle: string }; Body: ProductChange }>(
    '/products/:handle',
    { schema: { body: changeSchema } },
    async ({ params, body }, reply) => {
      const product = find(params.handle);
      if (!product) return reply.code(404).send({ error: 'no such product' });
      change(product, body, shop.now());
      const webhooks = body.notify === false ? [] : await notify(product, body, backend);
      return { ...summary(product, shop), webhooks };
    },
  );
  app.delete<{ Params: { handle: string } }>('/products/:handle', async ({ params }, reply) => {
    const product = find(params.handle);
    if (!product) return reply.code(404).send({ error: 'no such product' });
    shop.products = shop.products.filter((row) => row !== product);
    return {
      webhooks: [
        await backend.webhooks.send({ topic: 'products/delete', payload: { id: product.id }, once: true }),
      ],
    };
  });
}

function change(product: Product, body: ProductChange, now: number): void {
  for (const variant of product.variants) {
    if (body.variant !== undefined && variant.title !== body.variant) continue;
    if (body.stock !== undefined) variant.stock = body.stock;
    if (body.price !== undefined) variant.cents = Math.round(Number(body.price) * 100);
  }
  if (body.status) product.status = body.status;
  if (body.published !== undefined) product.published = body.published;
  product.updatedAt = now;
}

async function notify(product: Product, body: ProductChange, { webhooks, shop }: ShopBackend) {
  const changed = product.variants.filter(
    ({ title }) => body.variant === undefined || title === body.variant,
  );
  const levels = body.stock === undefined ? [] : changed;
  const deliveries = [
    ...shop.scenarios
      .products([product])
      .map((shown) => ({ topic: 'products/update', payload: productPayload(shown, shop) })),
    ...levels.map((variant) => ({
      topic: 'inventory_levels/update',
      payload: inventoryPayload(variant, shop.now()),
    })),
  ];
  return Promise.all(deliveries.map((delivery) => webhooks.send({ ...delivery, once: true })));
}

function summary(product: Product, shop: Shop): Record<string, unknown> {
  const drawn = `${shop.storefront}/cdn/products/${encodeURIComponent(product.handle)}.png`;
  return {
    id: product.id,
    handle: product.handle,
    title: product.title,
    type: product.type,
    status: product.status,
    published: product.published,
    tags: product.tags,
    currency: shop.currency.code,
    picture: product.picture === undefined ? drawn : product.picture,
    variants: product.variants.map((variant) => ({
      id: variant.id,
      title: variant.title,
      sku: variant.sku,
      price: moneyString(variant.cents),
      stock: variant.stock,
      available: isAvailable(variant),
    })),
  };
}
