import { BULK_ROOT } from '../bulk/bulk-fields';
import type { Product } from '../catalogue/product';
import { gid, numberOfGid } from '../gid';
import type { ShopCustomer } from '../orders/order';
import { CUSTOMER_FIELDS } from '../search/customer-fields';
import { prepareSearch } from '../search/run-search';
import type { Shop, WebhookSubscription } from '../shop';
import { requireScope, type QueryContext } from './query-context';
import { connection, type PageArgs } from './connection';
import { cancelOrder } from './cancel-order';
import { createDraftOrder } from './create-draft-order';
import { DRAFT_ORDER_ROOT } from './draft-order-view';
import { deleteSubscription, updateSubscription } from './change-subscription';
import { createSubscription } from './create-subscription';
import { orderPage, type OrderArgs } from './order-page';
import { customerView, orderView } from './order-view';
import { productCount, productPage, type ProductArgs } from './product-page';
import { productView, variantView } from './product-view';
import { requireCustomerAccess } from './protected-data';
import { noteSearch } from './search-notes';
import { createReturn } from './create-return';
import { returnableOf } from './returnable';
import { updateOrder } from './update-order';
import { variantPage, type VariantArgs } from './variant-page';

/** The root fields, each behind its access scope. */
export const ROOT = {
  node: ({ id }: { id: string }, context: QueryContext) => anyNode(id, context),
  nodes: ({ ids }: { ids: string[] }, context: QueryContext) => ids.map((id) => anyNode(id, context)),
  products: (args: ProductArgs, context: QueryContext) => {
    requireScope(context, 'products', 'read_products');
    return productPage(args, context);
  },
  productsCount: (
    { query, limit }: { query?: string | null; limit?: number | null },
    context: QueryContext,
  ) => {
    requireScope(context, 'productsCount', 'read_products');
    return productCount(query, limit ?? null, context);
  },
  product: ({ id }: { id: string }, context: QueryContext) => {
    requireScope(context, 'product', 'read_products');
    return shown(context.shop, (product) => product.id === numberOfGid('Product', id));
  },
  productByIdentifier: (
    { identifier }: { identifier: { id?: string; handle?: string } },
    context: QueryContext,
  ) => {
    requireScope(context, 'productByIdentifier', 'read_products');
    return shown(context.shop, (product) =>
      identifier.id
        ? product.id === numberOfGid('Product', identifier.id)
        : product.handle === identifier.handle,
    );
  },
  productVariant: ({ id }: { id: string }, context: QueryContext) => {
    requireScope(context, 'productVariant', 'read_products');
    return numberOfGid('ProductVariant', id) === null ? null : nodeOf(id, context.shop);
  },
  productVariants: (args: VariantArgs, context: QueryContext) => {
    requireScope(context, 'productVariants', 'read_products');
    return variantPage(args, context);
  },
  customer: ({ id }: { id: string }, context: QueryContext) => {
    requireScope(context, 'customer', 'read_customers');
    requireCustomerAccess(context.shop);
    return personWhere(context.shop, (person) => person.id === numberOfGid('Customer', id));
  },
  customerByIdentifier: (
    { identifier }: { identifier: { id?: string; emailAddress?: string; phoneNumber?: string } },
    context: QueryContext,
  ) => {
    requireScope(context, 'customerByIdentifier', 'read_customers');
    requireCustomerAccess(context.shop);
    return personWhere(context.shop, (person) => isPerson(person, identifier));
  },
  customers: (args: PageArgs & { query?: string | null }, context: QueryContext) => {
    requireScope(context, 'customers', 'read_customers');
    requireCustomerAccess(context.shop);
    const search = prepareSearch(args.query, CUSTOMER_FIELDS);
    noteSearch(context, 'customers', args.query, search.warnings);
    return connection(context.shop.customers.filter(search.matches), args, (row) =>
      customerView(row, context.shop),
    );
  },
  order: ({ id }: { id: string }, context: QueryContext) => {
    requireScope(context, 'order', 'read_orders');
    const order = context.shop.visibleOrders().find((row) => row.id === numberOfGid('Order', id));
    return order ? orderView(order, context.shop) : null;
  },
  orders: (args: OrderArgs, context: QueryContext) => {
    requireScope(context, 'orders', 'read_orders');
    return orderPage(context.shop.visibleOrders(), args, context, 'orders');
  },
  shop: (_: unknown, context: QueryContext) => shopView(context),
  currentAppInstallation: (_: unknown, { shop }: QueryContext) => ({
    id: gid('AppInstallation', 1),
    accessScopes: shop.scopes.map((handle) => ({ handle, description: handle.replaceAll('_', ' ') })),
  }),
  webhookSubscriptions: (args: PageArgs & { topics?: string[] | null }, { shop }: QueryContext) => {
    const wanted = shop.subscriptions.filter(({ topic }) => !args.topics || args.topics.includes(topic));
    return connection(wanted, args, (row: WebhookSubscription) => ({
      ...row,
      id: gid('WebhookSubscription', row.id),
    }));
  },
  ...BULK_ROOT,
  ...DRAFT_ORDER_ROOT,
  draftOrderCreate: createDraftOrder,
  orderCancel: cancelOrder,
  orderUpdate: updateOrder,
  returnCreate: createReturn,
  returnableFulfillments: returnableOf,
  webhookSubscriptionCreate: createSubscription,
  webhookSubscriptionUpdate: updateSubscription,
  webhookSubscriptionDelete: deleteSubscription,
};

