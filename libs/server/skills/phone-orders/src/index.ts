export { PhoneOrderBook } from './phone-order-book';
export { PhoneOrderBookModule } from './phone-order-book.module';
export { PhoneOrderSync } from './phone-order-sync';
export { PhoneOrderSyncModule } from './phone-order-sync.module';
export { PhoneOrderTaker } from './phone-order-taker';
