import { mongo } from 'mongoose';

const HEADER = 16;
const OP_MSG = 2013;
const LONGEST = 48_000_000;

/** Bytes of MongoDB's wire protocol, and the whole messages among them. */
export class WireMessages {
  private rest: Buffer = Buffer.alloc(0);

  /** The messages that are whole with these bytes, in order. */
  take(bytes: Buffer): Buffer[] {
    this.rest = Buffer.concat([this.rest, bytes]);
    const whole: Buffer[] = [];
    for (let size = this.nextSize(); size !== null; size = this.nextSize()) {
      whole.push(this.rest.subarray(0, size));
      this.rest = this.rest.subarray(size);
    }
    return whole;
  }

  private nextSize(): number | null {
    if (this.rest.length < HEADER) return null;
    const size = this.rest.readInt32LE(0);
    if (size < HEADER || size > LONGEST) throw new Error('no message of the wire protocol');
    return this.rest.length < size ? null : size;
  }
}

/** The command in a message. The first look at a server comes in an older form (OP_QUERY), whatever its name. */
export function commandOf(message: Buffer): Record<string, unknown> {
  if (message.readInt32LE(12) !== OP_MSG) return { hello: 1 };
  const body = HEADER + 5;
  return mongo.BSON.deserialize(message.subarray(body, body + message.readInt32LE(body)));
}

/** A message that answers another. */
export function answerTo(message: Buffer, answer: object): Buffer {
  const body = mongo.BSON.serialize(answer);
  const head = Buffer.alloc(HEADER + 5);
  head.writeInt32LE(head.length + body.length, 0);
  head.writeInt32LE(message.readInt32LE(4), 8);
  head.writeInt32LE(OP_MSG, 12);
  return Buffer.concat([head, body]);
}
