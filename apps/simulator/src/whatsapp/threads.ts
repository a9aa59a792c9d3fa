import type { TemplateLook } from './template-look';

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
  /** The file above it, and its buttons. */
  look?: TemplateLook;
  context_id?: string;
  opaque?: string;
  error?: unknown;
  edited?: true;
  /** Deleted for everyone: its content is gone. */
  deleted?: true;
  forwarded?: 'once' | 'often';
  /** A person wrote it in the WhatsApp Business app. */
  from_app?: true;
}

/** What an edit or a deletion makes of a message. */
export type MessageChange = Pick<ThreadMessage, 'content' | 'edited' | 'deleted'>;

const RANK: Record<DeliveryState, number> = { sending: 0, sent: 1, delivered: 2, read: 3, failed: 4 };
const KEPT_PER_CUSTOMER = 400;
const MOST_EARLY_CHANGES = 1000;

/** The chats of all customers, newest messages only (400 a customer). */
export class Threads {
  /** Number of changes so far: whoever saves the chats sees whether there is something new. */
  changes = 0;
  private readonly chats = new Map<string, ThreadMessage[]>();
  private readonly byId = new Map<string, { waId: string; message: ThreadMessage }>();
  /** Edits and deletions of messages that have not come yet. */
  private readonly early = new Map<string, MessageChange>();

  /** Adds a message to a customer's chat. */
  add(waId: string, message: ThreadMessage): void {
    const chat = this.chats.get(waId) ?? [];
    if (!this.chats.has(waId)) this.chats.set(waId, chat);
    const early = this.early.get(message.id);
    if (early) Object.assign(message, early);
    this.early.delete(message.id);
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

  /** Moves a message forward; true when that changed anything (a step back changes nothing). `error`: why it failed. */
  advance(id: string, status: DeliveryState, error?: unknown): boolean {
    const found = this.byId.get(id);
    if (!found || RANK[found.message.status] >= RANK[status]) return false;
    found.message.status = status;
    if (error !== undefined) found.message.error = error;
    this.changes += 1;
    return true;
  }

  /** Edits or deletes a message; one that is not there yet will be changed when it comes. True = it was there. */
  change(id: string, change: MessageChange): boolean {
    const found = this.byId.get(id);
    this.changes += 1;
    if (found) {
      Object.assign(found.message, change);
      return true;
    }
    this.early.set(id, change);
    for (const oldest of this.early.keys()) {
      if (this.early.size <= MOST_EARLY_CHANGES) break;
      this.early.delete(oldest);
    }
    return false;
  }

  /** Forgets the chat of a customer. */
  clear(waId: string): void {
    this.changes += 1;
    for (const { id } of this.list(waId)) this.byId.delete(id);
    this.chats.delete(waId);
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
    this.early.clear();
  }
}
