import { element, icon } from './element.js';

const KINDS = [
  ['image', 'image', 'Photo'],
  ['voice_note', 'audio', 'Voice message'],
  ['document', 'document', 'Document'],
  ['location', 'pin', 'Location'],
  ['contacts', 'contact', 'Contact'],
  ['sticker', 'sticker', 'Sticker'],
  ['unsupported', 'poll', 'Poll (unsupported)'],
];

/**
 * Fills the composer. `send(message)` gets what the customer writes, `{text}` or `{kind}`, and resolves to false
 * when it could not be sent: then the text comes back, unless a new one was begun. `open(person)` keeps the unsent
 * text of the customer shown before and brings back that of the new one.
 */
export function fillComposer(form, send) {
  const field = element('textarea', {
    rows: 1,
    'aria-label': 'Type a message',
    placeholder: 'Type a message',
    dir: 'auto',
    maxlength: 4096,
  });
  const submit = element(
    'button',
    { type: 'submit', className: 'icon-button send', 'aria-label': 'Send' },
    icon('send'),
  );
  const menu = attachMenu(send);
  form.append(menu.list, element('div', { className: 'field' }, menu.opener, field), submit);

  const drafts = new Map();
  let holder;
  const draftOf = (person) => (person === holder ? field.value : drafts.get(person)) || '';
  const putDraft = (person, text) => {
    if (person === holder) field.value = text;
    else drafts.set(person, text);
  };
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (text === '') return;
    field.value = '';
    field.focus();
    const writer = holder;
    const sent = await send({ text });
    if (!sent && draftOf(writer) === '') putDraft(writer, text);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  const open = (person) => {
    if (person === holder) return;
    drafts.set(holder, field.value);
    holder = person;
    field.value = drafts.get(person) ?? '';
  };
  return { open, focus: () => field.focus({ preventScroll: true }) };
}

function attachMenu(send) {
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
    const pick = () => {
      show(false);
      opener.focus();
      send({ kind });
    };
    list.append(element('button', { type: 'button', onclick: pick }, icon(sign), name));
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
