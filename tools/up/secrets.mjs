import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const names = [
  'JWT_SECRET',
  'ADMIN_PASSWORD',
  'MONITORING_TOKEN',
  'WHATSAPP_APP_SECRET',
  'WHATSAPP_VERIFY_TOKEN',
  'WHATSAPP_ACCESS_TOKEN',
  'SHOPIFY_ACCESS_TOKEN',
  'SHOPIFY_WEBHOOK_SECRET',
  'GEMINI_API_KEY',
  'OPENAI_API_KEY',
];

/** The secrets of a data folder: drawn at random the first time, kept in DATA/secrets.json for this user alone. */
export function secretsOf(data) {
  const file = path.join(data, 'secrets.json');
  const noted = readSecrets(file);
  const missing = names.filter((name) => typeof noted[name] !== 'string');
  if (missing.length === 0) return noted;
  const secrets = { ...noted, ...Object.fromEntries(missing.map((name) => [name, fresh(name)])) };
  mkdirSync(data, { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets;
}

/** A password is typed by a person, so it is shorter (72 bits); the rest carry 256 bits. */
function fresh(name) {
  return randomBytes(name === 'ADMIN_PASSWORD' ? 9 : 32).toString(
    name === 'ADMIN_PASSWORD' ? 'hex' : 'base64url',
  );
}

function readSecrets(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
