export { type Consent, type ConsentChange, Consents, type UnaskedConsent } from './consents';
export type * from './customer';
export { Customers, type MessageOwner, type Sighting } from './customers';
export { CustomersModule } from './customers.module';
export type { Person } from './plan-person';
