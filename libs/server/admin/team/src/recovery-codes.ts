import { hash, randomBytes } from 'node:crypto';

const CODES = 10;
/** 80 bits: so many that a hash of them needs no key and no salt of its own. */
const CODE_BYTES = 10;
/** Crockford's: without letters that look like digits. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUP = 4;

/** Sign in once each, in the place of a code: `7K3M-Q0ZD-…`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: CODES }, () => written(randomBytes(CODE_BYTES)));
}

/** What is stored of a code. It is the person's: the same code of somebody else has another hash. */
export function recoveryCodeHash(userId: string, code: string): string {
  return hash('sha256', `${userId} ${code.replaceAll('-', '')}`, 'base64url');
}

function written(bytes: Buffer): string {
  let number = BigInt(`0x${bytes.toString('hex')}`);
  let text = '';
  for (let at = 0; at < (CODE_BYTES * 8) / 5; at += 1) {
    if (at > 0 && at % GROUP === 0) text += '-';
    text += LETTERS[Number(number % 32n)] ?? '';
    number /= 32n;
  }
  return text;
}
