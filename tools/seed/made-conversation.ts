import { ANSWERS, FIRST_NAMES, LAST_NAMES, PERSON_WORDS, PIECES, QUESTIONS } from './made-words.ts';
import { type Random, pick, seededRandom } from './seeded-random.ts';

/** One made-up conversation, as its rows in the database. */
export interface MadeConversation {
  customer: Row;
  conversation: Row;
  inbound: Row[];
  outbox: Row[];
}
type Row = Record<string, unknown> & { _id: string };

/** What all of them have in common. `until`: the newest was said then. */
export interface MadeIn {
  phoneNumberId: string;
  seed: number;
  until: Date;
}

const MINUTE_MS = 60_000;
const NUMBERS_FROM = 15_550_000_000;

/** The `n`th conversation with so many messages, customer and shop in turns; the same for the same numbers. Pure. */
export function madeConversation(n: number, messages: number, world: MadeIn): MadeConversation {
  const random = seededRandom(world.seed * 1_000_003 + n);
  const customerId = `c_seed${world.seed}x${n}`;
  const id = `${world.phoneNumberId}:${customerId}`;
  const waId = String(NUMBERS_FROM + (world.seed % 1_000) * 10_000_000 + n);
  const name = `${pick(random, FIRST_NAMES)} ${pick(random, LAST_NAMES)}`;
  const withPerson = random() < 0.1;
  const begins =
    world.until.getTime() - Math.floor(random() * 60 * 24 * 60) * MINUTE_MS - messages * MINUTE_MS;
  const at = (m: number): Date => new Date(begins + m * MINUTE_MS);
  const who = { id, customerId, waId, phoneNumberId: world.phoneNumberId };
  const inbound: Row[] = [];
  const outbox: Row[] = [];
  for (let m = 0; m < messages; m += 1) {
    if (m % 2 === 0) inbound.push(message(who, m, at(m), said(random, QUESTIONS), name));
    else {
      outbox.push(
        entry(who, m, at(m), withPerson ? said(random, PERSON_WORDS) : said(random, ANSWERS), withPerson),
      );
    }
  }
  const customer = customerRow(who, name, at(0), at(messages - 1));
  const conversation = conversationRow(who, { name, withPerson, random, messages, at, inbound, outbox });
  return { customer, conversation, inbound, outbox };
}

interface Who {
  id: string;
  customerId: string;
  waId: string;
  phoneNumberId: string;
}

function said(random: Random, sentences: readonly string[]): string {
  return pick(random, sentences)
    .replace('{piece}', pick(random, PIECES))
    .replace('{order}', String(1_000 + Math.floor(random() * 90_000)));
}

function message(
  { id, customerId, waId, phoneNumberId }: Who,
  m: number,
  at: Date,
  text: string,
  profileName: string,
): Row {
  const wamid = `wamid.seed.${customerId}.${m}`;
  const content = { kind: 'text', text };
  const sent = { wamid, phoneNumberId, identity: { waId }, profileName, sentAt: at.getTime(), content };
  return {
    _id: `${phoneNumberId}:${wamid}`,
    ...{ conversationId: id, customerId, sentAt: at, receivedAt: at },
    message: { ...sent, provisional: false },
    ...{ state: 'done', turnId: `${id}#${m + 1}` },
  };
}

function entry(
  { id, customerId, waId, phoneNumberId }: Who,
  m: number,
  at: Date,
  text: string,
  person: boolean,
): Row {
  const part = {
    i: 0,
    content: { kind: 'text', text },
    state: 'read',
    attempt: 1,
    sendingAt: at,
    retryAt: null,
  };
  return {
    _id: person ? `${id}#p-seed${m}` : `${id}#${m}`,
    ...{ conversationId: id, phoneNumberId, customerId, to: { waId }, place: m },
    ...{ origin: person ? 'person' : 'assistant', epoch: person ? null : 0, author: null },
    ...{ answeredBy: person ? 'person' : 'rules', writtenAt: at, stage: 'released', cancelReason: null },
    ...{ handoverReason: null, consent: null, nextAt: null },
    parts: [{ ...part, wamid: `wamid.seed.out.${customerId}.${m}`, errorCode: null, sentAt: at }],
  };
}

function customerRow({ customerId, waId }: Who, name: string, created_at: Date, last_interaction: Date): Row {
  return {
    _id: customerId,
    ...{ identities: [`wa:${waId}`], phone: `+${waId}`, name, language: null, preferences: {} },
    ...{ marketing_consent: 'unknown', status: 'active', created_at, last_interaction },
  };
}

interface Course {
  name: string;
  withPerson: boolean;
  random: Random;
  messages: number;
  at: (m: number) => Date;
  inbound: readonly Row[];
  outbox: readonly Row[];
}

function conversationRow({ id, customerId, waId, phoneNumberId }: Who, course: Course): Row {
  const { name, withPerson, random, messages, at, inbound, outbox } = course;
  const last = messages - 1;
  const isCustomers = last % 2 === 0;
  const waits = withPerson && isCustomers;
  const status = random() < 0.3 ? 'resolved' : null;
  return {
    _id: id,
    ...{ phoneNumberId, customerId, identity: { waId }, customerName: name, optedOut: false, labels: [] },
    ...{ mode: withPerson ? 'person' : 'assistant', handoverReason: withPerson ? 'asked_for_person' : null },
    ...{ assignee: null, epoch: 0, placeSeq: messages, turnSeq: messages, turn: null, leaseOwner: null },
    ...{ leaseUntil: new Date(0), lastAt: at(last), lastCustomerAt: at(isCustomers ? last : last - 1) },
    lastText: isCustomers ? wordsOfMessage(inbound.at(-1)) : wordsOfEntry(outbox.at(-1)),
    lastFrom: isCustomers ? 'customer' : withPerson ? 'person' : 'assistant',
    ...{ unanswered: waits ? 1 : 0, waitingSince: waits && status === null ? at(last) : null },
    ...{ status, snoozedUntil: null, revision: 0, createdAt: at(0) },
  };
}

function wordsOfMessage(row: Row | undefined): string {
  return (row?.['message'] as { content: { text: string } } | undefined)?.content.text ?? '';
}

function wordsOfEntry(row: Row | undefined): string {
  return (row?.['parts'] as { content: { text: string } }[] | undefined)?.[0]?.content.text ?? '';
}
