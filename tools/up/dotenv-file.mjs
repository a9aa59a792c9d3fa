import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';

/** The environment with the checkout's .env below it: what the environment sets itself wins. */
export function withDotenv(env, folder) {
  let text;
  try {
    text = readFileSync(path.join(folder, '.env'), 'utf8');
  } catch {
    return { ...env };
  }
  // Editors on Windows put a mark in front that would become part of the first name.
  return { ...parseEnv(text.replace(/^\ufeff/, '')), ...env };
}
