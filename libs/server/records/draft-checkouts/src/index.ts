export type { DraftCheckout } from './draft-checkout';
export { DraftCheckouts } from './draft-checkouts';
export { DraftCheckoutsModule } from './draft-checkouts.module';
