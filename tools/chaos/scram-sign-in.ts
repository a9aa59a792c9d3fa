import { createHash, createHmac, pbkdf2Sync, randomBytes, timingSafeEqual } from 'node:crypto';

const ROUNDS = 4_096;
const DIGEST = 'sha256';

const hmac = (key: Buffer, text: string): Buffer => createHmac(DIGEST, key).update(text).digest();

/** The value of a field (`r`, `n`, `p`…) of a message, empty where it has none. */
function field(message: string, name: string): string {
  const found = message.split(',').find((one) => one.startsWith(`${name}=`));
  return found?.slice(name.length + 1) ?? '';
}

/** One sign-in by SCRAM-SHA-256, as a server holds it: RFC 5802, RFC 7677. Names and passwords are plain ASCII words. */
export class ScramSignIn {
  private readonly salt = randomBytes(16);
  /** What both sides have said so far. */
  private said = '';
  private nonce = '';
  private isOurUser = false;

  constructor(private readonly own: { user: string; password: string }) {}

  /** Answers the client's first message with salt, rounds and a nonce. */
  begin(first: string): string {
    const bare = first.replace(/^n,,/, '');
    this.isOurUser = field(bare, 'n') === this.own.user;
    this.nonce = field(bare, 'r') + randomBytes(18).toString('base64');
    const answer = `r=${this.nonce},s=${this.salt.toString('base64')},i=${ROUNDS}`;
    this.said = `${bare},${answer}`;
    return answer;
  }

  /** Answers the client's proof with our own; null when it does not know the password. */
  end(last: string): string | null {
    const salted = pbkdf2Sync(this.own.password, this.salt, ROUNDS, 32, DIGEST);
    const all = `${this.said},${last.replace(/,p=[^,]*$/, '')}`;
    const clientKey = hmac(salted, 'Client Key');
    const signature = hmac(createHash(DIGEST).update(clientKey).digest(), all);
    const proof = Buffer.from(field(last, 'p'), 'base64');
    const wanted = clientKey.map((byte, at) => byte ^ (signature[at] ?? 0));
    const isProven = proof.length === wanted.length && timingSafeEqual(proof, wanted);
    if (!isProven || !this.isOurUser || field(last, 'r') !== this.nonce) return null;
    return `v=${hmac(hmac(salted, 'Server Key'), all).toString('base64')}`;
  }
}
