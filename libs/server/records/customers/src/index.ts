export { type Consent, type ConsentChange, Consents, type UnaskedConsent } from './consents';
export type * from './customer';
export { Customers, ERASURES_KNOWN_MS, type MessageOwner, type Sighting } from './customers';
export { JoinedCustomers, type Joining } from './joined-customers';
export { CustomersModule } from './customers.module';
export type { Person } from './plan-person';
export { CustomerLanguages } from './customer-languages';
export { searchTerms } from './search-terms';
export { CustomerLists, type CustomersAsked } from './customer-lists';
