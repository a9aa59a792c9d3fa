import { element, icon } from './element.js';

const KINDS = [
  ['image', 'image', 'Photo'],
  ['own_photo', 'image', 'Photo from this machine'],
  ['voice_note', 'audio', 'Voice message'],
  ['document', 'document', 'Document'],
  ['location', 'pin', 'Location'],
  ['contacts', 'contact', 'Contact'],
  ['sticker', 'sticker', 'Sticker'],
  ['cart', 'cart', 'Cart from the catalogue'],
  ['product', 'tag', 'Question on a product'],
  ['unsupported', 'poll', 'Poll (unsupported)'],
];

/** The button that opens the menu of what can be attached, and the menu; `pick(kind)` gets what was chosen. */
export function attachMenu(pick) {
  const list = element('div', {
    className: 'menu',
    id: 'attach-menu',
    role: 'group',
    'aria-label': 'Attach',
    hidden: true,
  });
  const opener = attachButton();
  const show = (open) => {
    list.hidden = !open;
    opener.setAttribute('aria-expanded', String(open));
    if (open) list.querySelector('button').focus();
  };
  for (const [kind, sign, name] of KINDS) {
    const choose = () => {
      show(false);
      opener.focus();
      pick(kind);
    };
    list.append(element('button', { type: 'button', onclick: choose }, icon(sign), name));
  }
  opener.addEventListener('click', () => show(list.hidden));
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || list.hidden) return;
    show(false);
    opener.focus();
  });
  addEventListener('pointerdown', (event) => {
    if (!list.contains(event.target) && !opener.contains(event.target)) show(false);
  });
  return { list, opener };
}

function attachButton() {
  return element(
    'button',
    {
      type: 'button',
      className: 'icon-button attach',
      'aria-label': 'Attach',
      'aria-expanded': 'false',
      'aria-controls': 'attach-menu',
    },
    icon('plus'),
  );
}
