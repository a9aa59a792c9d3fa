/** What can be done to an order: the part of the 2026-10 schema about it. */
export const ACTION_SDL = /* GraphQL */ `
  type Job {
    id: ID!
    done: Boolean!
  }
  input OrderCancelStoreCreditRefundInput {
    expiresAt: DateTime
  }
  input OrderCancelRefundMethodInput {
    originalPaymentMethodsRefund: Boolean
    storeCreditRefund: OrderCancelStoreCreditRefundInput
  }
  enum OrderCancelUserErrorCode {
    INTERNAL_ERROR
    INVALID
    NOT_FOUND
    NO_REFUND_PERMISSION
  }
  type OrderCancelUserError {
    field: [String!]
    message: String!
    code: OrderCancelUserErrorCode
  }
  type OrderCancelPayload {
    job: Job
    orderCancelUserErrors: [OrderCancelUserError!]!
    userErrors: [UserError!]!
  }
  type MailingAddress {
    name: String
    firstName: String
    lastName: String
    company: String
    phone: String
    address1: String
    address2: String
    city: String
    zip: String
    provinceCode: String
    countryCodeV2: CountryCode
  }
  input MailingAddressInput {
    firstName: String
    lastName: String
    company: String
    phone: String
    address1: String
    address2: String
    city: String
    zip: String
    provinceCode: String
    countryCode: CountryCode
  }
  input OrderInput {
    id: ID!
    shippingAddress: MailingAddressInput
  }
  type OrderUpdatePayload {
    order: Order
    userErrors: [UserError!]!
  }
  enum ReturnReason {
    COLOR
    DEFECTIVE
    NOT_AS_DESCRIBED
    OTHER
    SIZE_TOO_LARGE
    SIZE_TOO_SMALL
    STYLE
    UNKNOWN
    UNWANTED
    WRONG_ITEM
  }
  enum ReturnStatus {
    CANCELED
    CLOSED
    DECLINED
    OPEN
    REQUESTED
  }
  input ReturnLineItemInput {
    fulfillmentLineItemId: ID!
    quantity: Int!
    returnReason: ReturnReason
    returnReasonDefinitionId: ID
    returnReasonNote: String = ""
  }
  input ExchangeLineItemInput {
    variantId: ID
    quantity: Int!
  }
  input ReturnInput {
    orderId: ID!
    returnLineItems: [ReturnLineItemInput!]!
    exchangeLineItems: [ExchangeLineItemInput!]
  }
  type ReturnUserError {
    field: [String!]
    message: String!
  }
  type ReturnCreatePayload {
    return: Return
    userErrors: [ReturnUserError!]!
  }
  interface ReturnLineItemType {
    id: ID!
    quantity: Int!
    returnReason: ReturnReason!
    returnReasonNote: String!
  }
  type ReturnLineItem implements ReturnLineItemType {
    id: ID!
    quantity: Int!
    returnReason: ReturnReason!
    returnReasonNote: String!
  }
  type ReturnLineItemTypeConnection {
    nodes: [ReturnLineItemType!]!
    pageInfo: PageInfo!
  }
  type Return {
    id: ID!
    name: String!
    status: ReturnStatus!
    returnLineItems(
      first: Int
      after: String
      last: Int
      before: String
      reverse: Boolean = false
    ): ReturnLineItemTypeConnection!
  }
  type ReturnConnection {
    nodes: [Return!]!
    pageInfo: PageInfo!
  }
  type FulfillmentLineItem {
    id: ID!
    lineItem: LineItem!
    quantity: Int
  }
  type ReturnableFulfillmentLineItem {
    fulfillmentLineItem: FulfillmentLineItem!
    quantity: Int!
  }
  type ReturnableFulfillmentLineItemConnection {
    nodes: [ReturnableFulfillmentLineItem!]!
    pageInfo: PageInfo!
  }
  type ReturnableFulfillment {
    id: ID!
    returnableFulfillmentLineItems(
      first: Int
      after: String
      last: Int
      before: String
      reverse: Boolean = false
    ): ReturnableFulfillmentLineItemConnection!
  }
  type ReturnableFulfillmentConnection {
    nodes: [ReturnableFulfillment!]!
    pageInfo: PageInfo!
  }
`;
