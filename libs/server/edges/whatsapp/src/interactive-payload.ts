import { cutText, type ReplyCard, type ReplyContent, WHATSAPP_LIMITS } from '@feelori/contracts';

type Of<Kind extends ReplyContent['kind']> = Extract<ReplyContent, { kind: Kind }>;
type Json = Readonly<Record<string, unknown>>;

/** Cards side by side (Meta, "Interactive media carousel messages"): the type of a card is `cta_url` whatever its button is. */
export function carouselOf({ text, cards }: Of<'carousel'>): Json {
  return { type: 'carousel', body: { text }, action: { cards: cards.map(cardOf) } };
}

function cardOf(card: ReplyCard, at: number): Json {
  const reply = { id: card.id, title: card.button };
  return {
    card_index: at,
    type: 'cta_url',
    header: { type: 'image', image: { link: card.imageLink } },
    body: { text: cardText(card) },
    action: { buttons: [{ type: 'quick_reply', quick_reply: reply }] },
  };
}

/** What a card says: the title in bold, cut where price and stock need the room, and these below it. */
export function cardText({ title, facts }: Pick<ReplyCard, 'title' | 'facts'>): string {
  const below = cutText(facts.replaceAll('\n', ' '), WHATSAPP_LIMITS.cardText / 2);
  const room = WHATSAPP_LIMITS.cardText - below.length - '**\n'.length;
  const bold = `*${cutText(title.replaceAll('\n', ' '), room)}*`;
  return below === '' ? bold : `${bold}\n${below}`;
}

export function catalogueOf({ text, header, catalogId, items }: Of<'catalogue'>): Json {
  const products = items.map(({ retailerId }) => ({ product_retailer_id: retailerId }));
  return {
    type: 'product_list',
    header: { type: 'text', text: header },
    body: { text },
    action: {
      catalog_id: catalogId,
      sections: [{ title: cutText(header, WHATSAPP_LIMITS.sectionTitle), product_items: products }],
    },
  };
}

export function linkOf({ text, button, url, imageLink, footer }: Of<'link'>): Json {
  return {
    type: 'cta_url',
    ...(imageLink === undefined ? {} : { header: { type: 'image', image: { link: imageLink } } }),
    body: { text },
    ...(footer === undefined ? {} : { footer: { text: footer } }),
    action: { name: 'cta_url', parameters: { display_text: button, url } },
  };
}
