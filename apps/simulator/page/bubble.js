import { cardsOf } from './cards.js';
import { drawing, element, icon } from './element.js';
import { preview } from './preview.js';
import { isBigEmoji, richText } from './rich-text.js';
import { templateChoices, templateFile } from './template-parts.js';
import { timeOf } from './times.js';

/** Characters of a text that are shown at once. */
const LONG_TEXT = 3000;

const TICKS = {
  sending: ['M9 1a5 5 0 1 0 0 10A5 5 0 0 0 9 1zM9 3.5V6l1.5 1.5', 'Sending'],
  sent: ['M4.5 6.5l3 3 6-7', 'Sent'],
  delivered: ['M1 6.5l3 3 6-7M7 8.5l1 1 6-7', 'Delivered'],
  read: ['M1 6.5l3 3 6-7M7 8.5l1 1 6-7', 'Read'],
  failed: ['M9 1.5v6M9 10.4v.2', 'Failed'],
};

/** The ticks of a customer's own message, with words for screen readers. */
export function ticks(status) {
  const [path, words] = TICKS[status] ?? TICKS.sent;
  const mark = element('span', { className: 'tick-box', 'data-status': status });
  mark.append(
    drawing('0 0 18 12', path, `ticks ${status}`),
    element('span', { className: 'hidden-text', text: words }),
  );
  return mark;
}

/**
 * The bubble of a message. `act` is what its buttons do: `openList(message)`, `press(message, button)`,
 * `answer(message, button)` of a template, and `menu(message, row)`; `quoted` is the message it answers, if known; `answered` greys its buttons.
 */
export function bubble(message, { act, quoted, answered, first }) {
  const mine = message.direction === 'in';
  const box = element('div', { className: 'bubble', tabindex: -1 });
  if (message.forwarded) box.append(forwardMark(message.forwarded));
  if (quoted) box.append(quote(quoted));
  else if (message.context_id && !message.deleted && !message.forwarded) box.append(unknownQuote());
  box.append(...(message.deleted ? [deletedWords(mine)] : body(message)));
  const meta = element('span', { className: 'meta' });
  if (message.edited && !message.deleted) meta.append(element('span', { text: 'Edited' }));
  meta.append(element('time', { text: timeOf(message.at) }));
  if (mine) meta.append(ticks(message.status));
  box.append(meta);
  const choices = mine || message.deleted ? null : choicesOf(message, act, answered);
  if (choices) {
    box.append(choices);
    box.classList.add('wide');
  }
  const who = element('span', { className: 'hidden-text', text: mine ? 'You: ' : 'Feelori Shop: ' });
  const side = mine ? 'mine' : 'theirs';
  const row = element(
    'div',
    { className: `row ${side}${first ? ' first' : ''}`, 'data-id': message.id },
    who,
    box,
  );
  const cards = message.deleted ? null : cardsOf(message, (reply) => act.press(message, reply));
  if (cards) row.append(cards);
  if (!message.deleted) box.append(menuButton(() => act.menu(message, row)));
  return row;
}

/** Shown on hover; with the keyboard and by touch the bubble itself opens the menu. */
function menuButton(open) {
  return element(
    'button',
    {
      type: 'button',
      className: 'more',
      tabindex: -1,
      'aria-label': 'Message options',
      'aria-haspopup': 'menu',
      onclick: open,
    },
    icon('down'),
  );
}

function forwardMark(forwarded) {
  const text = forwarded === 'often' ? 'Forwarded many times' : 'Forwarded';
  return element('span', { className: 'forwarded' }, icon('forward'), element('span', { text }));
}

function deletedWords(mine) {
  const text = mine ? 'You deleted this message.' : 'This message was deleted.';
  return element('span', { className: 'words deleted', text });
}

function unknownQuote() {
  const text = 'A message that is not on this phone';
  return element('span', { className: 'quote' }, element('span', { text }));
}

function quote(message) {
  const name = message.direction === 'in' ? 'You' : 'Feelori Shop';
  return element(
    'span',
    { className: 'quote' },
    element('strong', { text: name }),
    element('span', { dir: 'auto', text: preview(message) }),
  );
}

