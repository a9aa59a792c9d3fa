import type { ReplyContent } from '@feelori/contracts';
import type { ShownProduct } from '@feelori/records/turns';
import type { ShownRefs } from '@feelori/skills/tools';

/** The products a customer really gets to see in these messages, under their short names. */
export function shownIn(parts: readonly ReplyContent[], refs: ShownRefs): ShownProduct[] {
  const shown = new Set(parts.flatMap(tapsOf).flatMap((id) => refs.tapped(id)?.productId ?? []));
  return refs.list().filter(({ productId }) => shown.has(productId));
}

/** Ids of all rows and buttons; those of products end with the product's number. */
function tapsOf(part: ReplyContent): string[] {
  switch (part.kind) {
    case 'list':
      return part.sections.flatMap(({ rows }) => rows.map(({ id }) => id));
    case 'buttons':
      return part.buttons.map(({ id }) => id);
    case 'carousel':
      return part.cards.map(({ id }) => id);
    case 'catalogue':
      return part.items.map(({ id }) => id);
    case 'link':
    case 'attachment':
    case 'text':
    case 'image':
    case 'template':
      return [];
  }
}
