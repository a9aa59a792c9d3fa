import { isHmacTag } from './hmac-tag';
import { redactText } from './redact-text';
import { isErrorLike, safeError } from './safe-error';

const DEEPEST = 4;
const MOST_ENTRIES = 50;
const HIDDEN = '[redacted]';

/** Names of fields that hold what belongs to a person or opens a door, however they are spelled. */
const SECRET =
  /^(?:\w{0,40}(?:token|secret|password|passwd|apikey|signature(?:256)?|cookie|authorization|credential|credentials)|phone|phonenumber|wa_?id|from|to|text|body|caption|email|mail|name|profile|username|firstname|lastname|address|otp|uri|url|headers|payload)$/;

/** Fields that name the request or job a line belongs to; they are ids of ours and shown as they are. */
const OWN_IDS = new Set(['correlation_id', 'module']);

function isOwn(key: string, value: unknown): boolean {
  return OWN_IDS.has(key) || (key === 'conversation' && isHmacTag(value));
}

/**
 * The fields of a line as they may be logged: what is secret by its name is hidden at any depth, errors are reduced
 * to `SafeError`, texts are redacted, and objects with a life of their own (buffers, clients, requests) are told by
 * their class only.
 */
export function safeFields(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, isOwn(key, value) ? value : safeField(key, value, 1)]),
  );
}

function safeField(key: string, value: unknown, depth: number): unknown {
  if (value === undefined || value === null) return value;
  return SECRET.test(key.replaceAll(/[-_]/g, '').toLowerCase()) ? HIDDEN : safeValue(value, depth);
}

function safeValue(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (isErrorLike(value)) return safeError(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (depth > DEEPEST) return '[deeper]';
  if (Array.isArray(value)) return value.slice(0, MOST_ENTRIES).map((one) => safeValue(one, depth + 1));
  if (!isPlain(value)) return `[${value.constructor.name}]`;
  const entries = Object.entries(value).slice(0, MOST_ENTRIES);
  return Object.fromEntries(entries.map(([key, one]) => [key, safeField(key, one, depth + 1)]));
}

/** Made by `{}` or JSON, in this realm or another. */
function isPlain(value: object): boolean {
  const above: unknown = Object.getPrototypeOf(value);
  return above === null || Object.getPrototypeOf(above as object) === null;
}
