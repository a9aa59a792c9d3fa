import { cutText, type ReplyContent, WHATSAPP_LIMITS } from '@feelori/contracts';
import { type Language, type Subject, withPersonButton } from '@feelori/skills/tools';
import { productCard } from '../products/product-card';
import { PRODUCT_WORDS } from '../products/product-words';
import type { WishFound } from './wish-found';
import { wishTap } from './wish-taps';
import { WISH_WORDS } from './wish-words';

/** A wish to be told is answered in our words alone: what a model makes of it could promise more than we do. */
export const STOCK_WISH: Subject<WishFound> = {
  name: 'stock_wish',
  place: 2,
  alone: true,
  evidence(found) {
    if (found.kind === 'ask' || found.kind === 'which' || found.kind === 'noted') return { soldOut: true };
    if (found.kind !== 'in_stock') return {};
    const { variants, currency, priceMin, priceMax } = found.product;
    const amounts = [priceMin, priceMax, ...variants.map(({ price }) => price)].map(Number);
    return { amounts, currencies: [currency], inStock: true };
  },
  render(all, { language }): ReplyContent[] {
    const found = all.at(-1);
    return found === undefined ? [] : [contentOf(found, language)];
  },
};

function contentOf(found: WishFound, language: Language): ReplyContent {
  const words = WISH_WORDS[language];
  switch (found.kind) {
    case 'noted':
      return { kind: 'text', text: (found.always ? words.noted : words.notedShortly)(found.name) };
    case 'ask':
      return {
        kind: 'buttons',
        text: words.ask(found.name),
        buttons: [{ id: wishTap(found.tap), title: words.button }],
      };
    case 'which':
      return {
        kind: 'list',
        text: words.which(found.name),
        button: words.open,
        sections: [{ title: words.open, rows: rowsOf(found) }],
      };
    case 'in_stock':
      return productCard(found.product, null, language);
    case 'stopped':
      return { kind: 'text', text: words.stopped };
    case 'off':
      return withPersonButton(words.off, language);
    case 'gone':
      return withPersonButton(PRODUCT_WORDS[language].gone, language);
  }
}

function rowsOf({ rows }: Extract<WishFound, { kind: 'which' }>): { id: string; title: string }[] {
  return rows.slice(0, WHATSAPP_LIMITS.listRows).map(({ label, tap }) => ({
    id: wishTap(tap),
    title: cutText(label, WHATSAPP_LIMITS.rowTitle) || '…',
  }));
}
