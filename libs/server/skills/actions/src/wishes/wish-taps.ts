import { RETURN_REASONS, type ReturnReason } from '@feelori/contracts';
import { WISH_KINDS, type WishKind } from '../words/wish-word-list';

/** Rows and answers on the way to a wish; they come back with the order's name and Shopify's numbers, which are checked anew. */
const ORDER = /^wish-order:(address|return|exchange):(.{1,40})$/u;
const ITEM = /^wish-item:(return|exchange):(\d{1,20}):(.{1,40})$/u;
const WHY = /^wish-why:([a-z_]{3,20}):(\d{1,20}):(.{1,40})$/u;
const INSTEAD = /^wish-instead:(\d{1,20}):(\d{1,20}):(.{1,40})$/u;
const TYPED = /^wish-typed-(address|keep|why|instead):([a-z_]{0,20}):(.{1,40})$/u;

export type WishTap =
  | { step: 'order'; kind: WishKind; orderName: string }
  | { step: 'item'; kind: 'return' | 'exchange'; orderName: string; lineId: string }
  | { step: 'why'; kind: 'return'; orderName: string; lineId: string | null; reason: ReturnReason }
  /** Null where they wrote what they want instead: it stands in their message. */
  | { step: 'instead'; kind: 'exchange'; orderName: string; lineId: string | null; variantId: string | null }
  /** The address stands in their message; `keep`: they want no other one after all. */
  | { step: 'typed_address' | 'keep'; kind: 'address'; orderName: string };

export function wishOrderTap(kind: WishKind, orderName: string): string {
  return `wish-order:${kind}:${orderName}`;
}

export function itemTap(kind: 'return' | 'exchange', lineId: string, orderName: string): string {
  return `wish-item:${kind}:${lineId}:${orderName}`;
}

export function whyTap(reason: ReturnReason, lineId: string, orderName: string): string {
  return `wish-why:${reason}:${lineId}:${orderName}`;
}

export function insteadTap(lineId: string, variantId: string, orderName: string): string {
  return `wish-instead:${lineId}:${variantId}:${orderName}`;
}

/** As if a row was tapped, by who wrote the answer to the question about this order. */
export function typedWishTap(
  answer: { step: 'address' | 'keep' | 'instead' } | { step: 'why'; reason: ReturnReason },
  orderName: string,
): string {
  return `wish-typed-${answer.step}:${answer.step === 'why' ? answer.reason : ''}:${orderName}`;
}

/** What a tap of these says; null when it is another one. Pure. */
export function wishTapped(id: string): WishTap | null {
  const order = ORDER.exec(id);
  if (order !== null) {
    const kind = WISH_KINDS.find((one) => one === order[1]);
    return kind === undefined ? null : { step: 'order', kind, orderName: order[2] ?? '' };
  }
  const item = ITEM.exec(id);
  if (item !== null) {
    const kind = item[1] === 'return' ? ('return' as const) : ('exchange' as const);
    return { step: 'item', kind, lineId: item[2] ?? '', orderName: item[3] ?? '' };
  }
  return whyTapped(id) ?? insteadTapped(id) ?? typed(id);
}

function whyTapped(id: string): WishTap | null {
  const [, written, lineId = '', orderName = ''] = WHY.exec(id) ?? [];
  const reason = reasonOf(written);
  return reason === undefined ? null : { step: 'why', kind: 'return', orderName, lineId, reason };
}

function insteadTapped(id: string): WishTap | null {
  const [, lineId, variantId = '', orderName = ''] = INSTEAD.exec(id) ?? [];
  return lineId === undefined ? null : { step: 'instead', kind: 'exchange', orderName, lineId, variantId };
}

function typed(id: string): WishTap | null {
  const [, step, written, orderName = ''] = TYPED.exec(id) ?? [];
  if (step === 'address') return { step: 'typed_address', kind: 'address', orderName };
  if (step === 'keep') return { step: 'keep', kind: 'address', orderName };
  const reason = reasonOf(written);
  if (step === 'why' && reason !== undefined) {
    return { step: 'why', kind: 'return', orderName, lineId: null, reason };
  }
  if (step !== 'instead') return null;
  return { step: 'instead', kind: 'exchange', orderName, lineId: null, variantId: null };
}

function reasonOf(written: string | undefined): ReturnReason | undefined {
  return RETURN_REASONS.find((reason) => reason === written);
}
