/** What Shopify is to tell us of, with the right an app needs for it. The privacy topics are set where the app is made. */
export const WEBHOOK_TOPICS = {
  APP_UNINSTALLED: null,
  PRODUCTS_CREATE: 'read_products',
  PRODUCTS_UPDATE: 'read_products',
  PRODUCTS_DELETE: 'read_products',
  COLLECTIONS_CREATE: 'read_products',
  COLLECTIONS_UPDATE: 'read_products',
  COLLECTIONS_DELETE: 'read_products',
  INVENTORY_LEVELS_UPDATE: 'read_inventory',
  // Not `read_checkouts`, as their name says: community.shopify.com, "Cannot subscribe to checkouts/create".
  CHECKOUTS_CREATE: 'read_orders',
  CHECKOUTS_UPDATE: 'read_orders',
  ORDERS_CREATE: 'read_orders',
  ORDERS_UPDATED: 'read_orders',
  ORDERS_CANCELLED: 'read_orders',
  ORDER_TRANSACTIONS_CREATE: 'read_orders',
  FULFILLMENTS_CREATE: 'read_fulfillments',
  FULFILLMENTS_UPDATE: 'read_fulfillments',
  FULFILLMENT_EVENTS_CREATE: 'read_fulfillments',
} as const;

export type WebhookTopic = keyof typeof WEBHOOK_TOPICS;

export const ALL_TOPICS = Object.keys(WEBHOOK_TOPICS) as readonly WebhookTopic[];
