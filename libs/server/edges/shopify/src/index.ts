export { buyerPhonesInWebhook } from './buyer-phones-in-webhook';
export { canonicalPhone, phoneCandidates } from './phone-candidates';
export { SYNONYMS, formsOfName, isOneWord, joinedNames } from './synonyms';
export { bareOrderName, meansOrder, orderMeant } from './order-name';
export {
  type OrderCancel,
  type OrderChange,
  type OrderMove,
  type OrderReturn,
  surelyNotDone,
} from './order-changes';
export type { DraftMade, DraftWanted, OpenDraft } from './draft-orders';
export { type NumberedOrder, OrderPhones, type OrderPhonesPage } from './order-phones';
export type { OrderAddress, Returnable } from './order-goods';
export { buyablePrices } from './buyable-prices';
export { plainText } from './plain-text';
export { stem, wordRoot } from './word-clause';
export { isReachable, type Subscription, subscriptionPlan } from './webhooks/subscription-plan';
export { WebhookSubscriptions } from './webhooks/webhook-subscriptions';
export { ALL_TOPICS, type WebhookTopic } from './webhooks/webhook-topics';
export { verifyShopifySignature } from './webhook-signature';
export type { CatalogueProduct } from './catalogue/catalogue-product';
export { BulkReader } from './catalogue/bulk-reader';
export { type CataloguePage, CatalogueReader } from './catalogue/catalogue-reader';
export type { CartVariant } from './shop-carts';
export { AccessToken } from './access-token';
export { countryOfPhone } from './markets/country-of-phone';
export { MarketPrices } from './markets/market-prices';
export type { Price } from './markets/price-product';
export { ShopProfiles } from './shop-profile';
export { Shopify } from './shopify';
export { type AccessAnswer, ShopifyAccess } from './shopify-access';
export { ShopifyError, type ShopifyErrorKind } from './shopify-error';
export { ShopifyModule } from './shopify.module';
export type { NewsParcel, ShopOrderNews } from './read-order-news';
export type { Fulfillment, OrderLine, OrderProofs, ShopOrder } from './shop-order';
export type { Product, ProductVariant } from './product';
export {
  fits,
  PRODUCT_SORTS,
  type ProductSearch,
  type ProductSort,
  searchText,
  searchWords,
  smallLetters,
} from './product-search';
export type { PolicyTopic, ShopFacts } from './shop-facts';
export { isOnShop, shopHosts } from './shop-hosts';
export { type PageOutcome, ShopPages } from './shop-pages';
