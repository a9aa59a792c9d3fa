import type { FastifyInstance } from 'fastify';
import type { World } from '../world';
import { isAvailable, isShown, type Product } from './catalogue/product';
import type { DraftOrder } from './draft-order';
import { escaped } from './escaped';
import { shopOf, type Shop } from './shop';

/** The pages that links in the shop's data lead to: a product, a policy. Hidden products are 404. */
export function registerStorefront(app: FastifyInstance, world: World): void {
  const shop = shopOf(world);
  app.get<{ Params: { handle: string } }>('/products/:handle', async ({ params }, reply) => {
    const product = shop.shownProducts().find(({ handle }) => handle === params.handle);
    if (!product?.onlineStore || !isShown(product)) {
      return reply
        .code(404)
        .type('text/html')
        .send(page(shop, 'Not found', '<p>There is no such product.</p>'));
    }
    return reply.type('text/html').send(page(shop, product.title, productBody(product, shop)));
  });
  app.get<{ Params: { items: string }; Querystring: { discount?: string; country?: string } }>(
    '/cart/:items',
    async ({ params, query }, reply) =>
      reply.type('text/html').send(page(shop, 'Checkout', cartBody(params.items, query, shop))),
  );
  app.get<{ Params: { id: string } }>('/invoices/:id', async ({ params }, reply) => {
    const draft = shop.draftOrders.find(({ id }) => String(id) === params.id);
    const body = draft ? draftBody(draft, shop) : '<p>There is no such checkout.</p>';
    return reply
      .code(draft ? 200 : 404)
      .type('text/html')
      .send(page(shop, 'Checkout', body));
  });
  app.get<{ Params: { name: string } }>('/policies/:name', async ({ params }, reply) => {
    const policy = shop.shownPolicies().find(({ path }) => path === params.name);
    if (!policy) {
      return reply
        .code(404)
        .type('text/html')
        .send(page(shop, 'Not found', ''));
    }
    return reply.type('text/html').send(page(shop, policy.title, policy.body));
  });
}

function productBody(product: Product, shop: Shop): string {
  const price = shop.money(product.variants[0]?.cents ?? 0);
  const options = product.variants.map(
    (variant) => `<li>${escaped(variant.title)}: ${isAvailable(variant) ? 'available' : 'sold out'}</li>`,
  );
  return `<img src="${shop.storefront}/cdn/products/${encodeURIComponent(product.handle)}.png" width="400" height="400" alt="${escaped(product.title)}">
<p><strong>${price.amount} ${price.currencyCode}</strong></p>
<p>${escaped(product.description)}</p><ul>${options.join('')}</ul>`;
}

/** What a cart permalink leads to: variants and how many of each, at the prices of the country that it names. */
function cartBody(
  items: string,
  { discount, country }: { discount?: string; country?: string },
  shop: Shop,
): string {
  const rows = items.split(',').map((item) => {
    const [id, quantity = '1'] = item.split(':');
    const found = shop
      .shownProducts()
      .flatMap((product) => product.variants.map((variant) => ({ product, variant })))
      .find(({ variant }) => String(variant.id) === id);
    if (!found?.product.onlineStore || !isShown(found.product)) return '<li>Not in this shop</li>';
    const { amount, currencyCode } = shop.moneyIn(country, found.variant.cents);
    const name = escaped(`${found.product.title}, ${found.variant.title}`);
    return `<li>${escaped(quantity)} × ${name}: ${amount} ${currencyCode}</li>`;
  });
  const code = discount === undefined ? '' : `<p>Discount code ${escaped(discount)}</p>`;
  return `<ul>${rows.join('')}</ul>${code}<p>Here the customer would pay.</p>`;
}

/** What a draft order's link leads to. */
function draftBody({ lines, codes, currency, status }: DraftOrder, shop: Shop): string {
  const rows = lines.map(({ title, quantity, cents }) => {
    const { amount, currencyCode } = shop.moneyFor(currency, cents);
    return `<li>${quantity} × ${escaped(title)}: ${amount} ${currencyCode}</li>`;
  });
  const code = codes.map((one) => `<p>Discount code ${escaped(one)}</p>`).join('');
  const end = status === 'COMPLETED' ? 'This was paid.' : 'Here the customer would pay.';
  return `<ul>${rows.join('')}</ul>${code}<p>${end}</p>`;
}

function page(shop: Shop, title: string, body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)} · ${escaped(shop.name)}</title>
<body style="font:16px/1.5 system-ui;max-width:40rem;margin:2rem auto;padding:0 1rem"><p>${escaped(shop.name)}</p><h1>${escaped(title)}</h1>${body}</body></html>`;
}
