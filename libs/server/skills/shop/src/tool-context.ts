import type { Facts } from './facts';
import type { ShownRefs } from './shown-refs';

/** Who a tool works for. The server fills it in from the verified sender; a model never sees or sets it (D3). */
export interface ToolContext {
  /** E.164 of the verified sender, null when WhatsApp gave no number. */
  phone: string | null;
  /** Set when the number was another customer's before: older orders are that one's and are told to nobody. */
  ordersSince?: Date;
  customerId: string;
  conversationId: string;
  refs: ShownRefs;
  signal: AbortSignal;
}

/** `output` goes to the model; `facts` stay here and are what the customer may be told. */
export interface ToolOutcome {
  ok: boolean;
  output: Record<string, unknown>;
  facts: Facts;
}
