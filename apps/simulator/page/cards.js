import { element, icon } from './element.js';
import { richText } from './rich-text.js';

/**
 * The cards of a carousel, side by side below its text: swiped by touch, moved on by the arrows. `press(button)` gets
 * the reply of a tapped button; null for a message without cards.
 */
export function cardsOf(message, press) {
  const cards = message.type === 'interactive' ? message.content.action?.cards : undefined;
  if (!Array.isArray(cards)) return null;
  const strip = element(
    'ul',
    { className: 'cards', tabindex: 0, 'aria-label': `${cards.length} cards, side by side` },
    ...cards.map((card) => drawCard(card, press)),
  );
  const step = (side) => {
    const way = getComputedStyle(strip).direction === 'rtl' ? -side : side;
    strip.scrollBy({ left: way * strip.firstElementChild.offsetWidth, behavior: 'smooth' });
  };
  const arrow = (side, name) =>
    element(
      'button',
      {
        type: 'button',
        className: `cards-arrow ${side < 0 ? 'before' : 'after'}`,
        tabindex: -1,
        'aria-label': name,
        onclick: () => step(side),
      },
      icon(side < 0 ? 'back' : 'next'),
    );
  return element('div', { className: 'carousel' }, strip, arrow(-1, 'Cards before'), arrow(1, 'Cards after'));
}

function drawCard({ header, body, action }, press) {
  const shown = header?.image ?? header?.video;
  const src =
    shown?.link && /^https?:/.test(shown.link)
      ? shown.link
      : `/_sim/media/${encodeURIComponent(shown?.id ?? '')}`;
  return element(
    'li',
    { className: 'card' },
    element('img', { src, alt: '', loading: 'lazy', draggable: 'false' }),
    element('div', { className: 'card-words', dir: 'auto' }, ...richText(body?.text ?? '')),
    ...buttonsOf(action, press),
  );
}

function buttonsOf(action, press) {
  if (action?.name === 'cta_url' && /^https?:/.test(action.parameters?.url)) {
    const { url, display_text: text } = action.parameters;
    return [
      element(
        'a',
        { href: url, target: '_blank', rel: 'noreferrer' },
        icon('link'),
        element('span', { text }),
      ),
    ];
  }
  return (action?.buttons ?? []).map(({ quick_reply: reply }) =>
    element(
      'button',
      { type: 'button', onclick: () => press(reply) },
      icon('reply'),
      element('span', { text: reply.title }),
    ),
  );
}
