export { type PhoneOrder, phoneKey, type PhoneOrderNote } from './phone-order';
export { PhoneOrders } from './phone-orders';
export { PhoneOrdersModule } from './phone-orders.module';
