import type { Connection } from 'mongoose';
import type { FoundBy } from './load-found-by.ts';
import { type MadeConversation, madeConversation, type MadeIn } from './made-conversation.ts';
import { threadLengths } from './thread-lengths.ts';
import { restoreIndexes, withoutIndexes } from './without-indexes.ts';

/** How much is to be there. */
export interface Amount {
  conversations: number;
  messages: number;
  world: MadeIn;
  /** Ends the filling early: what is written stays, and indexes are built all the same. */
  stop?: AbortSignal;
}

/** From here on it pays to build the index of the search at the end. */
const LARGE = 100_000;
/** Messages that are made up before they are written, and rows in one command. */
const MESSAGES = 5_000;
const ROWS = 2_500;
const TELL_EVERY_MS = 2_000;
const DUPLICATE_KEY = 11_000;
/** The conversation last: what a list shows has its messages. */
const ORDER = ['customers', 'inbound', 'outbox', 'search_texts', 'conversations'] as const;

type Rows = Record<(typeof ORDER)[number], object[]>;
type Database = Pick<Connection, 'collection'>;

/** Writes made-up conversations; those that are there already stay as they are. Says how far it is. */
export async function fill(
  database: Database,
  amount: Amount,
  foundBy: FoundBy,
  say: (line: string) => void,
): Promise<void> {
  const work = (): Promise<void> => fillAll(database, amount, foundBy, say);
  await restoreIndexes(database, 'search_texts', say);
  if (amount.messages < LARGE) return work();
  say('Until all is written nothing is found by a search of conversations.');
  await withoutIndexes(database, 'search_texts', say, work);
}

async function fillAll(
  database: Database,
  { conversations, messages, world, stop }: Amount,
  foundBy: FoundBy,
  say: (line: string) => void,
): Promise<void> {
  const lengths = threadLengths(conversations, messages, world.seed);
  const began = performance.now();
  let toldAt = began;
  let [waiting, waits, made] = [rowsOf(), 0, 0];
  let writing: Promise<void> = Promise.resolve();
  let done = 0;
  for (const [n, length] of lengths.entries()) {
    if (stop?.aborted) break;
    add(waiting, madeConversation(n, length, world), foundBy);
    waits += length;
    made += length;
    done = n + 1;
    if (waits < MESSAGES && n < conversations - 1) continue;
    // The next ones are made up while these are written: no more than two of such heaps are in memory.
    await writing;
    writing = write(database, waiting);
    [waiting, waits] = [rowsOf(), 0];
    if (performance.now() - toldAt > TELL_EVERY_MS) {
      toldAt = performance.now();
      say(`${progress(done, conversations, made)} of ${messages} messages, ${seconds(began)} s`);
    }
  }
  await writing;
  if (stop?.aborted) await write(database, waiting);
  say(`${progress(done, conversations, made)} messages, ${seconds(began)} s`);
}

const progress = (n: number, conversations: number, made: number): string =>
  `${n} of ${conversations} conversations, ${made}`;
const seconds = (began: number): string => ((performance.now() - began) / 1_000).toFixed(0);

function rowsOf(): Rows {
  return { customers: [], inbound: [], outbox: [], search_texts: [], conversations: [] };
}

function add(rows: Rows, made: MadeConversation, { searchRowsOf, nameTerms }: FoundBy): void {
  rows.customers.push({ ...made.customer, name_terms: nameTerms(made.customer.name) });
  rows.conversations.push(made.conversation);
  for (const row of made.inbound) rows.inbound.push(row);
  for (const row of made.outbox) rows.outbox.push(row);
  for (const row of searchRowsOf(made)) rows.search_texts.push(row);
}

async function write(database: Database, rows: Rows): Promise<void> {
  for (const name of ORDER) {
    for (let at = 0; at < rows[name].length; at += ROWS) {
      await insert(database, name, rows[name].slice(at, at + ROWS));
    }
  }
}

/** Not journalled each time: what a crash takes away is made up again. */
async function insert(database: Database, name: string, rows: object[]): Promise<void> {
  try {
    await database.collection(name).insertMany(rows, { ordered: false, writeConcern: { w: 1 } });
  } catch (error) {
    if (!isAllThere(error)) throw error;
  }
}

function isAllThere(error: unknown): boolean {
  const { code, writeErrors } = error as { code?: number; writeErrors?: { code?: number }[] };
  const codes = [writeErrors ?? []].flat().map((one) => one.code);
  return codes.length === 0 ? code === DUPLICATE_KEY : codes.every((one) => one === DUPLICATE_KEY);
}
