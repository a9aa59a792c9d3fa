import type { Json } from './require';

/** Every kind of message a customer can send (reference: whatsapp §2.3, §2.4). */
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
  'reaction',
  'list_reply',
  'button_reply',
  'nfm_reply',
  'call_permission_reply',
  'unknown_interactive',
  'button',
  'order',
  'system',
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
  /** Message this one answers. */
  context?: string;
  /** Profile name of a customer not seen before. */
  name?: string;
  /** Message id, to send the same message twice. */
  wamid?: string;
  /** Seconds since the epoch; default now by the simulated clock. */
  timestamp?: number;
  forwarded?: boolean;
  /** Ad or post the chat began from. */
  referral?: Json;
  /** Fields WhatsApp may leave out. */
  without?: ReadonlyArray<'contacts' | 'profile' | 'wa_id' | 'user_id' | 'from' | 'id' | 'timestamp'>;
  /** Replaces the object under the key named as the type. */
  content?: unknown;
  /** Laid over the finished message, for what is not foreseen here. */
  overlay?: Json;
}
