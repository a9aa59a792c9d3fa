/** The part of the schema about consent to marketing by WhatsApp (since 2026-07). */
export const CONSENT_SDL = /* GraphQL */ `
  enum CustomerMarketingConsentState {
    NEVER_SUBSCRIBED
    PENDING
    REDACTED
    SUBSCRIBED
    UNSUBSCRIBED
  }
  enum CustomerConsentCollectedFrom {
    OTHER
    SHOPIFY
  }
  enum CustomerMarketingOptInLevel {
    CONFIRMED_OPT_IN
    SINGLE_OPT_IN
    UNKNOWN
  }
  enum CustomerMarketingConsentErrorCode {
    INCLUSION
    INTERNAL_ERROR
    INVALID
    MISSING_ARGUMENT
  }
  type CustomerWhatsAppMarketingConsent {
    collectedFrom: CustomerConsentCollectedFrom
    optInLevel: CustomerMarketingOptInLevel
    state: CustomerMarketingConsentState!
    updatedAt: DateTime
  }
  type CustomerMarketingConsentError {
    field: [String!]
    message: String!
    code: CustomerMarketingConsentErrorCode
  }
  input CustomerMarketingConsentInput {
    optInLevel: CustomerMarketingOptInLevel
    state: CustomerMarketingConsentState!
    updatedAt: DateTime
  }
  input CustomerWhatsAppMarketingConsentUpdateInput {
    customerId: ID!
    whatsAppMarketingConsent: CustomerMarketingConsentInput!
  }
  type CustomerWhatsAppMarketingConsentUpdatePayload {
    customerPhoneNumber: CustomerPhoneNumber
    userErrors: [CustomerMarketingConsentError!]!
  }
  extend type CustomerPhoneNumber {
    whatsAppMarketingConsent: CustomerWhatsAppMarketingConsent!
  }
  extend type Mutation {
    customerWhatsAppMarketingConsentUpdate(
      input: CustomerWhatsAppMarketingConsentUpdateInput!
    ): CustomerWhatsAppMarketingConsentUpdatePayload
  }
`;
