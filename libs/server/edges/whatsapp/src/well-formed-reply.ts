import type { ReplyContent } from '@feelori/contracts';

/** The reply with U+FFFD for every half of a surrogate pair, in whichever of its texts it stands. */
export function wellFormedReply(reply: ReplyContent): ReplyContent {
  return wellFormed(reply) as ReplyContent;
}

function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, wellFormed(inner)]));
}
