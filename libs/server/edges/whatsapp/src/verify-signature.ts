import { createHmac, timingSafeEqual } from 'node:crypto';

const SHAPE = /^sha256=([0-9a-f]{64})$/;

/**
 * Whether `X-Hub-Signature-256` was made over exactly these bytes with one of the secrets (Meta, "Webhooks";
 * docs/outside/whatsapp.md §1). Constant time over all secrets. A header that is missing, short, upper case,
 * sha1 or sent twice (Node joins or lists it) is refused.
 */
export function verifySignature(
  raw: Uint8Array,
  header: string | readonly string[] | undefined,
  secrets: readonly string[],
): boolean {
  const hex = typeof header === 'string' ? SHAPE.exec(header)?.[1] : undefined;
  if (hex === undefined) return false;
  const given = Buffer.from(hex, 'hex');
  let matches = false;
  for (const secret of secrets) {
    const expected = createHmac('sha256', secret).update(raw).digest();
    matches = timingSafeEqual(expected, given) || matches;
  }
  return matches;
}
