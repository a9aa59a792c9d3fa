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
`;
