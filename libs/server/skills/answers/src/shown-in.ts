import type { ReplyContent } from '@feelori/contracts';
import type { ShownProduct } from '@feelori/records/turns';
import type { ShownRefs } from '@feelori/skills/shop';
import { TAP } from './render/render-products';

/** The products a customer really gets to see in these messages, under their short names. */
export function shownIn(parts: readonly ReplyContent[], refs: ShownRefs): ShownProduct[] {
  const ids = new Set(parts.flatMap(productIdsOf));
  return refs.list().filter(({ productId }) => ids.has(productId));
}

function productIdsOf(part: ReplyContent): string[] {
  switch (part.kind) {
    case 'list':
      return part.sections.flatMap(({ rows }) => rows.flatMap(({ id }) => numberAfter(TAP.product, id)));
    case 'buttons':
      return part.buttons.flatMap(({ id }) => numberAfter(TAP.similar, id));
    case 'text':
    case 'image':
      return [];
  }
}

function numberAfter(prefix: string, id: string): string[] {
  return id.startsWith(prefix) ? [id.slice(prefix.length)] : [];
}
