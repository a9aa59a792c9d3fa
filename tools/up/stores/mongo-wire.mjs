// The little of MongoDB's wire protocol that the command filter and the health check need.
// https://www.mongodb.com/docs/manual/reference/mongodb-wire-protocol/

export const opReply = 1;
export const opQuery = 2004;
export const opMsg = 2013;
const headerLength = 16;

/** The protocol's own bound for one message (maxMessageSizeBytes), in bytes. */
export const maxMessageBytes = 48_000_000;

/** Cuts a stream of bytes into whole messages, however the chunks fall. Throws on a length no message can have. */
export class MessageCutter {
  #chunks = [];
  #held = 0;

  /** Takes the next bytes; returns the messages that are complete now. */
  push(chunk) {
    this.#chunks.push(chunk);
    this.#held += chunk.length;
    const messages = [];
    while (this.#held >= 4) {
      if (this.#chunks[0].length < 4) this.#join();
      const length = this.#chunks[0].readInt32LE(0);
      if (length < headerLength || length > maxMessageBytes) throw new Error(`a message of ${length} bytes`);
      if (this.#held < length) break;
      this.#join();
      messages.push(this.#chunks[0].subarray(0, length));
      this.#chunks[0] = this.#chunks[0].subarray(length);
      this.#held -= length;
    }
    return messages;
  }

  #join() {
    if (this.#chunks.length > 1) this.#chunks = [Buffer.concat(this.#chunks)];
  }
}

/**
 * What a request asks: the command's name (first key of the body, wherever among the sections it stands), where
 * that body starts (for OP_MSG), and how to answer. Throws for opcodes that a client may not use here (compression is never agreed on).
 */
export function readRequest(message) {
  const requestId = message.readInt32LE(4);
  const opcode = message.readInt32LE(12);
  if (opcode === opMsg) {
    const wantsReply = (message.readUInt32LE(16) & 2) === 0;
    const body = bodyOf(message);
    return { requestId, legacy: false, wantsReply, body, name: firstKey(message, body) };
  }
  if (opcode === opQuery) {
    const document = message.indexOf(0, headerLength + 4) + 1 + 8;
    return { requestId, legacy: true, wantsReply: true, name: queryName(message, document) };
  }
  throw new Error(`opcode ${opcode}`);
}

function bodyOf(message) {
  let at = headerLength + 4;
  while (at < message.length) {
    if (message[at] === 0) return at + 1;
    const length = message.readInt32LE(at + 1);
    if (message[at] !== 1 || length < 4) break;
    at += 1 + length;
  }
  throw new Error('a message without a body');
}

/** Old clients may wrap the command: { $query: { <command> } }. */
function queryName(message, document) {
  const name = firstKey(message, document);
  if (name !== '$query' && name !== 'query') return name;
  const inner = document + 5 + name.length + 1;
  return message[document + 4] === 3 ? firstKey(message, inner) : name;
}

function firstKey(message, document) {
  const start = document + 5;
  const end = message.indexOf(0, start);
  return end < 0 || message[document + 4] === 0 ? '' : message.toString('latin1', start, end);
}

/** A flat document as BSON: strings, and numbers as doubles (`ok`) or, when named in `ints`, as int32. */
export function flatBson(fields, ints = []) {
  const parts = Object.entries(fields).map(([key, value]) => {
    const name = Buffer.from(`${key}\0`);
    if (typeof value === 'string') return Buffer.concat([Buffer.of(2), name, bsonString(value)]);
    const number = Buffer.alloc(ints.includes(key) ? 4 : 8);
    if (ints.includes(key)) number.writeInt32LE(value);
    else number.writeDoubleLE(value);
    return Buffer.concat([Buffer.of(ints.includes(key) ? 16 : 1), name, number]);
  });
  const body = Buffer.concat([Buffer.alloc(4), ...parts, Buffer.of(0)]);
  body.writeInt32LE(body.length, 0);
  return body;
}

function bsonString(value) {
  const text = Buffer.from(`${value}\0`);
  const length = Buffer.alloc(4);
  length.writeInt32LE(text.length);
  return Buffer.concat([length, text]);
}

/** An OP_MSG with one body; as an answer it names the request it answers. */
export function msgFrame(id, answers, body) {
  const frame = Buffer.alloc(headerLength + 5 + body.length);
  header(frame, id, answers, opMsg);
  body.copy(frame, headerLength + 5);
  return frame;
}

/** An OP_REPLY with one document: the answer to an OP_QUERY. */
export function replyFrame(id, answers, body) {
  const frame = Buffer.alloc(headerLength + 20 + body.length);
  header(frame, id, answers, opReply);
  frame.writeInt32LE(1, headerLength + 16);
  body.copy(frame, headerLength + 20);
  return frame;
}

function header(frame, id, answers, opcode) {
  frame.writeInt32LE(frame.length, 0);
  frame.writeInt32LE(id, 4);
  frame.writeInt32LE(answers, 8);
  frame.writeInt32LE(opcode, 12);
}
