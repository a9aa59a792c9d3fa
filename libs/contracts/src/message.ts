/**
 * What a customer can send, normalised. One member for each kind of WhatsApp message
 * (Meta, "Webhooks: messages"); a new kind starts here and exhaustive switches show what to touch.
 */
export type MessageContent =
  | { kind: 'text'; text: string }
  /** `seen`: a few words of ours for what of a shop the picture shows; never the customer's own. */
  | { kind: 'image'; media: Media; caption?: string; seen?: string }
  | { kind: 'video'; media: Media; caption?: string }
  /** `transcript`: what was understood of a voice note. */
  | { kind: 'audio'; media: Media; voice: boolean; transcript?: string }
  | { kind: 'document'; media: Media; caption?: string; fileName?: string }
  | { kind: 'sticker'; media: Media; animated: boolean }
  | { kind: 'location'; latitude: number; longitude: number; name?: string; address?: string }
  | { kind: 'contacts'; contacts: SharedContact[] }
  | { kind: 'reaction'; toMessageId: string; emoji: string | null }
  | { kind: 'list_reply'; id: string; title: string; description?: string }
  | { kind: 'button_reply'; id: string; title: string }
  | { kind: 'template_button'; payload: string; text: string }
  | { kind: 'form_reply'; name: string; answers: Record<string, unknown> | null }
  | { kind: 'call_permission_reply'; response: string }
  | { kind: 'order'; catalogId: string; text?: string; items: OrderedItem[] }
  | {
      kind: 'system';
      event: string;
      body?: string;
      newWaId?: string;
      userId?: string;
      previousUserId?: string;
    }
  | { kind: 'welcome_request' }
  | { kind: 'edit'; originalMessageId: string; content: MessageContent | null }
  | { kind: 'revoke'; originalMessageId: string }
  /** What is left of a message that the customer deleted: that there was one. */
  | { kind: 'deleted' }
  | { kind: 'unsupported'; of: string; errorCode?: number };

export type MessageKind = MessageContent['kind'];

/** Every kind, for checks that none is forgotten. */
export const MESSAGE_KINDS = [
  'text',
  'image',
  'video',
  'audio',
  'document',
  'sticker',
  'location',
  'contacts',
  'reaction',
  'list_reply',
  'button_reply',
  'template_button',
  'form_reply',
  'call_permission_reply',
  'order',
  'system',
  'welcome_request',
  'edit',
  'revoke',
  'deleted',
  'unsupported',
] as const satisfies readonly MessageKind[];

/** A media file as WhatsApp names it; the id lives 7 days at Meta's side. */
export interface Media {
  id: string;
  mimeType: string;
  sha256?: string;
}

export interface SharedContact {
  name: string;
  phones: string[];
  emails: string[];
}

export interface OrderedItem {
  productRetailerId: string;
  quantity: number;
  itemPrice: number;
  currency: string;
}

/** The ids WhatsApp gives for a person; any may be missing, one at least is there (BSUID users have no phone). */
export interface WhatsAppIdentity {
  waId?: string;
  userId?: string;
  parentUserId?: string;
  /**
   * The number was another customer's before (epoch milliseconds of the first message under the new owner): nothing
   * older may be looked up by it.
   */
  waIdSince?: number;
}

/** What a message says about where it came from: a quoted message, a forward, an advertisement. */
export interface MessageContext {
  repliesTo?: string;
  forwarded?: boolean;
  frequentlyForwarded?: boolean;
  referredProductId?: string;
  referral?: { sourceType?: string; sourceId?: string; headline?: string };
}

/** One customer message, decoded from a webhook item. Times are epoch milliseconds. */
export interface CustomerMessage {
  /** WhatsApp's own id, at most 128 characters. */
  wamid: string;
  phoneNumberId: string;
  identity: WhatsAppIdentity;
  profileName?: string;
  /** What they are found by at WhatsApp, without `@`. */
  username?: string;
  /** Meta's timestamp; it resolves to whole seconds. */
  sentAt: number;
  content: MessageContent;
  context?: MessageContext;
  /** An "unsupported" item that may be replaced by the real content under the same id. */
  provisional: boolean;
}
