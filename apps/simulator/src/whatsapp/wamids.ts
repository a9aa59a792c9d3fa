import { randomBytes } from 'node:crypto';

/** Makes message and media ids that never repeat, also not over restarts (receivers store them for good). */
export class Wamids {
  private readonly boot = randomBytes(9).toString('base64url');
  private count = 0;

  /** A new message id in WhatsApp's form. */
  next(): string {
    this.count += 1;
    return `wamid.HBg${Buffer.from(`${this.boot}${this.count.toString(36)}`).toString('base64')}`;
  }

  /** A new media id: digits only, as the Graph API gives. */
  nextMedia(): string {
    this.count += 1;
    return `${BigInt(`0x${randomBytes(6).toString('hex')}`)}${this.count}`;
  }
}
