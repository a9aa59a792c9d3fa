/** How far a message got. `sending` and `failed` are the ends; the rest only moves forward. */
export type DeliveryState = 'sending' | 'sent' | 'delivered' | 'read' | 'failed';

/** One message as both sides of a chat see it. */
export interface ThreadMessage {
  id: string;
  /** `in` = the customer wrote it, `out` = the shop sent it. */
  direction: 'in' | 'out';
  type: string;
  /** The object under the key named as the type, in WhatsApp's shape. */
  content: unknown;
  /** Simulated time, milliseconds. */
  at: number;
  status: DeliveryState;
  /** Text of a template with its parameters filled in. */
  rendered?: string;
  context_id?: string;
  opaque?: string;
  error?: unknown;
}

const RANK: Record<DeliveryState, number> = { sending: 0, sent: 1, delivered: 2, read: 3, failed: 4 };
const KEPT_PER_CUSTOMER = 400;

/** The chats of all customers, newest messages only (400 a customer). */
export class Threads {
  /** Number of changes so far: whoever saves the chats sees whether there is something new. */
  changes = 0;
  private readonly chats = new Map<string, ThreadMessage[]>();
  private readonly byId = new Map<string, { waId: string; message: ThreadMessage }>();

  /** Adds a message to a customer's chat. */
  add(waId: string, message: ThreadMessage): void {
    const chat = this.chats.get(waId) ?? [];
    if (!this.chats.has(waId)) this.chats.set(waId, chat);
    chat.push(message);
    this.changes += 1;
    this.byId.set(message.id, { waId, message });
    if (chat.length >= KEPT_PER_CUSTOMER * 2) {
      for (const old of chat.splice(0, KEPT_PER_CUSTOMER)) this.byId.delete(old.id);
    }
  }

  /** The chat of a customer, oldest first. */
  list(waId: string): readonly ThreadMessage[] {
    return this.chats.get(waId) ?? [];
  }

  /** A message and whose chat it is in. */
  find(id: string): { waId: string; message: ThreadMessage } | undefined {
    return this.byId.get(id);
  }

  /** Moves a message forward; true when that changed anything (a step back changes nothing). */
  advance(id: string, status: DeliveryState): boolean {
    const found = this.byId.get(id);
    if (!found || RANK[found.message.status] >= RANK[status]) return false;
    found.message.status = status;
    this.changes += 1;
    return true;
  }

  /** Messages of a customer to the shop that the shop has not marked as read, up to and including `id`. */
  unreadUpTo(id: string): { waId: string; ids: string[] } | undefined {
    const found = this.byId.get(id);
    if (!found || found.message.direction !== 'in') return undefined;
    const ids: string[] = [];
    const chat = this.list(found.waId);
    for (let index = chat.lastIndexOf(found.message); index >= 0; index -= 1) {
      const message = chat[index];
      if (message?.direction !== 'in') continue;
      if (message.status === 'read') break;
      ids.push(message.id);
    }
    return { waId: found.waId, ids };
  }

  /** Forgets every chat. */
  reset(): void {
    this.changes += 1;
    this.chats.clear();
    this.byId.clear();
  }
}
