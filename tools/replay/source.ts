import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { MongoClient } from 'mongodb';
import { Remedy } from '../up/remedy.mjs';
import { databaseIn } from '../up/stores/store-address.mjs';
import { databaseAddress } from '../backup/database-address.ts';
import type { ReplayFlags } from './replay-flags.ts';
import type { Stored } from './stored-conversation.ts';
import { type Redact, StoredReader } from './stored-reader.ts';

/** In a folder that a replay wrote: what it read, redacted. */
export const STORED_FILE = 'conversations.json';

/**
 * What is to be replayed, without personal details: of a folder, of the database that a variable or an address names, or
 * of the one that stands in the environment, in .env or in the product that runs here. An address with a password is
 * refused: every user of the machine could read it off the command line.
 */
export async function readSource(
  { from, conversations, sinceMs }: ReplayFlags,
  env: Readonly<Record<string, string | undefined>>,
  redact: Redact,
  say: (line: string) => void,
): Promise<Stored> {
  const folder = from === null ? null : folderOf(from);
  if (folder !== null) {
    const stored = JSON.parse(readFileSync(path.join(folder, STORED_FILE), 'utf8')) as Stored;
    return { ...stored, conversations: stored.conversations.slice(0, conversations) };
  }
  const uri = addressOf(from, env);
  const mongo = clientFor(uri);
  try {
    const reader = new StoredReader(mongo.db(databaseIn(uri)), redact);
    return await reader.read(conversations, new Date(Date.now() - sinceMs), say);
  } finally {
    await mongo.close();
  }
}

function folderOf(from: string): string | null {
  const folder = path.resolve(from);
  return existsSync(path.join(folder, STORED_FILE)) ? folder : null;
}

/** Where the database is that `--from` names. */
export function addressOf(from: string | null, env: Readonly<Record<string, string | undefined>>): string {
  if (from === null) return databaseAddress();
  if (/^mongodb(?:\+srv)?:\/\//.test(from)) {
    if (!from.includes('@')) return from;
    throw new Remedy(
      '--from: an address with a password is for a variable; name that, as in --from MONGODB_URI.',
    );
  }
  const named = /^[A-Z][A-Z0-9_]*$/.test(from) ? env[from]?.trim() : undefined;
  if (named) return named;
  throw new Remedy(
    `--from ${from}: neither a folder that a replay wrote (${STORED_FILE}) nor a variable that is set.`,
  );
}

/** A copy is asked where there is one. What a driver says of an address that it cannot read would hold its password. */
function clientFor(uri: string): MongoClient {
  try {
    return new MongoClient(uri, {
      readPreference: 'secondaryPreferred',
      serverSelectionTimeoutMS: 10_000,
      appName: 'feelori replay',
    });
  } catch {
    throw new Remedy('--from: the address of the database cannot be understood.');
  }
}
