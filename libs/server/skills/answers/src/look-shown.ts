import type { LastLook, ShownProduct } from '@feelori/records/turns';

/** So many are remembered as shown; nobody asks for more of the same so often. */
const MOST_SEEN = 500;

/** The look as the next turn may go on with it: with what the customer really got to see. Null where that was nothing. */
export function lookShown(look: LastLook | null, shown: readonly ShownProduct[]): LastLook | null {
  // A look that found nothing still says what was looked for: "and in blue?"
  if (look?.page.length === 0 && look.terms.length > 0) return look;
  const ids = new Set(shown.map(({ productId }) => productId));
  const page = (look?.page ?? []).filter(({ productId }) => ids.has(productId));
  if (look === null || page.length === 0) return null;
  const seen = [...new Set([...look.seen, ...page.map(({ productId }) => productId)])].slice(-MOST_SEEN);
  return { ...look, seen, page };
}