/** What stands in a bubble, by type; types not listed show their one-line preview. */
const BODIES = {
  text: ({ content }) => [words(content.body, isBigEmoji(content.body) ? 'words big' : 'words')],
  image: ({ content }) => [picture(content, 'picture photo'), content.caption ? words(content.caption) : ''],
  sticker: ({ content }) => [picture(content, 'picture sticker', 'Sticker')],
  interactive: (message) =>
    message.content.body ? interactiveBody(message.content) : [words(preview(message))],
  template: (message) => [
    templateFile(message, { picture, file }) ?? '',
    words(message.rendered ?? preview(message)),
  ],
  location: ({ content }) => [file('pin', content.name ?? 'Location', content.address)],
  video: (message) => [file('video', preview(message))],
  audio: (message) => [file('audio', preview(message))],
  voice: (message) => [file('audio', preview(message))],
  document: (message) => [
    file('document', message.content.filename ?? preview(message), message.content.caption),
  ],
  contacts: ({ content }) => content.map(({ name }) => file('contact', name.formatted_name)),
  order: ({ content }) => [file('cart', cartWords(content.product_items), content.text)],
};

/** As WhatsApp sums a cart up: its pieces, and what they cost as far as the phone knows. */
function cartWords(items) {
  const pieces = items.reduce((sum, { quantity }) => sum + quantity, 0);
  const total = items.reduce((sum, { quantity, item_price: price }) => sum + quantity * price, 0);
  return `${pieces} ${pieces === 1 ? 'item' : 'items'} · ${total.toFixed(2)} ${items[0]?.currency ?? ''} (estimated)`;
}

function body(message) {
  const build = Object.hasOwn(BODIES, message.type) ? BODIES[message.type] : undefined;
  return build ? build(message) : [words(preview(message))];
}

function interactiveBody({ header, body: main, footer }) {
  const parts = [];
  if (header?.image) parts.push(picture(header.image));
  if (header?.text) parts.push(element('div', { className: 'heading', dir: 'auto', text: header.text }));
  parts.push(words(main.text));
  if (footer) parts.push(element('div', { className: 'footnote', dir: 'auto', text: footer.text }));
  return parts;
}

function choicesOf(message, act, answered) {
  if (message.type === 'template') {
    return templateChoices(message, (one) => act.answer(message, one), answered);
  }
  const action = message.type === 'interactive' ? message.content.action : undefined;
  if (!action) return null;
  const button = (name, text, press, disabled) =>
    element('button', { type: 'button', onclick: press, disabled }, icon(name), element('span', { text }));
  if (message.content.type === 'product_list') {
    const open = button('cart', 'View items', () => act.openCatalogue(message), false);
    return element('div', { className: 'choices' }, open);
  }
  if (action.sections && action.button) {
    return element(
      'div',
      { className: 'choices' },
      button('list', action.button, () => act.openList(message), false),
    );
  }
  if (action.buttons) {
    const all = action.buttons.map(({ reply }) =>
      button('reply', reply.title, () => act.press(message, reply), answered),
    );
    return element('div', { className: 'choices' }, ...all);
  }
  if (action.name === 'cta_url' && /^https?:/.test(action.parameters.url)) {
    const { url, display_text: text } = action.parameters;
    const link = element(
      'a',
      { href: url, target: '_blank', rel: 'noreferrer' },
      icon('link'),
      element('span', { text }),
    );
    return element('div', { className: 'choices' }, link);
  }
  return null;
}

/** A long text is cut as WhatsApp cuts it, with a button that shows the rest. */
function words(text, className = 'words') {
  if (text.length <= LONG_TEXT) return element('span', { className, dir: 'auto' }, ...richText(text));
  const more = element('button', { type: 'button', className: 'read-more', text: 'Read more' });
  const box = element('span', { className, dir: 'auto' }, ...richText(beginningOf(text)), '… ', more);
  more.addEventListener('click', () => box.replaceChildren(...richText(text)));
  return box;
}

/** The first part of a text, up to a blank, never half a character. */
function beginningOf(text) {
  const begun = text.slice(0, LONG_TEXT).replace(/[\ud800-\udbff]$/, '');
  const blank = begun.lastIndexOf(' ');
  return blank > LONG_TEXT / 2 ? begun.slice(0, blank) : begun;
}

function picture(media, className = 'picture', name = 'Photo') {
  const src =
    media.link && /^https?:/.test(media.link)
      ? media.link
      : `/_sim/media/${encodeURIComponent(media.id ?? '')}`;
  return element('img', { className, src, alt: media.caption ? '' : name });
}

function file(sign, name, more) {
  const lines = element('span', {}, element('strong', { dir: 'auto', text: name }));
  if (more) lines.append(element('div', { className: 'footnote', dir: 'auto', text: more }));
  return element('div', { className: 'file' }, icon(sign), lines);
}
