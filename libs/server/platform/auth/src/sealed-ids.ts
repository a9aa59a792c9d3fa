import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  timingSafeEqual,
} from 'node:crypto';

const TAG_BYTES = 16;
const KEY_BYTES = 32;
const CIPHER = 'aes-256-ctr';

interface Keys {
  tag: KeyObject;
  text: KeyObject;
}

/**
 * Makes opaque ids of ids that must not leave the server: a WhatsApp message id holds the customer's phone number. The
 * same id always gets the same seal, so that it can stand in lists and addresses; whoever has no key can neither read
 * nor make one; and the server opens it without having to store anything. (The text is encrypted under a keyed hash of
 * itself, which then proves it: a synthetic IV.)
 */
export class SealedIds {
  private readonly keys: readonly Keys[];

  /** The first secret seals; all of them open, while one is being replaced. */
  constructor(secrets: readonly string[]) {
    this.keys = secrets.map(keysOf);
  }

  /** `purpose` keeps what is sealed for one place from being taken for something else in another. */
  seal(purpose: string, id: string): string {
    const [keys] = this.keys;
    if (keys === undefined) throw new Error('there is no secret to seal with');
    const text = Buffer.from(id, 'utf8');
    const tag = tagOf(keys, purpose, text);
    const cipher = createCipheriv(CIPHER, keys.text, tag);
    return Buffer.concat([tag, cipher.update(text), cipher.final()]).toString('base64url');
  }

  /** The id under a seal of this purpose; null for everything this server did not seal. */
  open(purpose: string, sealed: string): string | null {
    const bytes = Buffer.from(sealed, 'base64url');
    // Other spellings of the same bytes are no ids of ours.
    if (bytes.length <= TAG_BYTES || bytes.toString('base64url') !== sealed) return null;
    const tag = bytes.subarray(0, TAG_BYTES);
    for (const keys of this.keys) {
      const cipher = createDecipheriv(CIPHER, keys.text, tag);
      const text = Buffer.concat([cipher.update(bytes.subarray(TAG_BYTES)), cipher.final()]);
      if (timingSafeEqual(tag, tagOf(keys, purpose, text))) return text.toString('utf8');
    }
    return null;
  }
}

function keysOf(secret: string): Keys {
  const bytes = Buffer.from(hkdfSync('sha256', secret, '', 'ids that leave the server', 2 * KEY_BYTES));
  // Made once: a thread has dozens of ids, and making a key takes longer than using it.
  return {
    tag: createSecretKey(bytes.subarray(0, KEY_BYTES)),
    text: createSecretKey(bytes.subarray(KEY_BYTES)),
  };
}

function tagOf({ tag }: Keys, purpose: string, text: Buffer): Buffer {
  const hash = createHmac('sha256', tag).update(`${purpose}\n`, 'utf8').update(text);
  return hash.digest().subarray(0, TAG_BYTES);
}
