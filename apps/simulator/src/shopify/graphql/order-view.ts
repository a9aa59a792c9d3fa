import { moneyString, type Product, type Variant } from '../catalogue/product';
import { gid } from '../gid';
import { decimalsOf } from '../given/decimals-of';
import type { Address, Order, OrderLine, Parcel, ShopCustomer } from '../orders/order';
import type { Shop } from '../shop';
import { connection, type PageArgs } from './connection';
import { orderPage, type OrderArgs } from './order-page';
import { productView, variantView } from './product-view';
import { returnView } from './return-view';
import { type QueryContext, requireScope } from './query-context';
import { requireCustomerAccess, protectedField } from './protected-data';

const FAILED = new Set(['FAILURE', 'NOT_DELIVERED']);

/** The product a line is of; null when the shop has it no more. */
function productOf(title: string, shop: Shop): Record<string, unknown> | null {
  const product = shop.shownProducts().find((one) => one.title === title);
  return product === undefined ? null : productView(product, shop);
}

/** An order as the schema shows it. */
export function orderView(order: Order, shop: Shop): Record<string, unknown> {
  const totals = moneyBag(totalIn(order, 'quantity', shop));
  return {
    __typename: 'Order',
    id: gid('Order', order.id),
    name: order.name,
    phone: protectedField(shop, 'phone', order.phone),
    email: protectedField(shop, 'email', order.email),
    createdAt: iso(order.createdAt),
    processedAt: iso(order.createdAt),
    updatedAt: iso(order.updatedAt),
    cancelledAt: iso(order.cancelledAt),
    cancelReason: order.cancelReason,
    customerLocale: order.customer?.locale ?? null,
    sourceName: 'web',
    transactions: transactionsOf(order),
    displayFinancialStatus: order.financial,
    displayFulfillmentStatus: order.fulfillment,
    returnStatus: order.returns,
    statusPageUrl: `https://${shop.domain}/orders/${order.id}/authenticate?key=simulated`,
    currentTotalPriceSet:
      order.cancelledAt === null ? moneyBag(totalIn(order, 'currentQuantity', shop)) : totals,
    totalPriceSet: totals,
    customer: () => {
      requireCustomerAccess(shop);
      return order.customer && customerView(order.customer, shop);
    },
    shippingAddress: protectedField(shop, 'shippingAddress', addressView(order.shippingAddress)),
    billingAddress: protectedField(shop, 'billingAddress', addressView(order.billingAddress)),
    fulfillments: ({ first }: { first?: number | null }) =>
      order.parcels.slice(0, first ?? undefined).map(parcelView),
    returns: (args: PageArgs, context: QueryContext) => {
      requireScope(context, 'returns', 'read_returns');
      return connection(order.opened ?? [], args, returnView);
    },
    lineItems: (args: PageArgs) =>
      connection(
        order.lines.map((line, index) => ({ ...line, id: order.id * 10 + index })),
        args,
        (line) => ({
          ...line,
          id: gid('LineItem', line.id),
          name: [line.title, line.variantTitle].filter(Boolean).join(' - '),
          product: () => productOf(line.title, shop),
          variant: () => variantOfLine(line, shop),
        }),
      ),
  };
}

/** The variant a line is of; null when the shop has it no more. */
export function variantOfLine(line: OrderLine, shop: Shop): Record<string, unknown> | null {
  for (const product of shop.shownProducts()) {
    const variant = product.variants.find((one) => isOfLine(one, product, line));
    if (variant) return variantView(variant, product, shop);
  }
  return null;
}

/** By its SKU, or by both titles where it has none: many goods of a shop may have none. */
function isOfLine(variant: Variant, product: Product, { sku, title, variantTitle }: OrderLine): boolean {
  if (sku !== '') return variant.sku === sku;
  return product.title === title && (variantTitle === null || variant.title === variantTitle);
}

/** What was ordered, or what is still on the order, in cents. */
function totalOf(order: Order, counted: 'quantity' | 'currentQuantity'): number {
  const isWhole = order.lines.every((line) => line[counted] === line.quantity);
  if (order.totalCents !== undefined && isWhole) return order.totalCents;
  return order.lines.reduce((sum, line) => sum + line.cents * line[counted], 0);
}

/** The same in the shape of the schema, in the currency it was paid in. */
export function totalIn(
  order: Order,
  counted: 'quantity' | 'currentQuantity',
  shop: Shop,
): { amount: string; currencyCode: string } {
  const cents = totalOf(order, counted);
  const { currency } = order;
  if (currency === undefined || currency === shop.currency.code) return shop.money(cents);
  return { amount: moneyString(cents, decimalsOf(currency)), currencyCode: currency };
}

function moneyBag(money: { amount: string; currencyCode: string }) {
  return { presentmentMoney: money, shopMoney: money };
}

/** A customer as the schema shows it. */
export function customerView(customer: ShopCustomer, shop: Shop): Record<string, unknown> {
  const own = () => shop.visibleOrders().filter((order) => order.customer?.id === customer.id);
  return {
    id: gid('Customer', customer.id),
    displayName: protectedField(shop, 'displayName', `${customer.firstName} ${customer.lastName}`.trim()),
    firstName: protectedField(shop, 'firstName', customer.firstName),
    lastName: protectedField(shop, 'lastName', customer.lastName),
    locale: customer.locale,
    numberOfOrders: () => String(own().length),
    defaultPhoneNumber: protectedField(
      shop,
      'defaultPhoneNumber',
      customer.phone ? { phoneNumber: customer.phone } : null,
    ),
    defaultEmailAddress: protectedField(
      shop,
      'defaultEmailAddress',
      customer.email ? { emailAddress: customer.email } : null,
    ),
    orders: (args: OrderArgs, context: QueryContext) => orderPage(own(), args, context, 'customer.orders'),
  };
}

function parcelView(parcel: Parcel) {
  return {
    id: gid('Fulfillment', parcel.id),
    status:
      parcel.displayStatus === 'CANCELED'
        ? 'CANCELLED'
        : FAILED.has(parcel.displayStatus)
          ? 'FAILURE'
          : 'SUCCESS',
    displayStatus: parcel.displayStatus,
    createdAt: iso(parcel.createdAt),
    estimatedDeliveryAt: iso(parcel.estimatedDeliveryAt),
    inTransitAt: iso(parcel.inTransitAt),
    deliveredAt: iso(parcel.deliveredAt),
    requiresShipping: true,
    updatedAt: iso(parcel.changedAt ?? parcel.deliveredAt ?? parcel.inTransitAt ?? parcel.createdAt),
    trackingInfo: parcel.tracking ? [parcel.tracking] : [],
  };
}

/** The try to pay that went wrong; of the others nothing is told. */
function transactionsOf({ id, paymentFailedAt: at }: Order): Record<string, unknown>[] {
  if (at === undefined) return [];
  return [{ id: gid('OrderTransaction', id), kind: 'SALE', status: 'FAILURE', createdAt: iso(at) }];
}

function addressView(address: Address) {
  const { countryCode, ...rest } = address;
  const [firstName = '', ...lastNames] = address.name.split(' ');
  return { ...rest, firstName, lastName: lastNames.join(' '), countryCodeV2: countryCode };
}

function iso(ms: number): string;
function iso(ms: number | null): string | null;
function iso(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
