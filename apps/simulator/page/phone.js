import { openCatalogueSheet } from './catalogue-sheet.js';
import { ChatLog } from './chat-log.js';
import { fillComposer } from './composer.js';
import { control, follow } from './control-api.js';
import { customerPanel } from './customer-panel.js';
import { icon } from './element.js';
import { FaultPanel } from './fault-panel.js';
import { openListSheet } from './list-sheet.js';
import { messageActions } from './message-actions.js';
import { tried } from './notice.js';
import { drawPeople } from './people.js';
import { suggestions } from './suggestions.js';
import { timeOf } from './times.js';

const narrow = matchMedia('(max-width: 740px)');
const presence = document.getElementById('presence');

/** Customers with the last message and unread count of each, and whose phone is held. */
let people = [];
let chosen;
let clockOffset = 0;
/** What came for the chosen chat while it was being read; null when it is shown. */
let meanwhile = null;

/** The simulated time, milliseconds. */
const now = () => Date.now() + clockOffset;
const holder = () => people.find(({ wa_id: id }) => id === chosen);
const other = () => people.find(({ wa_id: id }) => id !== chosen);
const aboutCustomer = customerPanel(holder, other);
const panel = new FaultPanel([aboutCustomer.box], holder);

/** Sends what the customer writes; false when that was refused. */
const write = (message) =>
  tried(async () => {
    if (message.kind === 'cart') {
      await openCatalogueSheet(null, write);
      return;
    }
    const whole = message.kind === 'product' ? await productQuestion(message) : message;
    await control('POST', '/messages', { from: chosen, ...aboutCustomer.arrival(), ...whole });
  });
const log = new ChatLog(
  {
    ...messageActions(
      write,
      () => composer,
      () => chosen,
    ),
    openCatalogue: (message) => tried(() => openCatalogueSheet(message, write)),
    openList: (message) =>
      openListSheet(message, ({ id, title, description }) =>
        write({ kind: 'list_reply', id, text: title, description, context: message.id }),
      ),
    answer: (message, { text, target }) => {
      void write({ kind: 'button', id: target, text, context: message.id });
      if (!narrow.matches) composer.focus();
    },
    press: (message, { id, title }) => {
      void write({ kind: 'button_reply', id, text: title, context: message.id });
      // The pressed button goes grey; on a phone the field would bring up the keyboard.
      if (!narrow.matches) composer.focus();
    },
  },
  now,
);
const composer = fillComposer(document.getElementById('composer'), write);
const offered = suggestions((text) => write({ text }));
document.querySelector('.back').append(icon('back'));

/** A question from the page of a product in the shop's catalogue on WhatsApp. */
async function productQuestion({ context }) {
  const [product] = await control('GET', '/shopify/products');
  const { id } = product.variants[0];
  const referred_product = { catalog_id: '194836987003835', product_retailer_id: String(id) };
  return { text: 'Is this still available?', referred_product, ...(context ? { context } : {}) };
}

/** Reads everything anew: at the start, after a reconnect, after a reset. */
async function reload() {
  const [threads, clock] = await Promise.all([control('GET', '/threads'), control('GET', '/clock')]);
  clockOffset = clock.offset_ms;
  showTime();
  const unread = new Map(people.map((person) => [person.wa_id, person.unread]));
  people = threads.map((person) => ({ ...person, unread: unread.get(person.wa_id) ?? 0 }));
  await choose();
  await panel.update();
}

/** The clock on the phone itself. */
function showTime() {
  document.getElementById('phone-time').textContent = timeOf(now());
}

/** Shows the chat the address names; on a wide screen the first customer's when it names none. */
async function choose() {
  const named = location.hash.slice(2);
  const fallback = narrow.matches ? undefined : people[0]?.wa_id;
  chosen = people.some(({ wa_id: id }) => id === named) ? named : fallback;
  document.body.classList.toggle('in-chat', chosen !== undefined);
  composer.open(chosen);
  const person = holder();
  aboutCustomer.show();
  if (person) {
    person.unread = 0;
    showPresence(false);
    if (!(await showChat(person.wa_id))) return;
    if (!narrow.matches) composer.focus();
  }
  drawPeople(people, chosen);
}

/** Reads a chat and shows it with what came meanwhile; false when another one was chosen before it was there. */
async function showChat(waId) {
  const arriving = (meanwhile = []);
  try {
    const { messages } = await control('GET', `/threads/${waId}`);
    if (meanwhile !== arriving) return false;
    log.show(messages, now());
    await offered.show(!messages.some(({ direction }) => direction === 'in'));
  } finally {
    if (meanwhile === arriving) meanwhile = null;
  }
  for (const event of arriving) event();
  return true;
}

function showPresence(typing) {
  const person = holder();
  presence.textContent = typing ? 'typing…' : `business account · you are ${person?.name ?? '…'}`;
  log.typing(typing);
}

/** Runs at once, or as soon as the chosen chat is shown. */
function whenShown(event) {
  if (meanwhile === null) event();
  else meanwhile.push(event);
}

function onMessage({ wa_id: waId, message }) {
  const person = people.find(({ wa_id: id }) => id === waId);
  if (!person) {
    void tried(reload);
    return;
  }
  person.last = message;
  if (waId === chosen) {
    whenShown(() => {
      if (message.direction === 'out') showPresence(false);
      else offered.hide();
      log.add(message, now());
    });
  } else if (message.direction === 'out') {
    person.unread += 1;
  }
  drawPeople(people, chosen);
}

function onStatus({ wa_id: waId, id, status, error }) {
  if (waId !== chosen) return;
  whenShown(() => (error ? log.fail(id, error) : log.setStatus(id, status)));
}

/** A message was edited or deleted. */
function onChange({ wa_id: waId, message }) {
  const person = people.find(({ wa_id: id }) => id === waId);
  if (person?.last?.id === message.id) person.last = message;
  if (waId === chosen) whenShown(() => log.change(message));
  drawPeople(people, chosen);
}

setInterval(showTime, 5000);
addEventListener('hashchange', () => tried(choose));
narrow.addEventListener('change', () => tried(choose));
follow(
  {
    message: onMessage,
    status: onStatus,
    change: onChange,
    customers: () => tried(reload),
    typing: ({ wa_id: waId, on }) => waId === chosen && showPresence(on),
    faults: () => tried(() => panel.update()),
    clock: () => tried(reload),
    reset: () => tried(reload),
  },
  () => tried(reload),
);
