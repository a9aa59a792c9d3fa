import { cutText, RETURN_REASONS, type ReplyContent, WHATSAPP_LIMITS } from '@feelori/contracts';
import type { ShopOrder } from '@feelori/edges/shopify';
import type { ActionDraft } from '@feelori/records/actions';
import { orderStatus, withoutMarks } from '@feelori/skills/shop';
import { handedOver, type Language, type Subject, withPersonButton } from '@feelori/skills/tools';
import { noTap, yesTap } from '../action-taps';
import { addressLines } from '../address/address-lines';
import { whatIsOn } from '../what-is-on';
import { WISH_KINDS, type WishWords } from '../words/wish-word-list';
import { WISH_WORDS } from '../words/wish-words';
import type { OrderItem, WishFound } from './wish-found';
import { insteadTap, itemTap, whyTap, wishOrderTap } from './wish-taps';

const MOST_ROWS = 10;

/** A wish is told in our words alone: what a model makes of it could sound like done. */
export const WISHES: Subject<WishFound> = {
  name: 'wishes',
  place: 0,
  alone: true,
  evidence(found) {
    const orders = ordersOf(found);
    return {
      orders: orders.map(({ name }) => name.replace(/^#/, '').toUpperCase()),
      amounts: orders.flatMap(({ total }) => (total === null ? [] : [Number(total)])),
      currencies: orders.map(({ currency }) => currency),
      orderFacts: orders.length > 0,
      states: orders.map(orderStatus),
    };
  },
  render(all, { language }): ReplyContent[] {
    const found = all.at(-1);
    return found === undefined ? [] : [contentOf(found, language)];
  },
};

function ordersOf(found: WishFound): readonly ShopOrder[] {
  if (found.kind === 'ask' || found.kind === 'address') return [found.order];
  if (found.kind === 'which') return found.orders;
  if (found.kind === 'item') return found.items.map(({ order }) => order);
  return found.kind === 'why' || found.kind === 'instead' ? [found.item.order] : [];
}

function contentOf(found: WishFound, language: Language): ReplyContent {
  const words = WISH_WORDS[language];
  switch (found.kind) {
    case 'ask':
      return question(found.draft, found.order, language);
    case 'which':
      return list(words.which[found.wish], words, found.orders.map(orderRow(found.wish, language)));
    case 'item':
      return list(words.itemQuestion[found.wish], words, found.items.map(itemRow(found.wish)));
    case 'why':
      return reasons(found.item, words);
    case 'instead':
      return list(`${ofItem(found.item, words)} ${words.insteadQuestion}`, words, insteadRows(found));
    case 'address': {
      const why = found.missing === null ? [] : [words.missing[found.missing]];
      const facts = words.unsent(found.order.name, whatIsOn(found.order, language));
      return text([facts, ...why, words.addressQuestion].join(' '));
    }
    case 'confirmed':
      return text(words.confirmed(words.wish[found.wish](found.order)));
    case 'by_rule':
      return text(words.byRule(words.wish[found.wish](found.order)));
    case 'waits':
      return withPersonButton(words.waits(words.wish[found.wish](found.order)), language);
    case 'withdrawn':
      return text(words.withdrawn(found.order));
    case 'person': {
      const { order, why } = found;
      const known = why === null || order === null ? [] : [words.why[why](order)];
      return text([...known, handedOver(language, order)].join(' '));
    }
  }
}

function question(draft: ActionDraft, order: ShopOrder, language: Language): ReplyContent {
  const words = WISH_WORDS[language];
  const kind = WISH_KINDS.find((one) => one === draft.kind) ?? 'address';
  return {
    kind: 'buttons',
    text: cutText(
      `${factsOf(draft, order, language)}\n\n${words.question[kind]}`,
      WHATSAPP_LIMITS.interactiveBody,
    ),
    buttons: [
      { id: yesTap(draft.key), title: words.yes },
      { id: noTap(draft.key), title: words.no },
    ],
  };
}

function factsOf({ lines, address, sentBack }: ActionDraft, order: ShopOrder, language: Language): string {
  const words = WISH_WORDS[language];
  if (address) {
    const facts = words.unsent(order.name, whatIsOn(order, language));
    return [facts, words.newAddress, ...addressLines(address).map(withoutMarks)].join('\n');
  }
  const things = lines.map(({ title, quantity }) => `${quantity} × ${withoutMarks(title)}`).join(', ');
  const instead = sentBack?.instead ? [words.instead(withoutMarks(sentBack.instead.title))] : [];
  const why = sentBack && !sentBack.instead ? [words.because(words.reasons[sentBack.reason])] : [];
  return [words.ofOrder(order.name, things), ...instead, ...why].join(' ');
}

type Row = { id: string; title: string; description?: string };

function orderRow(wish: (typeof WISH_KINDS)[number], language: Language): (order: ShopOrder) => Row {
  return (order) => ({
    id: wishOrderTap(wish, order.name),
    title: cutText(order.name, WHATSAPP_LIMITS.rowTitle),
    description: cutText(whatIsOn(order, language), WHATSAPP_LIMITS.rowDescription),
  });
}

function itemRow(wish: 'return' | 'exchange'): (item: OrderItem) => Row {
  return ({ order, item }) => ({
    id: itemTap(wish, item.fulfillmentLineId, order.name),
    title: cutText(item.title, WHATSAPP_LIMITS.rowTitle),
    description: cutText(`${thing(item)} · ${order.name}`, WHATSAPP_LIMITS.rowDescription),
  });
}

function insteadRows({ item, choices }: Extract<WishFound, { kind: 'instead' }>): Row[] {
  return choices.map(({ variantId, label }) => ({
    id: insteadTap(item.item.fulfillmentLineId, variantId, item.order.name),
    title: cutText(label, WHATSAPP_LIMITS.rowTitle),
  }));
}

function reasons(item: OrderItem, words: WishWords): ReplyContent {
  const rows = RETURN_REASONS.map((reason) => ({
    id: whyTap(reason, item.item.fulfillmentLineId, item.order.name),
    title: words.reasons[reason],
  }));
  return list(`${ofItem(item, words)} ${words.reasonQuestion}`, words, rows);
}

function ofItem({ order, item }: OrderItem, words: WishWords): string {
  return words.ofOrder(order.name, thing(item));
}

function thing({ title, variantTitle, quantity }: OrderItem['item']): string {
  return `${quantity} × ${withoutMarks(variantTitle === '' ? title : `${title}, ${variantTitle}`)}`;
}

function list(body: string, { choose }: WishWords, rows: readonly Row[]): ReplyContent {
  return {
    kind: 'list',
    text: body,
    button: choose,
    sections: [{ title: '', rows: rows.slice(0, MOST_ROWS) }],
  };
}

function text(body: string): ReplyContent {
  return { kind: 'text', text: body };
}
