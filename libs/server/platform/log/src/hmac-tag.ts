import { createHmac } from 'node:crypto';

/**
 * A short tag that stands for a phone number or other personal value in logs: the same value gives
 * the same tag, and nobody without the key can go back (docs/security.md §4).
 */
export function hmacTag(value: string, key: string): string {
  return createHmac('sha256', key).update(value).digest('base64url').slice(0, 12);
}
