import { type Conversation, isReplyWindowOpen } from '@feelori/records/conversations';

/** A free text that waits behind others must still find the 24 hours open. */
const WINDOW_LEFT_MS = 30 * 60_000;

/** Whether WhatsApp takes free text in a conversation for long enough. Pure. */
export function takesText(conversation: Conversation | null, nowMs: number): boolean {
  return conversation !== null && isReplyWindowOpen(conversation, nowMs + WINDOW_LEFT_MS);
}
