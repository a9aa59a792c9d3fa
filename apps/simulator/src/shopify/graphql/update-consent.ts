import { numberOfGid } from '../gid';
import type { Consent, ShopCustomer } from '../orders/order';
import { requireScope, type QueryContext } from './query-context';

/** States that Shopify sets itself: before the first question and after a deletion. */
const FIXED = ['NEVER_SUBSCRIBED', 'REDACTED'];

interface ConsentInput {
  customerId: string;
  whatsAppMarketingConsent: {
    state: string;
    optInLevel?: string | null;
    updatedAt?: string | null;
  };
}

/** `customerWhatsAppMarketingConsentUpdate`: opts a customer in or out and sends the webhook. */
export function updateConsent(
  { input }: { input: ConsentInput },
  context: QueryContext,
): Record<string, unknown> {
  requireScope(context, 'customerWhatsAppMarketingConsentUpdate', 'write_customers');
  const { shop } = context;
  const customer = shop.customers.find(({ id }) => id === numberOfGid('Customer', input.customerId));
  const { state, optInLevel, updatedAt } = input.whatsAppMarketingConsent;
  if (!customer?.phone) return refused(['input', 'customerId'], 'A customer with a phone number is needed');
  if (FIXED.includes(state)) {
    return refused(['input', 'whatsAppMarketingConsent', 'state'], `${state} cannot be set`);
  }
  customer.consent = {
    state,
    optInLevel: optInLevel ?? 'SINGLE_OPT_IN',
    updatedAt: updatedAt ?? new Date(shop.now()).toISOString(),
    collectedFrom: 'OTHER',
  };
  context.deliveries.push({
    topic: 'customers_whats_app_marketing_consent/update',
    payload: consentPayload(customer, customer.consent),
  });
  return { customerPhoneNumber: phoneView(customer), userErrors: [] };
}

/** A customer's phone number as the schema shows it; null when there is none. */
export function phoneView({ phone, consent }: ShopCustomer): Record<string, unknown> | null {
  const never = { state: 'NEVER_SUBSCRIBED', optInLevel: null, updatedAt: null, collectedFrom: null };
  return phone === null ? null : { phoneNumber: phone, whatsAppMarketingConsent: consent ?? never };
}

function consentPayload(customer: ShopCustomer, consent: Consent): Record<string, unknown> {
  return {
    customer_id: customer.id,
    phone: customer.phone,
    whats_app_marketing_consent: {
      state: consent.state.toLowerCase(),
      opt_in_level: consent.optInLevel.toLowerCase(),
      consent_updated_at: consent.updatedAt,
      consent_collected_from: consent.collectedFrom,
    },
  };
}

function refused(field: string[], message: string): Record<string, unknown> {
  return { customerPhoneNumber: null, userErrors: [{ field, message, code: 'INVALID' }] };
}
