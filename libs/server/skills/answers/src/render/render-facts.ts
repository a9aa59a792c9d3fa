import { cutText, type ReplyContent, WHATSAPP_LIMITS } from '@feelori/contracts';
import { plainText } from '@feelori/edges/shopify';
import type { Facts } from '@feelori/skills/shop';
import type { Language } from '../language/language';
import type { Texts } from '../texts/texts';
import { ordersText, orderText, trackingLinks } from './render-orders';
import { productCard, productList, TAP } from './render-products';

/** A policy is cut here; the link leads to the rest. */
const POLICY_LIMIT = 700;

/**
 * What the customer gets to see of the tools' facts, in as few messages as possible. `lead` is a model's own
 * sentence, already checked against the facts; without it our wordings stand in its place. Empty without facts.
 */
export function renderFacts(
  facts: Facts,
  lead: string | null,
  texts: Texts,
  language: Language,
): ReplyContent[] {
  if (facts.handover !== null) return [text(texts.handedOver)];
  const shown = productParts(facts, lead, texts, language);
  const said = orderPart(facts, shown.length > 0 ? null : lead, texts, language);
  const written = facts.policies.length > 0 && lead === null ? policyParts(facts, texts) : [];
  const parts = [...written, ...said, ...shown];
  return parts.length === 0 && lead !== null ? [text(lead)] : parts;
}

/** A text with the offer of a person below it. */
export function withPersonButton(body: string, texts: Texts): ReplyContent {
  return {
    kind: 'buttons',
    text: cutText(body, WHATSAPP_LIMITS.interactiveBody),
    buttons: [{ id: TAP.person, title: texts.buttons.person }],
  };
}

function productParts(facts: Facts, lead: string | null, texts: Texts, language: Language): ReplyContent[] {
  const [first, ...more] = facts.products;
  if (first && more.length === 0) return [productCard(first, lead, texts, language)];
  if (first) {
    return [productList(facts.products, lead ?? texts.found(facts.products.length), texts, language)];
  }
  if (facts.searched === null || lead !== null) return [];
  const { words, priceMax } = facts.searched;
  return [text(texts.noneFound(plainText(words, 80), priceMax === null ? null : String(priceMax)))];
}

function orderPart(facts: Facts, lead: string | null, texts: Texts, language: Language): ReplyContent[] {
  const { orders, ordersMissing } = facts;
  const [only, ...more] = orders;
  if (only === undefined) {
    // A model may ask for a number that would not help; only "not found" may be said in words of its own.
    if (ordersMissing === null || (lead !== null && ordersMissing === 'not_found')) return [];
    return [withPersonButton(missingText(ordersMissing, texts), texts)];
  }
  if (lead !== null) return [text([lead, ...trackingLinks(orders, texts)].join('\n'))];
  return [text(more.length === 0 ? orderText(only, texts, language) : ordersText(orders, texts, language))];
}

function missingText(reason: NonNullable<Facts['ordersMissing']>, texts: Texts): string {
  switch (reason) {
    case 'not_found':
      return texts.orderNotFound;
    case 'no_number':
      return texts.orderNoNumber;
    case 'too_many':
      return texts.orderTooMany;
  }
}

function policyParts(facts: Facts, texts: Texts): ReplyContent[] {
  return facts.policies.slice(0, 2).map(({ topic, text: written, url }) => {
    const link = url !== null && written.length > POLICY_LIMIT ? `\n${texts.card.readMore}: ${url}` : '';
    return withPersonButton(`${texts.policyIntro(topic)}\n${cutText(written, POLICY_LIMIT)}${link}`, texts);
  });
}

function text(body: string): ReplyContent {
  return { kind: 'text', text: body };
}