function shown(shop: Shop, is: (product: Product) => boolean) {
  const product = shop.shownProducts().find(is);
  return product ? productView(product, shop) : null;
}

function anyNode(id: string, context: QueryContext) {
  if (numberOfGid('BulkOperation', id) !== null) return BULK_ROOT.bulkOperation({ id }, context);
  if (numberOfGid('Order', id) !== null) return ROOT.order({ id }, context);
  requireScope(context, 'node', 'read_products');
  return nodeOf(id, context.shop);
}

function nodeOf(id: string, shop: Shop) {
  const variantId = numberOfGid('ProductVariant', id);
  if (variantId === null) return shown(shop, (product) => product.id === numberOfGid('Product', id));
  for (const product of shop.shownProducts()) {
    const variant = product.variants.find((row) => row.id === variantId);
    if (variant) return variantView(variant, product, shop);
  }
  return null;
}

function personWhere(shop: Shop, is: (person: ShopCustomer) => boolean) {
  const person = shop.customers.find(is);
  return person ? customerView(person, shop) : null;
}

function isPerson(
  person: ShopCustomer,
  by: { id?: string; emailAddress?: string; phoneNumber?: string },
): boolean {
  if (by.id) return person.id === numberOfGid('Customer', by.id);
  if (by.emailAddress) return person.email === by.emailAddress.toLowerCase();
  return person.phone !== null && person.phone === by.phoneNumber;
}

function shopView(context: QueryContext) {
  const { shop } = context;
  const at = new Date(shop.products[0]?.createdAt ?? shop.now()).toISOString();
  return {
    id: gid('Shop', 1),
    name: shop.name,
    currencyCode: shop.currency.code,
    enabledPresentmentCurrencies: shop.currencies,
    myshopifyDomain: shop.domain,
    ianaTimezone: 'America/Los_Angeles',
    primaryDomain: { url: shop.storefront, host: new URL(shop.storefront).host },
    shopPolicies: () => {
      requireScope(context, 'shopPolicies', 'read_legal_policies');
      return shop.shownPolicies().map(({ path, ...policy }, index) => ({
        ...policy,
        id: gid('ShopPolicy', index + 1),
        url: `${shop.storefront}/policies/${path}`,
        createdAt: at,
        updatedAt: at,
      }));
    },
  };
}
