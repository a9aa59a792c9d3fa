import { cutText, type ReplyContent, type ReplyItem, WHATSAPP_LIMITS } from '@feelori/contracts';
import { fitId } from './fit-sections';
import { plainerForm } from './plainer-form';

type Carousel = Extract<ReplyContent, { kind: 'carousel' }>;
type Catalogue = Extract<ReplyContent, { kind: 'catalogue' }>;
type Link = Extract<ReplyContent, { kind: 'link' }>;

/** Two to ten cards, each with an id of its own, a picture and the same button; else the list that says the same. */
export function fitCarousel(content: Carousel): ReplyContent {
  const label = cutText(content.cards[0]?.button ?? '', WHATSAPP_LIMITS.buttonTitle);
  const cards = distinct(content.cards)
    .slice(0, WHATSAPP_LIMITS.carouselCards)
    .map((card) => ({ ...card, button: label }));
  const pictured = cards.every(({ imageLink }) => URL.canParse(imageLink));
  const fits = cards.length >= WHATSAPP_LIMITS.carouselCardsLeast && pictured && label !== '';
  return fits ? { ...content, cards } : (plainerForm(content) ?? content);
}

/** At most thirty products, each once; null where none is left. */
export function fitCatalogue(content: Catalogue): ReplyContent | null {
  const ids = new Set<string>();
  const items = distinct(content.items)
    .filter(({ retailerId }) => retailerId !== '' && !ids.has(retailerId) && ids.add(retailerId))
    .slice(0, WHATSAPP_LIMITS.catalogueItems);
  const header =
    cutText(content.header, WHATSAPP_LIMITS.header) || cutText(content.button, WHATSAPP_LIMITS.header);
  if (content.catalogId === '' || header === '') return plainerForm(content);
  return items.length === 0 ? null : { ...content, header, items };
}

/** A button that opens a page; the address as text where WhatsApp takes no button for it. */
export function fitLink(content: Link): ReplyContent {
  const button = cutText(content.button, WHATSAPP_LIMITS.linkButton);
  const isShort = content.url.length <= WHATSAPP_LIMITS.linkUrl && /^https?:\/\/\S+$/.test(content.url);
  const text = { kind: 'text', text: `${content.text}\n\n${content.url}` } as const;
  return button === '' || !isShort ? text : { ...content, button };
}

/** With an id and a title, the first of those that share an id. */
function distinct<Item extends ReplyItem>(items: readonly Item[]): Item[] {
  const ids = new Set<string>();
  return items.flatMap((item) => {
    const id = fitId(item.id, WHATSAPP_LIMITS.buttonId);
    if (id === '' || item.title.trim() === '' || ids.has(id)) return [];
    ids.add(id);
    return [{ ...item, id }];
  });
}
