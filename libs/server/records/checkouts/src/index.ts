export type { Checkout, CheckoutEnd, CheckoutSeen } from './checkout';
export { Checkouts } from './checkouts';
export { CheckoutsModule } from './checkouts.module';
