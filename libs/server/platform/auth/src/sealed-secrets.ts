import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A secret that was opened, and whether it is to be sealed anew, with the key of today. */
export interface Opened {
  text: string;
  isOld: boolean;
}

/**
 * Encrypts secrets that the server must be able to read and that the database must not tell. Each is bound to whom it is
 * of: moved to somebody else's document it does not open.
 */
export class SealedSecrets {
  private readonly keys: readonly Buffer[];

  /** The first key seals; all of them open, while one is being replaced. `purpose` keeps uses of one key apart. */
  constructor(secrets: readonly string[], purpose: string) {
    this.keys = secrets.map((secret) => Buffer.from(hkdfSync('sha256', secret, '', purpose, KEY_BYTES)));
  }

  seal(owner: string, text: string): string {
    const [key] = this.keys;
    if (key === undefined) throw new Error('there is no key to seal with');
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(owner, 'utf8'));
    const sealed = [iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
    return Buffer.concat(sealed).toString('base64url');
  }

  /** Null for what none of the keys opens, for this owner. */
  open(owner: string, sealed: string): Opened | null {
    const bytes = Buffer.from(sealed, 'base64url');
    if (bytes.length <= IV_BYTES + TAG_BYTES) return null;
    for (const [place, key] of this.keys.entries()) {
      const text = openWith(key, owner, bytes);
      if (text !== null) return { text, isOld: place > 0 };
    }
    return null;
  }
}

function openWith(key: Buffer, owner: string, bytes: Buffer): string | null {
  const cipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(owner, 'utf8')).setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const text = cipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES));
    return Buffer.concat([text, cipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
