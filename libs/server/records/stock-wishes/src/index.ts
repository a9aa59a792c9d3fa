export { type StockWish, type WishDraft, type WishEnd } from './stock-wish';
export { StockWishes } from './stock-wishes';
export { StockWishesModule } from './stock-wishes.module';
