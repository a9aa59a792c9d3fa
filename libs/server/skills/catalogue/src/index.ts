export { Catalogue, type CatalogueFound } from './catalogue';
export { CatalogueIndex } from './catalogue-index';
export { CatalogueKeeperModule } from './catalogue-keeper.module';
export { CatalogueNews } from './catalogue-news';
export { CatalogueModule } from './catalogue.module';
export { findProducts } from './find-products';
export { ProductIndex } from './product-index';
export { ShopNews, type WebhookOutcome } from './shop-news';
export { ShopNewsModule } from './shop-news.module';
