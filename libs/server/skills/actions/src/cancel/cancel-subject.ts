import { cutText, type ReplyContent, WHATSAPP_LIMITS } from '@feelori/contracts';
import type { ShopOrder } from '@feelori/edges/shopify';
import { orderStatus } from '@feelori/skills/shop';
import { handedOver, type Language, type Subject, withPersonButton } from '@feelori/skills/tools';
import { cancelTap, noTap, yesTap } from '../action-taps';
import { whatIsOn } from '../what-is-on';
import { CANCEL_WORDS } from '../words/cancel-words';
import type { CancelFound } from './cancel-found';

const MOST_ROWS = 10;

/** A wish to cancel is told in our words alone: what a model makes of it could sound like done. */
export const CANCELLATION: Subject<CancelFound> = {
  name: 'cancellation',
  place: 0,
  alone: true,
  evidence(found) {
    const orders = found.kind === 'ask' ? [found.order] : found.kind === 'which' ? found.orders : [];
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

function contentOf(found: CancelFound, language: Language): ReplyContent {
  const words = CANCEL_WORDS[language];
  switch (found.kind) {
    case 'ask':
      return question(found.order, found.key, language);
    case 'which':
      return choice(found.orders, language);
    case 'person': {
      const why =
        found.why === null || found.order === null ? null : reason(found.why, found.order, language);
      return text([...(why === null ? [] : [why]), handedOver(language, found.order)].join(' '));
    }
    case 'cancelled':
      return withPersonButton(words.cancelled(found.order), language);
    case 'confirmed':
      return text(words.confirmed(found.order));
    case 'confirmed_by_rule':
      return text(words.confirmedByRule(found.order));
    case 'waits':
      return withPersonButton(words.waits(found.order), language);
    case 'withdrawn':
      return text(words.withdrawn(found.order));
  }
}

function reason(why: 'shipped' | 'in_work' | 'partly', order: string, language: Language): string {
  const { shipped, inWork, partly } = CANCEL_WORDS[language];
  return { shipped, in_work: inWork, partly }[why](order);
}

function question(order: ShopOrder, key: string, language: Language): ReplyContent {
  const words = CANCEL_WORDS[language];
  return {
    kind: 'buttons',
    text: `${words.facts(order.name, whatIsOn(order, language))} ${words.question}`,
    buttons: [
      { id: yesTap(key), title: words.yes },
      { id: noTap(key), title: words.no },
    ],
  };
}

function choice(orders: readonly ShopOrder[], language: Language): ReplyContent {
  const words = CANCEL_WORDS[language];
  const rows = orders.slice(0, MOST_ROWS).map((order) => ({
    id: cancelTap(order.name),
    title: cutText(order.name, WHATSAPP_LIMITS.rowTitle),
    description: cutText(whatIsOn(order, language), WHATSAPP_LIMITS.rowDescription),
  }));
  return { kind: 'list', text: words.which, button: words.choose, sections: [{ title: '', rows }] };
}

function text(body: string): ReplyContent {
  return { kind: 'text', text: body };
}
