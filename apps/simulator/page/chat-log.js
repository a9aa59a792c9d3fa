import { bubble, ticks } from './bubble.js';
import { element } from './element.js';
import { followGestures } from './message-gestures.js';
import { openMessageMenu } from './message-menu.js';
import { dayOf } from './times.js';

const TYPING_MS = 25_000;
/** Messages without a bubble of their own: they change another message. */
const CHANGES = ['edit', 'revoke', 'reaction'];

/** The messages of one chat, in the element with role "log". */
export class ChatLog {
  #log = document.getElementById('log');
  #act;
  #messages = new Map();
  #last;
  #typingTimer;
  /** True while the end is in view, so that the chat follows what comes. */
  #pinned = true;

  /** `act`: what buttons and menus do, see `bubble` and `openMessageMenu`; `now()` is the simulated time. */
  constructor(act, now) {
    this.#act = { ...act, menu: (message, row) => openMessageMenu(row, message, act, now()) };
    followGestures(this.#log, {
      open: (row) => this.#act.menu(this.#messages.get(row.dataset.id), row),
      swipe: (row) => act.reply(this.#messages.get(row.dataset.id)),
    });
    this.#log.addEventListener('scroll', () => (this.#pinned = this.#atEnd()), { passive: true });
    new ResizeObserver(() => this.#pinned && this.#jumpToEnd()).observe(this.#log);
  }

  /** Shows a whole chat anew, scrolled to its end. */
  show(messages, now) {
    this.#messages.clear();
    this.#last = undefined;
    this.#log.setAttribute('aria-busy', 'true');
    this.#log.replaceChildren(
      element('div', {
        className: 'system-note',
        text: 'A simulated chat. Nothing you write leaves this machine.',
      }),
    );
    for (const message of messages) this.#place(message, now);
    this.#log.removeAttribute('aria-busy');
    this.#jumpToEnd();
  }

  /** Adds a new message; follows it when the end was in view or the customer wrote it. */
  add(message, now) {
    if (this.#messages.has(message.id)) return;
    const follow = this.#pinned || (message.direction === 'in' && !CHANGES.includes(message.type));
    if (message.direction === 'out') this.typing(false);
    this.#place(message, now);
    if (follow) this.#jumpToEnd();
  }

  /** Shows a message as it is now: edited or deleted. */
  change(message) {
    const row = this.#row(message.id);
    this.#messages.set(message.id, message);
    if (!row) return;
    const fresh = this.#draw(message, row.classList.contains('first'));
    const reaction = row.querySelector('.reaction');
    if (reaction && !message.deleted) fresh.append(reaction);
    row.replaceWith(fresh);
  }

  /** Takes away a reply that never reached the phone, and says why. */
  fail(id, error) {
    const row = this.#row(id);
    row?.replaceWith(failureNote(error));
  }

  /** Moves the ticks of a message. */
  setStatus(id, status) {
    const message = this.#messages.get(id);
    if (!message) return;
    message.status = status;
    this.#row(id)?.querySelector('.tick-box')?.replaceWith(ticks(status));
  }

  /** Shows or hides the three dots; they vanish after 25 seconds as WhatsApp's do. */
  typing(on) {
    clearTimeout(this.#typingTimer);
    this.#log.querySelector('.typing')?.remove();
    if (!on) return;
    const dots = [1, 2, 3].map(() => element('i'));
    const words = element('span', { className: 'hidden-text', text: 'Feelori Shop is typing' });
    this.#log.append(
      element(
        'div',
        { className: 'row theirs first typing' },
        element('div', { className: 'bubble' }, ...dots, words),
      ),
    );
    this.#jumpToEnd();
    this.#typingTimer = setTimeout(() => this.typing(false), TYPING_MS);
  }

  #place(message, now) {
    this.#messages.set(message.id, message);
    if (message.type === 'reaction') {
      this.#react(message, this.#messages.get(message.content.message_id));
      return;
    }
    if (CHANGES.includes(message.type)) return;
    if (message.status === 'failed' && message.direction === 'out') {
      this.#log.append(failureNote(message.error));
      return;
    }
    const day = dayOf(message.at, now);
    if (this.#last?.day !== day) this.#log.append(element('div', { className: 'day', text: day }));
    const first = this.#last?.direction !== message.direction || this.#last?.day !== day;
    this.#last = { day, direction: message.direction };
    if (message.direction === 'in' && message.context_id) this.#grey(message.context_id);
    this.#log.append(this.#draw(message, first));
  }

  #draw(message, first) {
    const quoted = message.deleted ? undefined : this.#messages.get(message.context_id);
    return bubble(message, { act: this.#act, quoted, answered: false, first });
  }

  #react(message, about) {
    const row = about && this.#row(about.id);
    if (!row) return;
    row.querySelector('.reaction')?.remove();
    if (message.content.emoji)
      row.append(element('span', { className: 'reaction', text: message.content.emoji }));
  }

  /** Reply buttons can be pressed once; lists can be opened again. */
  #grey(id) {
    const message = this.#messages.get(id);
    const which = message?.type === 'template' ? '.choices .answers' : '.choices button';
    if (message?.type !== 'template' && !message?.content?.action?.buttons) return;
    for (const button of this.#row(id)?.querySelectorAll(which) ?? []) button.disabled = true;
  }

  #row(id) {
    return this.#log.querySelector(`[data-id="${CSS.escape(id)}"]`);
  }

  #atEnd() {
    return this.#log.scrollHeight - this.#log.scrollTop - this.#log.clientHeight < 120;
  }

  #jumpToEnd() {
    this.#log.scrollTop = this.#log.scrollHeight;
  }
}

function failureNote(error) {
  const why = error ? `${error.title} (${error.code})` : 'no reason given';
  return element('div', {
    className: 'system-note failed-note',
    text: `Not delivered to this phone: ${why}.`,
  });
}
