import { drawing, element, icon } from './element.js';
import { preview } from './preview.js';
import { isBigEmoji, richText } from './rich-text.js';
import { timeOf } from './times.js';

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
 * The bubble of a message. `act` is what its buttons do: `openList(message)`, `press(message, button)`;
 * `quoted` is the message it answers, if known; `answered` greys its buttons.
 */
export function bubble(message, { act, quoted, answered, first }) {
  const mine = message.direction === 'in';
  const box = element('div', { className: 'bubble' });
  if (quoted) box.append(quote(quoted));
  box.append(...body(message));
  const meta = element('span', { className: 'meta' }, element('time', { text: timeOf(message.at) }));
  if (mine) meta.append(ticks(message.status));
  box.append(meta);
  const choices = mine ? null : choicesOf(message, act, answered);
  if (choices) {
    box.append(choices);
    box.classList.add('wide');
  }
  const who = element('span', { className: 'hidden-text', text: mine ? 'You: ' : 'Feelori Shop: ' });
  const side = mine ? 'mine' : 'theirs';
  return element(
    'div',
    { className: `row ${side}${first ? ' first' : ''}`, 'data-id': message.id },
    who,
    box,
  );
}

function quote(message) {
  const name = message.direction === 'in' ? 'You' : 'Feelori Shop';
  return element(
    'span',
    { className: 'quote' },
    element('strong', { text: name }),
    element('span', { text: preview(message) }),
  );
}

/** What stands in a bubble, by type; types not listed show their one-line preview. */
const BODIES = {
  text: ({ content }) => [words(content.body, isBigEmoji(content.body) ? 'words big' : 'words')],
  image: ({ content }) => [picture(content), content.caption ? words(content.caption) : ''],
  sticker: ({ content }) => [picture(content)],
  interactive: (message) =>
    message.content.body ? interactiveBody(message.content) : [words(preview(message))],
  location: ({ content }) => [file('pin', content.name ?? 'Location', content.address)],
  video: (message) => [file('video', preview(message))],
  audio: (message) => [file('audio', preview(message))],
  voice: (message) => [file('audio', preview(message))],
  document: (message) => [
    file('document', message.content.filename ?? preview(message), message.content.caption),
  ],
  contacts: ({ content }) => content.map(({ name }) => file('contact', name.formatted_name)),
  order: ({ content }) => [file('cart', `${content.product_items.length} products`, content.text)],
};

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
  const action = message.type === 'interactive' ? message.content.action : undefined;
  if (!action) return null;
  const button = (name, text, press, disabled) =>
    element('button', { type: 'button', onclick: press, disabled }, icon(name), element('span', { text }));
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

function words(text, className = 'words') {
  return element('span', { className, dir: 'auto' }, ...richText(text));
}

function picture(media) {
  const src =
    media.link && /^https?:/.test(media.link)
      ? media.link
      : `/_sim/media/${encodeURIComponent(media.id ?? '')}`;
  return element('img', { className: 'picture', src, alt: media.caption ? '' : 'Photo' });
}

function file(sign, name, more) {
  const lines = element('span', {}, element('strong', { dir: 'auto', text: name }));
  if (more) lines.append(element('div', { className: 'footnote', dir: 'auto', text: more }));
  return element('div', { className: 'file' }, icon(sign), lines);
}
