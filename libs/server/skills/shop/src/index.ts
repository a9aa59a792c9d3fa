export { GET_PRODUCT, GetProductTool } from './get-product/get-product-tool';
export { LIST_MY_ORDERS, ListMyOrdersTool } from './list-my-orders/list-my-orders-tool';
export { OwnOrders } from './orders/own-orders';
export { productMeant } from './products/product-meant';
export type { ProductsFound } from './products/products-found';
export { SEARCH_PRODUCTS, SearchProductsTool } from './search-products/search-products-tool';
export { ShopModule } from './shop.module';
export { STORE_POLICY, StorePolicyTool } from './store-policy/store-policy-tool';
export { TRACK_ORDER, TrackOrderTool } from './track-order/track-order-tool';
