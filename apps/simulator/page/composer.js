import { attachMenu } from './attach-menu.js';
import { composerBar } from './composer-bar.js';
import { element, icon } from './element.js';
import { ownPhoto } from './own-photo.js';

/** As much as WhatsApp lets a customer write. */
const LONGEST_TEXT = 65_536;

/**
 * Fills the composer. `send(message)` gets what the customer writes, `{text}` or `{kind}`, with `context` when it
 * answers a message, and resolves to false when it could not be sent: then the text comes back, unless a new one was
 * begun. `open(person)` keeps the unsent text of the customer shown before and brings back that of the new one.
 * `quote(message)` and `edit(message)` say what the next text is for.
 */
export function fillComposer(form, send) {
  const field = textField();
  const bar = composerBar(() => endMode());
  const menu = attachMenu(async (kind) => {
    const chosen = kind === 'own_photo' ? await ownPhoto() : { kind };
    if (chosen === null) return;
    const { context } = endMode();
    send({ ...chosen, ...(context ? { context } : {}) });
  });
  const submit = sendButton();
  const line = element('div', { className: 'field' }, menu.opener, field);
  form.append(menu.list, element('div', { className: 'write' }, bar.bar, line), submit);

  const drafts = draftsOf(field);
  /** What the next text is for: `{kind: 'edit', context, draft}`, `{context}`, or nothing. */
  let mode = {};
  const endMode = () => {
    const ended = mode;
    mode = {};
    bar.close();
    if (ended.kind === 'edit') field.value = ended.draft;
    return ended;
  };
  const begin = (kind, message) => {
    endMode();
    mode = { context: message.id, ...(kind === 'edit' ? { kind, draft: field.value } : {}) };
    if (kind === 'edit') field.value = message.content.body;
    bar.show(kind, message);
    field.focus({ preventScroll: true });
  };
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (text === '') return;
    field.value = '';
    const { kind, context } = endMode();
    field.focus();
    const give = drafts.giver();
    const sent = await send({ text, ...(kind ? { kind } : {}), ...(context ? { context } : {}) });
    if (!sent) give(text);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && mode.context) endMode();
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  return {
    open: (person) => drafts.open(person, endMode),
    quote: (message) => begin('quote', message),
    edit: (message) => begin('edit', message),
    focus: () => field.focus({ preventScroll: true }),
  };
}

/** What each customer has begun to write, kept while another one's phone is shown. */
function draftsOf(field) {
  const drafts = new Map();
  let holder;
  const read = (person) => (person === holder ? field.value : drafts.get(person)) || '';
  return {
    open(person, leave) {
      if (person === holder) return;
      leave();
      drafts.set(holder, field.value);
      holder = person;
      field.value = drafts.get(person) ?? '';
    },
    /** Gives a text back to whoever writes now, unless that customer has begun another one by then. */
    giver() {
      const writer = holder;
      return (text) => {
        if (read(writer) !== '') return;
        if (writer === holder) field.value = text;
        else drafts.set(writer, text);
      };
    },
  };
}

function textField() {
  return element('textarea', {
    rows: 1,
    'aria-label': 'Type a message',
    placeholder: 'Type a message',
    dir: 'auto',
    maxlength: LONGEST_TEXT,
  });
}

function sendButton() {
  return element(
    'button',
    { type: 'submit', className: 'icon-button send', 'aria-label': 'Send' },
    icon('send'),
  );
}
