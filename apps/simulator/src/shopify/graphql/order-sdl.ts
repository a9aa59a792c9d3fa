/** The part of the 2026-10 schema about people and orders. */
export const ORDER_SDL = /* GraphQL */ `
  enum OrderDisplayFinancialStatus {
    AUTHORIZED
    EXPIRED
    PAID
    PARTIALLY_PAID
    PARTIALLY_REFUNDED
    PENDING
    REFUNDED
    VOIDED
  }
  enum OrderDisplayFulfillmentStatus {
    FULFILLED
    FULFILLMENT_NOT_REQUIRED
    IN_PROGRESS
    ON_HOLD
    OPEN
    PARTIALLY_FULFILLED
    PENDING_FULFILLMENT
    REQUEST_DECLINED
    RESTOCKED
    SCHEDULED
    UNFULFILLED
  }
  enum OrderReturnStatus {
    INSPECTION_COMPLETE
    IN_PROGRESS
    NO_RETURN
    RETURNED
    RETURN_FAILED
    RETURN_REQUESTED
  }
  enum OrderCancelReason {
    CUSTOMER
    DECLINED
    FRAUD
    INVENTORY
    OTHER
    STAFF
  }
  enum FulfillmentStatus {
    CANCELLED
    ERROR
    FAILURE
    OPEN
    PENDING
    SUCCESS
  }
  enum FulfillmentDisplayStatus {
    ATTEMPTED_DELIVERY
    CANCELED
    CARRIER_PICKED_UP
    CONFIRMED
    DELAYED
    DELIVERED
    FAILURE
    FULFILLED
    IN_TRANSIT
    LABEL_PRINTED
    LABEL_PURCHASED
    LABEL_VOIDED
    MARKED_AS_FULFILLED
    NOT_DELIVERED
    OUT_FOR_DELIVERY
    PICKED_UP
    READY_FOR_PICKUP
    SUBMITTED
  }
  enum OrderSortKeys {
    CREATED_AT
    ID
    ORDER_NUMBER
    PROCESSED_AT
    RELEVANCE
    UPDATED_AT
  }
  enum CustomerSortKeys {
    CREATED_AT
    ID
    NAME
    RELEVANCE
    UPDATED_AT
  }
  enum CountryCode {
    US
    GB
    ES
    BR
    IN
    AE
    IE
    CA
    MX
    AR
    CL
    CO
    PE
    FR
    DE
    IT
    NL
    BE
    PT
    CH
    AT
    PL
    SE
    NO
    DK
    FI
    SA
    EG
    MA
    TN
    DZ
    KW
    BH
    OM
    QA
    JO
    LB
    PK
    BD
    LK
    NP
    ID
    MY
    SG
    TH
    VN
    PH
    CN
    JP
    KR
    AU
    NZ
    ZA
    NG
    KE
    GH
    TR
    IL
    RU
    UA
    KZ
  }
  type MoneyBag {
    presentmentMoney: MoneyV2!
    shopMoney: MoneyV2!
  }
  type CustomerPhoneNumber {
    phoneNumber: String!
  }
  type CustomerEmailAddress {
    emailAddress: String!
  }
  type Customer {
    id: ID!
    displayName: String!
    firstName: String
    lastName: String
    locale: String!
    numberOfOrders: UnsignedInt64!
    defaultPhoneNumber: CustomerPhoneNumber
    defaultEmailAddress: CustomerEmailAddress
    orders(
      first: Int
      after: String
      last: Int
      before: String
      query: String
      reverse: Boolean = false
      sortKey: OrderSortKeys = ID
    ): OrderConnection!
  }
  type CustomerConnection {
    edges: [CustomerEdge!]!
    nodes: [Customer!]!
    pageInfo: PageInfo!
  }
  type CustomerEdge {
    cursor: String!
    node: Customer!
  }
  input CustomerIdentifierInput @oneOf {
    id: ID
    emailAddress: String
    phoneNumber: String
  }
  type FulfillmentTrackingInfo {
    company: String
    number: String
    url: URL
  }
  type Fulfillment {
    id: ID!
    status: FulfillmentStatus!
    displayStatus: FulfillmentDisplayStatus
    createdAt: DateTime!
    estimatedDeliveryAt: DateTime
    inTransitAt: DateTime
    deliveredAt: DateTime
    requiresShipping: Boolean!
    updatedAt: DateTime!
    trackingInfo(first: Int): [FulfillmentTrackingInfo!]!
  }
  type LineItem {
    id: ID!
    title: String!
    name: String!
    variantTitle: String
    quantity: Int!
    currentQuantity: Int!
    sku: String
    product: Product
    variant: ProductVariant
  }
  type LineItemConnection {
    edges: [LineItemEdge!]!
    nodes: [LineItem!]!
    pageInfo: PageInfo!
  }
  type LineItemEdge {
    cursor: String!
    node: LineItem!
  }
  enum OrderTransactionKind {
    AUTHORIZATION
    CAPTURE
    CHANGE
    EMV_AUTHORIZATION
    REFUND
    SALE
    SUGGESTED_REFUND
    VOID
  }
  enum OrderTransactionStatus {
    AWAITING_RESPONSE
    ERROR
    FAILURE
    PENDING
    SUCCESS
    UNKNOWN
  }
  type OrderTransaction {
    id: ID!
    kind: OrderTransactionKind!
    status: OrderTransactionStatus!
    createdAt: DateTime!
  }
  type Order implements Node {
    id: ID!
    name: String!
    customerLocale: String
    sourceName: String
    transactions(first: Int): [OrderTransaction!]!
    phone: String
    email: String
    createdAt: DateTime!
    processedAt: DateTime!
    updatedAt: DateTime!
    cancelledAt: DateTime
    cancelReason: OrderCancelReason
    displayFinancialStatus: OrderDisplayFinancialStatus
    displayFulfillmentStatus: OrderDisplayFulfillmentStatus!
    returnStatus: OrderReturnStatus!
    statusPageUrl: URL!
    currentTotalPriceSet: MoneyBag!
    totalPriceSet: MoneyBag!
    customer: Customer
    shippingAddress: MailingAddress
    billingAddress: MailingAddress
    fulfillments(first: Int): [Fulfillment!]!
    lineItems(
      first: Int
      after: String
      last: Int
      before: String
      reverse: Boolean = false
    ): LineItemConnection!
    returns(first: Int, after: String, last: Int, before: String, reverse: Boolean = false): ReturnConnection!
  }
  type OrderConnection {
    edges: [OrderEdge!]!
    nodes: [Order!]!
    pageInfo: PageInfo!
  }
  type OrderEdge {
    cursor: String!
    node: Order!
  }
`;
