import type { Json } from './require';

/** Every kind of message a customer can send (docs/whatsapp.md §2). */
export const MESSAGE_KINDS = [
  'text',
  'image',
  'video',
  'audio',
  'voice_note',
  'document',
  'sticker',
  'location',
  'contacts',
  'contact_request',
  'reaction',
  'list_reply',
  'button_reply',
  'nfm_reply',
  'call_permission_reply',
  'address_message',
  'payment_method',
  'payment_notification',
  'product_reply',
  'unknown_interactive',
  'button',
  'order',
  'system',
  'system_identity',
  'system_user_id',
  'unsupported',
  'request_welcome',
  'edit',
  'revoke',
  'unknown',
  'ephemeral',
  'voice',
  'unknown_type',
  'ghost',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** What the control API takes to let a customer write. Only `from` is needed; the rest has sensible values. */
export interface CustomerMessage {
  /** wa_id of the customer; unknown numbers become customers. */
  from: string;
  kind?: MessageKind;
  /** Text, caption, or the title of a tapped row or button. */
  text?: string;
  /** Id of the tapped row or button, payload of a template button, or emoji of a reaction. */
  id?: string;
  description?: string;
  /** Message this one answers; of an edit, a deletion or a reaction: the message it is about. */
  context?: string;
  /** Profile name of a customer not seen before, or of the new owner of the number. */
  name?: string;
  /** Message id, to send the same message twice. */
  wamid?: string;
  /** Seconds since the epoch; default now by the simulated clock and the customer's own (`clock_ahead_s`). */
  timestamp?: number;
  /** Another person's user id: the number was given to somebody else, who writes from now on. */
  user_id?: string;
  /**
   * The webhook first says that the message is unavailable (131060) and brings it so many milliseconds later, under
   * the same id; null = it never comes.
   */
  unavailable_ms?: number | null;
  /** The customer has the message at once, its webhook leaves so many milliseconds later. */
  webhook_delay_ms?: number;
  forwarded?: boolean;
  /** Forwarded more than five times. */
  frequently_forwarded?: boolean;
  /** Product the message is about ("message business" on a product); goes into `context`. */
  referred_product?: Json;
  /** What is to be seen on a picture. */
  shows?: string;
  /** File instead of the sample of the kind. */
  media?: { mime_type: string; base64: string };
  /** Adds the download `url` that newer webhooks carry beside the media id. */
  media_url?: boolean;
  /** Ad or post the chat began from. */
  referral?: Json;
  /** Fields WhatsApp may leave out. */
  without?: ReadonlyArray<'contacts' | 'profile' | 'wa_id' | 'user_id' | 'from' | 'id' | 'timestamp'>;
  /** Replaces the object under the key named as the type. */
  content?: unknown;
  /** Laid over the finished message, for what is not foreseen here. */
  overlay?: Json;
}
