import { type ConversationRow, isWindowOpen, may, type SignedInUser, WINDOW_MS } from '@feelori/contracts';

/** Whether all that keeps this person from writing here is WhatsApp's window: a template may still go out. */
export function needsTemplate(
  conversation: Pick<ConversationRow, 'windowEndsAt' | 'mode' | 'assignee'>,
  user: SignedInUser | null,
  now: Date,
): boolean {
  const isOpen = new Date(now.getTime() + WINDOW_MS).toISOString();
  return (
    replyRefusal(conversation, user, now) !== null &&
    replyRefusal({ ...conversation, windowEndsAt: isOpen }, user, now) === null
  );
}

/** Why this person cannot write here now, in words; null when they can. */
export function replyRefusal(
  { windowEndsAt, mode, assignee }: Pick<ConversationRow, 'windowEndsAt' | 'mode' | 'assignee'>,
  user: SignedInUser | null,
  now: Date,
): string | null {
  if (user === null || !may(user.role, 'conversations:reply')) return 'Your role may read here, not write.';
  if (mode === 'person' && assignee !== null && assignee.id !== user.id) {
    return `${assignee.name || 'A colleague'} has this conversation: take it over to write.`;
  }
  if (windowEndsAt === null) return 'The customer has not written yet: WhatsApp takes only a template.';
  return isWindowOpen(new Date(windowEndsAt).getTime(), now.getTime())
    ? null
    : 'The 24 hours after the customer’s last message are over: WhatsApp takes only a template.';
}
