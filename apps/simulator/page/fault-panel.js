import { control } from './control-api.js';
import { element, icon } from './element.js';
import { notice, tried } from './notice.js';
import { replyFault } from './reply-fault.js';
import { shopPanel } from './shop-panel.js';

const moment = new Intl.DateTimeFormat(undefined, {
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
});
const DAY_MS = 86_400_000;
const POLL_MS = 2500;
const UPSTREAMS = [
  ['whatsapp', 'WhatsApp'],
  ['shopify', 'Shopify'],
  ['gemini', 'Gemini'],
  ['openai', 'OpenAI'],
];
const MODES = [
  ['none', 'Works'],
  ['down', 'Down'],
  ['slow', 'Slow'],
  ['429', '429'],
  ['garbage', 'Garbage'],
];
const LOST = ['accept_then_reset', 'Answer lost'];

/** The faults panel: a switch for each upstream, actions, figures, and other groups. Refresh it with `update()`. */
export class FaultPanel {
  #panel = document.getElementById('panel');
  #badge = element('span', { className: 'badge', hidden: true });
  #facts = element('dl', { className: 'facts' });
  #body;
  #head;

  #nextReply;
  #shop = shopPanel();

  /** `groups` are shown below the switches; `holder()` is the customer whose phone is held. */
  constructor(groups, holder) {
    this.#nextReply = replyFault(holder);
    this.#body = element(
      'div',
      { className: 'panel-body', id: 'panel-body' },
      ...UPSTREAMS.map(modeSwitch),
      this.#nextReply.label,
      this.#acts(),
      this.#shop.box,
      ...groups,
      this.#facts,
    );
    this.#head = element(
      'button',
      {
        type: 'button',
        className: 'panel-head',
        'aria-controls': 'panel-body',
        onclick: () => this.#open(this.#body.hidden),
      },
      element('h2', { id: 'panel-title', text: 'Faults' }),
      this.#badge,
      icon('down'),
    );
    this.#panel.append(this.#head, this.#body);
    this.#open(matchMedia('(min-width: 1121px)').matches);
    setInterval(() => {
      if (!document.hidden && !this.#body.hidden) void this.#updateFacts();
    }, POLL_MS);
  }

  /** Reads the switches from the simulator and shows them. */
  async update() {
    const [faults, plan, scripts] = await Promise.all(
      ['/faults', '/statuses', '/send-scripts'].map((path) => control('GET', path)),
    );
    this.#nextReply.show(scripts);
    let active = scripts.length + (await this.#shop.update());
    for (const [upstream] of UPSTREAMS) {
      const { mode } = faults[upstream];
      if (mode !== 'none') active += 1;
      const input = this.#body.querySelector(`input[name="fault-${upstream}"][value="${mode}"]`);
      if (input) input.checked = true;
    }
    if (plan.drop_next > 0) active += 1;
    this.#badge.hidden = active === 0;
    this.#badge.textContent = `${active} on`;
    await this.#updateFacts();
  }

  async #updateFacts() {
    const { now, clock_offset_ms: offset, webhooks, accepted_sends: sends } = await control('GET', '/health');
    const hours = Math.round(offset / 360_000) / 10;
    const rows = [
      ['Clock', `${moment.format(new Date(now))}${hours ? ` (${hours > 0 ? '+' : ''}${hours} h)` : ''}`],
      ['Replies accepted', sends],
      ['Webhooks delivered', webhooks.delivered],
      ['Waiting · trying again', `${webhooks.waiting} · ${webhooks.retrying}`],
    ];
    this.#facts.replaceChildren(
      ...rows.flatMap(([name, value]) => [element('dt', { text: name }), element('dd', { text: value })]),
    );
  }

  #open(open) {
    this.#body.hidden = !open;
    this.#panel.classList.toggle('open', open);
    this.#head.setAttribute('aria-expanded', String(open));
    if (open) void tried(() => this.update());
  }

  #acts() {
    const act = (text, done, action, className) =>
      element('button', {
        type: 'button',
        text,
        className,
        onclick: () =>
          tried(async () => {
            await action();
            notice(done);
            await this.update();
          }),
      });
    return element(
      'div',
      { className: 'acts' },
      act('Drop next status', 'The next status will not be sent.', () =>
        control('PUT', '/statuses', { drop_next: 1 }),
      ),
      act('Redeliver last', 'The last webhook was sent again.', () =>
        control('POST', '/redeliver', { last: 1 }),
      ),
      act('Jump 24 h', 'It is a day later now.', () => control('POST', '/clock', { jump_ms: DAY_MS })),
      act('Clock back', 'The clock is right again.', () => control('POST', '/clock', { reset: true })),
      act('Clear all', 'Every fault is off, the clock is right.', clearAll, 'clear'),
    );
  }
}

async function clearAll() {
  await control('DELETE', '/faults');
  await control('PUT', '/shopify/scenarios', { active: [] });
  await control('POST', '/clock', { reset: true });
}

function modeSwitch([upstream, title]) {
  const modes = upstream === 'whatsapp' ? [...MODES, LOST] : MODES;
  const choose = (mode) =>
    tried(() =>
      control('PUT', `/faults/${upstream}`, { mode, ...(mode === 'slow' ? { delay_ms: 8000 } : {}) }),
    );
  const radios = modes.map(([mode, name]) =>
    element(
      'label',
      {},
      element('input', {
        type: 'radio',
        name: `fault-${upstream}`,
        value: mode,
        checked: mode === 'none',
        onchange: () => choose(mode),
      }),
      element('span', { text: name }),
    ),
  );
  return element(
    'fieldset',
    {},
    element('legend', { text: title }),
    element('div', { className: 'modes' }, ...radios),
  );
}
