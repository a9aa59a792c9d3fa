import { control } from './control-api.js';
import { element } from './element.js';
import { notice, tried } from './notice.js';

const AUTO_REPLY = {
  text: 'Thank you for contacting Corner Bakery! We are closed now and will answer on the next working day.',
  delay_ms: 2000,
  times: 20,
};
const CLOCKS = [
  [0, 'is right'],
  [300, 'is 5 min ahead'],
  [-300, 'is 5 min behind'],
  [5400, 'is 90 min ahead'],
];
const ARRIVALS = [
  ['{}', 'as usual'],
  ['{"unavailable_ms":3000}', 'as “unavailable” for 3 s'],
  ['{"unavailable_ms":null}', 'as “unavailable” for ever'],
  ['{"webhook_delay_ms":5000}', '5 s late'],
];

/**
 * What is special about the customer whose phone is held, and what else happens around this chat. `holder()` is that
 * customer, `other()` another one. `show()` reads the switches anew; `arrival()` is what the next message is sent with.
 */
export function customerPanel(holder, other) {
  const change = (changes) => tried(() => control('PATCH', `/customers/${holder().wa_id}`, changes));
  const auto = checkbox('Answers by itself, 2 s later', (on) =>
    change({ auto_reply: on ? AUTO_REPLY : null }),
  );
  const clock = choice('The phone’s clock', CLOCKS, (value) => change({ clock_ahead_s: Number(value) }));
  const arrival = choice('The next message arrives', ARRIVALS, () => {});
  const box = element(
    'details',
    { className: 'group' },
    element('summary', { text: 'This customer' }),
    element(
      'div',
      { className: 'group-body' },
      auto.label,
      clock.label,
      arrival.label,
      acts(holder, other),
      shopAnswer(holder),
    ),
  );
  return {
    box,
    arrival() {
      const how = JSON.parse(arrival.select.value);
      arrival.select.value = '{}';
      return how;
    },
    show() {
      const { auto_reply: reply, clock_ahead_s: ahead = 0 } = holder() ?? {};
      auto.input.checked = Boolean(reply && reply.times > 0);
      clock.select.value = String(ahead);
    },
  };
}

function acts(holder, other) {
  const newOwner = () =>
    control('POST', '/messages', {
      from: holder().wa_id,
      user_id: `US.${Date.now()}`,
      text: 'Hello, this is my new number',
    });
  const together = () =>
    control('POST', '/messages/together', {
      messages: [holder(), other()].map(({ wa_id: from, name }) => ({ from, text: `Hello from ${name}` })),
      contacts_of: [holder().wa_id],
    });
  const quoteUnknown = () =>
    control('POST', '/messages', {
      from: holder().wa_id,
      text: 'how much is this one?',
      context: 'wamid.never-seen',
    });
  return element(
    'div',
    { className: 'acts' },
    act('Quote an unknown message', quoteUnknown, 'Sent.'),
    act('Write with another', together, 'One webhook carries two customers and one contact.'),
    act('Number gets a new owner', newOwner, 'Somebody else has this number now.'),
  );
}

/** A person of the shop answers from the shop's own phone, not through the API. */
function shopAnswer(holder) {
  const field = element('input', {
    type: 'text',
    'aria-label': 'Answer of the shop',
    dir: 'auto',
    maxlength: 4096,
  });
  const send = async (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (text === '') return;
    const sent = await tried(() => control('POST', '/app-messages', { to: holder().wa_id, text }));
    if (sent) field.value = '';
  };
  return element(
    'form',
    { className: 'shop-answer', onsubmit: send },
    element('span', { text: 'Answer from the WhatsApp Business app' }),
    element('div', {}, field, element('button', { type: 'submit', text: 'Send' })),
  );
}

function act(text, run, done) {
  return element('button', {
    type: 'button',
    text,
    onclick: () => tried(async () => (await run(), notice(done))),
  });
}

function checkbox(text, onchange) {
  const input = element('input', { type: 'checkbox' });
  input.addEventListener('change', () => onchange(input.checked));
  return { input, label: element('label', { className: 'switch' }, input, element('span', { text })) };
}

function choice(text, options, onchange) {
  const select = element(
    'select',
    {},
    ...options.map(([value, name]) => element('option', { value: String(value), text: name })),
  );
  select.addEventListener('change', () => onchange(select.value));
  return { select, label: element('label', { className: 'choice' }, element('span', { text }), select) };
}
