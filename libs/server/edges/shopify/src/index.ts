export { canonicalPhone, phoneCandidates } from './phone-candidates';
export { plainText } from './plain-text';
export { Shopify } from './shopify';
export { ShopifyError, type ShopifyErrorKind } from './shopify-error';
export { ShopifyModule } from './shopify.module';
export type { Fulfillment, OrderLine, ShopOrder } from './shop-order';
export type { Product, ProductVariant } from './product';
export { searchText, type ProductSearch } from './product-search';
export type { PolicyTopic, ShopFacts } from './shop-facts';
