import { createHmac } from 'node:crypto';

/**
 * A short tag that stands for a phone number or other personal value in logs: the same value gives
 * the same tag, and nobody without the key can go back (docs/security.md §4).
 */
export function hmacTag(value: string, key: string): string {
  return createHmac('sha256', key).update(value).digest('base64url').slice(0, 12);
}

/** Whether a value has a tag's form, which no phone number has, however it is spelled: there is a letter in it. */
export function isHmacTag(value: unknown): boolean {
  return typeof value === 'string' && /^(?=[\d_-]*[A-Za-z])[\w-]{12}$/.test(value);
}
