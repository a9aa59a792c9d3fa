import { type ConversationRow, may, type Role, WINDOW_MARGIN_MS } from '@feelori/contracts';

/** Why this person cannot write here now, in words; null when they can. */
export function replyRefusal(
  { windowEndsAt }: Pick<ConversationRow, 'windowEndsAt'>,
  role: Role | undefined,
  now: Date,
): string | null {
  if (role === undefined || !may(role, 'conversations:reply')) return 'Your role may read here, not write.';
  if (windowEndsAt === null) return 'The customer has not written yet: WhatsApp takes only a template.';
  const endsMs = new Date(windowEndsAt).getTime() - WINDOW_MARGIN_MS;
  return now.getTime() <= endsMs
    ? null
    : 'The 24 hours after the customer’s last message are over: WhatsApp takes only a template.';
}
