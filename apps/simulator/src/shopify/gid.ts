/** The kinds of records that have a global id here. */
export type GidKind =
  | 'Product'
  | 'ProductVariant'
  | 'InventoryItem'
  | 'Collection'
  | 'MediaImage'
  | 'Order'
  | 'OrderTransaction'
  | 'LineItem'
  | 'Fulfillment'
  | 'FulfillmentLineItem'
  | 'Return'
  | 'ReturnLineItem'
  | 'ReturnableFulfillment'
  | 'Job'
  | 'Customer'
  | 'Shop'
  | 'ShopPolicy'
  | 'DraftOrder'
  | 'WebhookSubscription'
  | 'AppInstallation'
  | 'BulkOperation';

/** Shopify's global id: `gid://shopify/Product/123`. */
export function gid(kind: GidKind, id: number): string {
  return `gid://shopify/${kind}/${id}`;
}

/** The number in a global id of this kind; null when it is another kind or no gid at all. */
export function numberOfGid(kind: GidKind, value: string): number | null {
  const match = /^gid:\/\/shopify\/([A-Za-z]+)\/(\d{1,15})$/.exec(value);
  return match?.[1] === kind ? Number(match[2]) : null;
}
