import type { MessageContent, ReplyContent } from '@feelori/contracts';
import { PRODUCT_TAP, productTapped, SIMILAR_TAP } from './product-taps';

/** A product as a message names it; the title is empty where the message does not hold it. */
export interface NamedProduct {
  productId: string;
  title: string;
}

type Row = Extract<ReplyContent, { kind: 'list' }>['sections'][number]['rows'][number];

/** The products a message of ours shows: the one of its card, or those of its list, in order. */
export function productsIn(content: ReplyContent): NamedProduct[] {
  switch (content.kind) {
    case 'list':
      return content.sections.flatMap(({ rows }) => rows.flatMap(inRow));
    case 'buttons':
      return content.buttons.flatMap(({ id }) => {
        const productId = productTapped(SIMILAR_TAP, id);
        return productId === null ? [] : [{ productId, title: cardTitle(content.text) }];
      });
    case 'carousel':
      return content.cards.flatMap(inRow);
    case 'catalogue':
      return content.items.flatMap(inRow);
    case 'text':
      return shownBy(content, content.text);
    case 'image':
      return shownBy(content, content.caption ?? '');
    case 'link':
    case 'attachment':
    case 'template':
      return [];
  }
}

/** The product whose row or button the customer tapped; none where the message is no such tap. */
export function productsTappedIn(content: MessageContent): NamedProduct[] {
  if (content.kind === 'list_reply') return inRow(content);
  if (content.kind !== 'button_reply') return [];
  const productId = productTapped(SIMILAR_TAP, content.id) ?? productTapped(PRODUCT_TAP, content.id);
  return productId === null ? [] : [{ productId, title: '' }];
}

function shownBy({ productId }: { productId?: string }, text: string): NamedProduct[] {
  return productId === undefined ? [] : [{ productId, title: cardTitle(text) }];
}

function inRow(row: Row): NamedProduct[] {
  const productId = productTapped(PRODUCT_TAP, row.id);
  return productId === null ? [] : [{ productId, title: wholeTitle(row) }];
}

/** A title too long for its row stands whole at the end of the row's description. */
function wholeTitle({ title, description = '' }: Row): string {
  const whole = description.split(' · ').at(-1) ?? '';
  return title.endsWith('…') && whole.startsWith(title.slice(0, -1).trimEnd()) ? whole : title;
}

/** A card has its title in bold on a line of its own, above it at most a sentence. */
function cardTitle(text: string): string {
  const line = text.split('\n').find((one) => one.length > 2 && one.startsWith('*') && one.endsWith('*'));
  return line?.slice(1, -1) ?? '';
}
