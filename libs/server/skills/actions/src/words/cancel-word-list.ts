/** What is said around a cancellation; `order` is its name with the shop's prefix, `what` its things and price. */
export interface CancelWords {
  /** What stands there, then the question, word for word the same each time: a typed "yes" behind it is an answer. */
  facts(order: string, what: string): string;
  question: string;
  yes: string;
  no: string;
  which: string;
  choose: string;
  cancelled(order: string): string;
  shipped(order: string): string;
  inWork(order: string): string;
  partly(order: string): string;
  confirmed(order: string): string;
  confirmedByRule(order: string): string;
  waits(order: string): string;
  withdrawn(order: string): string;
  done(order: string): string;
  refunded: string;
  declined(order: string): string;
  failed(order: string): string;
  unknown(order: string): string;
}
