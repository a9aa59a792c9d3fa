import type { MessageContent } from '@feelori/contracts';
import { TAP } from '../render/render-products';

/** A tap on one of our own rows and buttons. */
export type Tap =
  { kind: 'product'; id: string } | { kind: 'similar'; id: string } | { kind: 'person' } | { kind: 'orders' };

/** What was tapped, or null when the message is no tap of ours. */
export function readTap(content: MessageContent): Tap | null {
  if (content.kind !== 'list_reply' && content.kind !== 'button_reply') return null;
  const { id } = content;
  if (id === TAP.person) return { kind: 'person' };
  if (id === TAP.orders) return { kind: 'orders' };
  if (id.startsWith(TAP.product)) return numbered('product', id.slice(TAP.product.length));
  if (id.startsWith(TAP.similar)) return numbered('similar', id.slice(TAP.similar.length));
  return null;
}

function numbered(kind: 'product' | 'similar', id: string): Tap | null {
  return /^\d{1,20}$/.test(id) ? { kind, id } : null;
}
