import type { Product, Variant } from '../catalogue/product';
import { gid } from '../gid';
import { totalIn } from '../graphql/order-view';
import type { Order, Parcel } from '../orders/order';
import type { Shop } from '../shop';

/** A checkout that somebody has open; times in milliseconds, null while it has not happened. */
export interface LeftCheckout {
  token: string;
  updatedAt: number;
  completedAt: number | null;
}

const iso = (ms: number): string => new Date(ms).toISOString();

/** The REST-shaped body of `products/create` and `products/update`. */
export function productPayload(product: Product, shop: Shop): Record<string, unknown> {
  return {
    id: product.id,
    admin_graphql_api_id: gid('Product', product.id),
    title: product.title,
    handle: product.handle,
    body_html: `<p>${product.description}</p>`,
    vendor: product.vendor,
    product_type: product.type,
    status: product.status.toLowerCase(),
    tags: product.tags.join(', '),
    created_at: iso(product.createdAt),
    updated_at: iso(product.updatedAt),
    published_at: product.published ? iso(product.createdAt) : null,
    variants: product.variants.map((variant) => ({
      id: variant.id,
      admin_graphql_api_id: gid('ProductVariant', variant.id),
      product_id: product.id,
      title: variant.title,
      sku: variant.sku,
      price: shop.money(variant.cents).amount,
      compare_at_price: variant.compareAtCents === null ? null : shop.money(variant.compareAtCents).amount,
      inventory_item_id: variant.inventoryItemId,
      inventory_quantity: variant.stock,
      inventory_policy: variant.policy.toLowerCase(),
    })),
  };
}

/** The body of `inventory_levels/update`. */
export function inventoryPayload(variant: Variant, now: number): Record<string, unknown> {
  return {
    inventory_item_id: variant.inventoryItemId,
    location_id: 655441491,
    available: variant.stock,
    updated_at: iso(now),
  };
}

/** The body of `orders/create`, `orders/updated` and `orders/cancelled`. */
export function orderPayload(order: Order, shop: Shop): Record<string, unknown> {
  const total = totalIn(order, 'quantity', shop);
  const delivered = order.fulfillment === 'FULFILLED' ? 'fulfilled' : null;
  return {
    id: order.id,
    admin_graphql_api_id: gid('Order', order.id),
    name: order.name,
    order_number: order.number,
    phone: order.phone,
    created_at: iso(order.createdAt),
    updated_at: iso(order.updatedAt),
    cancelled_at: order.cancelledAt === null ? null : iso(order.cancelledAt),
    financial_status: order.financial.toLowerCase(),
    fulfillment_status: order.fulfillment === 'PARTIALLY_FULFILLED' ? 'partial' : delivered,
    currency: total.currencyCode,
    total_price: total.amount,
    customer: order.customer && { id: order.customer.id, phone: order.customer.phone },
    ...addressesOf(order),
    fulfillments: order.parcels.map((parcel) => fulfillmentPayload(order, parcel)),
  };
}

/** The body of `checkouts/create` and `checkouts/update`: what is bought stands in it like in an order. */
export function checkoutPayload(order: Order, shop: Shop, checkout: LeftCheckout): Record<string, unknown> {
  const total = totalIn(order, 'quantity', shop);
  const { token, updatedAt, completedAt } = checkout;
  return {
    id: order.id,
    token,
    abandoned_checkout_url: `${shop.storefront}/checkouts/ac/${token}/recover?key=${token}`,
    email: order.customer?.email ?? null,
    phone: order.phone,
    customer_locale: order.customer?.locale ?? null,
    created_at: iso(order.createdAt),
    updated_at: iso(updatedAt),
    completed_at: completedAt === null ? null : iso(completedAt),
    currency: total.currencyCode,
    presentment_currency: total.currencyCode,
    total_price: total.amount,
    customer: order.customer && { id: order.customer.id, phone: order.customer.phone },
    ...addressesOf(order),
    line_items: order.lines.map(({ title, quantity }) => ({ title, quantity })),
  };
}

function addressesOf({ billingAddress, shippingAddress }: Order): Record<string, unknown> {
  return {
    billing_address: { phone: billingAddress.phone, country_code: billingAddress.countryCode },
    shipping_address: { phone: shippingAddress.phone, country_code: shippingAddress.countryCode },
  };
}

/** The body of `fulfillments/create` and `fulfillments/update`. */
export function fulfillmentPayload(order: Order, parcel: Parcel): Record<string, unknown> {
  return {
    id: parcel.id,
    admin_graphql_api_id: gid('Fulfillment', parcel.id),
    order_id: order.id,
    status: 'success',
    shipment_status: parcel.displayStatus.toLowerCase(),
    created_at: iso(parcel.createdAt),
    updated_at: iso(order.updatedAt),
    tracking_company: parcel.tracking?.company ?? null,
    tracking_number: parcel.tracking?.number ?? null,
    tracking_url: parcel.tracking?.url ?? null,
  };
}

/** The body of `fulfillment_events/create`. */
export function fulfillmentEventPayload(order: Order, parcel: Parcel): Record<string, unknown> {
  return {
    id: parcel.id * 10,
    fulfillment_id: parcel.id,
    order_id: order.id,
    status: parcel.displayStatus.toLowerCase(),
    happened_at: iso(order.updatedAt),
  };
}

/** The body of `order_transactions/create`. */
export function transactionPayload(order: Order): Record<string, unknown> {
  return {
    id: order.id * 10,
    order_id: order.id,
    kind: 'sale',
    status: 'failure',
    created_at: iso(order.updatedAt),
  };
}
