import { bubble, ticks } from './bubble.js';
import { element } from './element.js';
import { dayOf } from './times.js';

const TYPING_MS = 25_000;

/** The messages of one chat, in the element with role "log". */
export class ChatLog {
  #log = document.getElementById('log');
  #act;
  #messages = new Map();
  #last;
  #typingTimer;
  /** True while the end is in view, so that the chat follows what comes. */
  #pinned = true;

  constructor(act) {
    this.#act = act;
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
    const follow = this.#pinned || message.direction === 'in';
    if (message.direction === 'out') this.typing(false);
    this.#place(message, now);
    if (follow) this.#jumpToEnd();
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
    const about = this.#messages.get(
      message.type === 'reaction' ? message.content.message_id : message.context_id,
    );
    if (message.type === 'reaction') {
      this.#react(message, about);
      return;
    }
    const day = dayOf(message.at, now);
    if (this.#last?.day !== day) this.#log.append(element('div', { className: 'day', text: day }));
    const first = this.#last?.direction !== message.direction || this.#last?.day !== day;
    this.#last = { day, direction: message.direction };
    if (message.direction === 'in' && about) this.#grey(about.id);
    this.#log.append(bubble(message, { act: this.#act, quoted: about, answered: false, first }));
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
    if (!message?.content?.action?.buttons) return;
    for (const button of this.#row(id)?.querySelectorAll('.choices button') ?? []) button.disabled = true;
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
