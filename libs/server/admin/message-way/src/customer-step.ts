import { type Role, shownPhone, type WayStep } from '@feelori/contracts';
import type { Customer } from '@feelori/records/customers';
import { fact } from './way-fact';

/** Who the message is from or goes to, as this role may see them. Pure. Null once nobody is known any more. */
export function customerStep(customer: Customer | null, role: Role): WayStep {
  if (customer === null || customer.erased_at) {
    return { stage: 'customer', title: 'Who it was is not known any more', at: null, ms: null, facts: [] };
  }
  const { name, phone, language, created_at, marketing_consent, status } = customer;
  return {
    stage: 'customer',
    title: name === '' ? 'A customer without a name' : `The customer is ${name}`,
    at: null,
    ms: null,
    facts: [
      ...fact('Number', shownPhone(phone, role)),
      ...fact('Known since', created_at.toISOString()),
      ...fact('Language', language),
      ...(marketing_consent === 'unknown' ? [] : fact('Offers', marketing_consent)),
      ...(status === 'blocked' ? fact('State', 'blocked by the shop') : []),
    ],
  };
}
