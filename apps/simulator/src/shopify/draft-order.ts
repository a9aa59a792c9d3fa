/** A draft order; times in simulated milliseconds. */
export interface DraftOrder {
  id: number;
  lines: { title: string; quantity: number; cents: number }[];
  tags: string[];
  codes: string[];
  /** What the customer pays in; null for the shop's own currency. */
  currency: string | null;
  status: 'OPEN' | 'INVOICE_SENT' | 'COMPLETED';
  createdAt: number;
}
