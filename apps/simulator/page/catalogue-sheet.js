import { control } from './control-api.js';
import { element, icon } from './element.js';
import { openSheet } from './sheet.js';

const CATALOGUE = '194836987003835';
/** WhatsApp lets a cart hold so many pieces of one thing. */
const MOST_PIECES = 99;
const MOST_SHOWN = 60;

/**
 * The shop's catalogue as a sheet in which a customer fills a cart: what a message shows of it, or all of it where
 * there is no message. `send(order)` gets the cart as WhatsApp sends it.
 */
export async function openCatalogueSheet(message, send) {
  const products = await control('GET', '/shopify/products');
  const action = message?.content.action;
  const items = action
    ? shownItems(action, products)
    : products.filter(isOffered).slice(0, MOST_SHOWN).map(firstItem);
  const cart = new Map();
  const total = element('button', { type: 'button', className: 'send-cart', disabled: true });
  const sheet = openSheet(message?.content.header?.text ?? 'Catalogue', [
    element('div', { className: 'sheet-body' }, ...items.map((item) => row(item, cart, tell))),
    total,
  ]);
  total.addEventListener('click', () => {
    sheet.close();
    send(orderOf(action?.catalog_id ?? CATALOGUE, cart, message));
  });
  function tell() {
    const pieces = [...cart.values()].reduce((sum, { quantity }) => sum + quantity, 0);
    total.disabled = pieces === 0;
    total.textContent =
      pieces === 0
        ? 'Put something into the cart'
        : `Send cart: ${pieces} ${pieces === 1 ? 'piece' : 'pieces'}`;
  }
  tell();
}

function isOffered({ status, published }) {
  return status === 'ACTIVE' && published;
}

function firstItem(product) {
  const variant = product.variants.find(({ available }) => available) ?? product.variants[0];
  return { id: String(variant?.id ?? product.id), product, variant };
}

/** What the names in a message stand for: a variant's number, at the end or alone, or its SKU. */
function shownItems(action, products) {
  const names = action.sections.flatMap(({ product_items: items }) =>
    items.map((item) => item.product_retailer_id),
  );
  return names.map((id) => {
    const number = id.split(/\D/).at(-1);
    const fits = (variant) => String(variant.id) === number || variant.sku === id;
    const product = products.find(({ variants }) => variants.some(fits));
    return { id, product, variant: product?.variants.find(fits) };
  });
}

function row({ id, product, variant }, cart, tell) {
  const count = element('output', { text: '0' });
  const change = (by) => {
    const quantity = Math.max(0, Math.min(MOST_PIECES, (cart.get(id)?.quantity ?? 0) + by));
    count.textContent = String(quantity);
    if (quantity === 0) cart.delete(id);
    else cart.set(id, { quantity, price: Number(variant?.price ?? 0), currency: product?.currency ?? 'USD' });
    tell();
  };
  const name = product?.title ?? `Unknown product ${id}`;
  const step = (sign, by, words) =>
    element(
      'button',
      { type: 'button', className: 'step', 'aria-label': `${words} ${name}`, onclick: () => change(by) },
      icon(sign),
    );
  const facts = [
    variant && variant.title !== 'Default Title' ? variant.title : '',
    variant ? `${variant.price} ${product.currency}` : '',
  ];
  return element(
    'div',
    { className: 'catalogue-row' },
    product?.picture
      ? element('img', { src: product.picture, alt: '', loading: 'lazy' })
      : element('span', { className: 'no-picture' }),
    element(
      'span',
      { dir: 'auto' },
      element('strong', { text: name }),
      element('small', { text: facts.filter((fact) => fact !== '').join(' · ') }),
    ),
    element(
      'span',
      { className: 'steps' },
      step('minus', -1, 'One less of'),
      count,
      step('plus', 1, 'One more of'),
    ),
  );
}

function orderOf(catalog_id, cart, message) {
  const product_items = [...cart].map(([product_retailer_id, { quantity, price, currency }]) => ({
    product_retailer_id,
    quantity,
    item_price: price,
    currency,
  }));
  return {
    kind: 'order',
    content: { catalog_id, product_items },
    ...(message ? { context: message.id } : {}),
  };
}
