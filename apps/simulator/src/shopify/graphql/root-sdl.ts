/** The queries and mutations, the shop itself, draft orders and webhook subscriptions. */
export const ROOT_SDL = /* GraphQL */ `
  enum ShopPolicyType {
    CONTACT_INFORMATION
    LEGAL_NOTICE
    PRIVACY_POLICY
    REFUND_POLICY
    SHIPPING_POLICY
    SUBSCRIPTION_POLICY
    TERMS_OF_SALE
    TERMS_OF_SERVICE
  }
  type ShopPolicy {
    id: ID!
    type: ShopPolicyType!
    title: String!
    url: URL!
    body: HTML!
    updatedAt: DateTime!
    createdAt: DateTime!
  }
  type Domain {
    url: URL!
    host: String!
  }
  type Shop {
    id: ID!
    name: String!
    currencyCode: CurrencyCode!
    enabledPresentmentCurrencies: [CurrencyCode!]!
    myshopifyDomain: String!
    ianaTimezone: String!
    primaryDomain: Domain!
    shopPolicies: [ShopPolicy!]!
  }
  type AccessScope {
    handle: String!
    description: String!
  }
  type AppInstallation {
    id: ID!
    accessScopes: [AccessScope!]!
  }
  type UserError {
    field: [String!]
    message: String!
  }
  input DraftOrderLineItemInput {
    variantId: ID
    title: String
    quantity: Int!
    originalUnitPrice: Money
  }
  input DraftOrderInput {
    lineItems: [DraftOrderLineItemInput!]
    note: String
    email: String
    phone: String
    tags: [String!]
    discountCodes: [String!]
    presentmentCurrencyCode: CurrencyCode
    acceptAutomaticDiscounts: Boolean
    allowDiscountCodesInCheckout: Boolean
  }
  enum DraftOrderStatus {
    COMPLETED
    INVOICE_SENT
    OPEN
  }
  type DraftOrder {
    id: ID!
    name: String!
    tags: [String!]!
    discountCodes: [String!]!
    invoiceUrl: URL
    status: DraftOrderStatus!
    totalPriceSet: MoneyBag!
  }
  type DraftOrderConnection {
    nodes: [DraftOrder!]!
    edges: [DraftOrderEdge!]!
    pageInfo: PageInfo!
  }
  type DraftOrderEdge {
    cursor: String!
    node: DraftOrder!
  }
  type DraftOrderCreatePayload {
    draftOrder: DraftOrder
    userErrors: [UserError!]!
  }
  enum WebhookSubscriptionTopic {
    APP_UNINSTALLED
    BULK_OPERATIONS_FINISH
    CHECKOUTS_CREATE
    CHECKOUTS_UPDATE
    COLLECTIONS_CREATE
    COLLECTIONS_DELETE
    COLLECTIONS_UPDATE
    FULFILLMENTS_CREATE
    FULFILLMENTS_UPDATE
    FULFILLMENT_EVENTS_CREATE
    INVENTORY_LEVELS_UPDATE
    ORDERS_CANCELLED
    ORDERS_CREATE
    ORDERS_UPDATED
    ORDER_TRANSACTIONS_CREATE
    PRODUCTS_CREATE
    PRODUCTS_DELETE
    PRODUCTS_UPDATE
  }
  enum WebhookSubscriptionFormat {
    JSON
    XML
  }
  input WebhookSubscriptionInput {
    uri: String
    format: WebhookSubscriptionFormat
    filter: String
    includeFields: [String!]
  }
  type WebhookSubscription {
    id: ID!
    topic: WebhookSubscriptionTopic!
    uri: String!
  }
  type WebhookSubscriptionConnection {
    edges: [WebhookSubscriptionEdge!]!
    nodes: [WebhookSubscription!]!
    pageInfo: PageInfo!
  }
  type WebhookSubscriptionEdge {
    cursor: String!
    node: WebhookSubscription!
  }
  type WebhookSubscriptionCreatePayload {
    webhookSubscription: WebhookSubscription
    userErrors: [UserError!]!
  }
  type WebhookSubscriptionUpdatePayload {
    webhookSubscription: WebhookSubscription
    userErrors: [UserError!]!
  }
  type WebhookSubscriptionDeletePayload {
    deletedWebhookSubscriptionId: ID
    userErrors: [UserError!]!
  }
  type QueryRoot {
    node(id: ID!): Node
    nodes(ids: [ID!]!): [Node]!
    products(
      first: Int
      after: String
      last: Int
      before: String
      query: String
      reverse: Boolean = false
      sortKey: ProductSortKeys = ID
    ): ProductConnection!
    productsCount(query: String, limit: Int = 10000): Count
    product(id: ID!): Product
    productByIdentifier(identifier: ProductIdentifierInput!): Product
    productVariant(id: ID!): ProductVariant
    productVariants(
      first: Int
      after: String
      last: Int
      before: String
      query: String
      reverse: Boolean = false
      sortKey: ProductVariantSortKeys = ID
    ): ProductVariantConnection!
    customer(id: ID!): Customer
    customerByIdentifier(identifier: CustomerIdentifierInput!): Customer
    customers(
      first: Int
      after: String
      last: Int
      before: String
      query: String
      reverse: Boolean = false
      sortKey: CustomerSortKeys = ID
    ): CustomerConnection!
    order(id: ID!): Order
    orders(
      first: Int
      after: String
      last: Int
      before: String
      query: String
      reverse: Boolean = false
      sortKey: OrderSortKeys = PROCESSED_AT
    ): OrderConnection!
    returnableFulfillments(
      orderId: ID!
      first: Int
      after: String
      last: Int
      before: String
      reverse: Boolean = false
    ): ReturnableFulfillmentConnection!
    draftOrder(id: ID!): DraftOrder
    draftOrders(
      first: Int
      after: String
      last: Int
      before: String
      query: String
      reverse: Boolean = false
    ): DraftOrderConnection!
    shop: Shop!
    currentAppInstallation: AppInstallation!
    webhookSubscriptions(
      first: Int
      after: String
      last: Int
      before: String
      reverse: Boolean = false
      topics: [WebhookSubscriptionTopic!]
    ): WebhookSubscriptionConnection!
  }
  type Mutation {
    draftOrderCreate(input: DraftOrderInput!): DraftOrderCreatePayload
    orderCancel(
      orderId: ID!
      notifyCustomer: Boolean = false
      reason: OrderCancelReason!
      refundMethod: OrderCancelRefundMethodInput
      restock: Boolean!
      staffNote: String
    ): OrderCancelPayload
    orderUpdate(input: OrderInput!): OrderUpdatePayload
    returnCreate(returnInput: ReturnInput!): ReturnCreatePayload
    webhookSubscriptionCreate(
      topic: WebhookSubscriptionTopic!
      webhookSubscription: WebhookSubscriptionInput!
    ): WebhookSubscriptionCreatePayload
    webhookSubscriptionUpdate(
      id: ID!
      webhookSubscription: WebhookSubscriptionInput!
    ): WebhookSubscriptionUpdatePayload
    webhookSubscriptionDelete(id: ID!): WebhookSubscriptionDeletePayload
  }
  schema {
    query: QueryRoot
    mutation: Mutation
  }
`;
