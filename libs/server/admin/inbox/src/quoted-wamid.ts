import type { CustomerMessage } from '@feelori/contracts';

/** What WhatsApp calls the message that this one is about: which it replies to, or reacts to. */
export function quotedWamid({
  content,
  context,
}: Pick<CustomerMessage, 'content' | 'context'>): string | undefined {
  return content.kind === 'reaction' ? content.toMessageId : context?.repliesTo;
}
