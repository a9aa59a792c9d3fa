import type { Conversation } from '@feelori/records/conversations';
import type { Customer } from '@feelori/records/customers';
import type { InboundMessage } from '@feelori/records/inbound';
import type { OutboxEntry } from '@feelori/records/outbox';
import { madeName } from './made-names.ts';
import { conversationRow, customerRow, entryRow, messageRow, type Talk } from './made-rows.ts';
import { CITIES, LANGUAGE_SHARES, SENTENCES } from './made-sentences.ts';
import { madePiece } from './made-pieces.ts';
import { pick, type Random, seededRandom } from './seeded-random.ts';

/** One made-up conversation, as its rows in the database. */
export interface MadeConversation {
  customer: Customer;
  conversation: Conversation;
  inbound: InboundMessage[];
  outbox: OutboxEntry[];
}

/** What all of them have in common. `until`: nothing was said after it. */
export interface MadeIn {
  phoneNumberId: string;
  seed: number;
  until: Date;
  /** Ids of people of the shop who have some of the conversations. */
  people: readonly string[];
  /** Ids of labels that some of them carry. */
  labels: readonly string[];
}

const DAY_MS = 24 * 3_600_000;
const SECOND_MS = 1_000;
const NUMBERS_FROM = 15_550_000_000;
/** How far back the last word of a conversation, and its first one, may lie. */
const LAST_DAYS = 120;
const LONGEST_DAYS = 180;
const LONGEST_PAUSE_MS = 2 * DAY_MS;
/** Who has written so much has just written. */
const FAITHFUL = 5_000;

/** The id of the `n`th conversation. */
export function madeConversationId(n: number, { phoneNumberId, seed }: MadeIn): string {
  return `${phoneNumberId}:c_seed${seed}x${n}`;
}

/** The `n`th conversation with so many messages; the same for the same numbers. Pure. */
export function madeConversation(n: number, messages: number, world: MadeIn): MadeConversation {
  const random = seededRandom(world.seed * 1_000_003 + n);
  const talk = talkOf(n, random, world);
  const times = timesOf(messages, random, world.until);
  const sentences = SENTENCES[talk.language] ?? { asked: [], answered: [], person: [] };
  const inbound: InboundMessage[] = [];
  const outbox: OutboxEntry[] = [];
  let customerSpoke = false;
  times.forEach((at, m) => {
    // Customers begin, and often write more than one message at once.
    customerSpoke = m === 0 || (customerSpoke ? random() < 0.3 : random() < 0.8);
    const byPerson = talk.withPerson && 2 * m > messages;
    const from = customerSpoke ? sentences.asked : byPerson ? sentences.person : sentences.answered;
    const text = filled(pick(random, from), random);
    if (customerSpoke) inbound.push(messageRow(talk, { m, at, text, turn: outbox.length + 1 }));
    else outbox.push(entryRow(talk, { m, at, text, place: outbox.length + 1, byPerson }));
  });
  return {
    customer: customerRow(talk, { inbound, outbox }),
    conversation: conversationRow(talk, { inbound, outbox }),
    inbound,
    outbox,
  };
}

function talkOf(n: number, random: Random, world: MadeIn): Talk {
  const language = languageOf(random() * 100);
  const withPerson = random() < 0.1;
  const state = random();
  const { people, labels, until } = world;
  return {
    id: madeConversationId(n, world),
    phoneNumberId: world.phoneNumberId,
    customerId: `c_seed${world.seed}x${n}`,
    waId: String(NUMBERS_FROM + (world.seed % 1_000) * 10_000_000 + n),
    language,
    name: madeName(random, language),
    withPerson,
    assignee: withPerson && people.length > 0 && random() < 0.6 ? pick(random, people) : null,
    status: state < 0.3 ? 'resolved' : state < 0.32 ? 'snoozed' : null,
    snoozedUntil: new Date(until.getTime() + Math.ceil(random() * 14) * DAY_MS),
    labels: labels.length > 0 && random() < 0.25 ? labelsOf(random, labels) : [],
    consent: random() < 0.02 ? 'stopped' : random() < 0.4 ? 'granted' : 'unknown',
  };
}

function languageOf(percent: number): string {
  let upTo = 0;
  for (const [language, share] of LANGUAGE_SHARES) {
    upTo += share;
    if (percent < upTo) return language;
  }
  return 'en';
}

function labelsOf(random: Random, labels: readonly string[]): string[] {
  return [...new Set([pick(random, labels), pick(random, labels)])];
}

function filled(sentence: string, random: Random): string {
  return sentence
    .replace('{piece}', () => madePiece(random))
    .replace('{city}', () => pick(random, CITIES))
    .replaceAll('{order}', String(1_000 + Math.floor(random() * 90_000)));
}

/** When each of so many messages came, in whole seconds as WhatsApp tells: minutes apart, or days. */
function timesOf(messages: number, random: Random, until: Date): Date[] {
  const pause = Math.min(LONGEST_PAUSE_MS, (4 * LONGEST_DAYS * DAY_MS) / messages);
  const ago = messages < FAITHFUL ? random() ** 2 * LAST_DAYS * DAY_MS : 0;
  let at = Math.floor((until.getTime() - ago) / SECOND_MS - 1);
  const times: Date[] = [];
  for (let m = 0; m < messages; m += 1) {
    times.push(new Date(at * SECOND_MS));
    at -= 5 + Math.floor((random() ** 3 * pause) / SECOND_MS);
  }
  return times.reverse();
}
