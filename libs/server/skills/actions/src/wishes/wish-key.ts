import { createHash } from 'node:crypto';
import type { WishKind } from '../words/wish-word-list';

const LENGTH = 12;

/** The key of a wish: the same wish of the same conversation has the same, and nobody reads out of it what was wished. Pure. */
export function wishKey(
  kind: WishKind,
  orderId: string,
  { conversationId, of }: { conversationId: string; of: readonly string[] },
): string {
  const hash = createHash('sha256').update(JSON.stringify([conversationId, ...of]));
  return `${kind}-${orderId}-${hash.digest('hex').slice(0, LENGTH)}`;
}
