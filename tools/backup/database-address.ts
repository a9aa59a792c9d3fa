import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkout } from '../up/checkout.mjs';
import { withDotenv } from '../up/dotenv-file.mjs';
import { upFile } from '../up/up-file.mjs';

/**
 * The database's address: of the environment, of .env, or of the product that runs here. Never from the command line, where
 * every user of the machine could read its password.
 */
export function databaseAddress(): string {
  const named = (withDotenv(process.env, checkout) as NodeJS.ProcessEnv)['MONGODB_URI'];
  if (named) return named;
  const file = upFile(path.join(checkout, '.data'));
  const running = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { MONGODB_URI?: string }).MONGODB_URI
    : undefined;
  if (running) return running;
  throw new Error('Which database? Set MONGODB_URI, put it into .env, or npm start first.');
}
