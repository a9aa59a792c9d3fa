import fc from 'fast-check';

interface Wire {
  MessageCutter: new () => { push(chunk: Buffer): Buffer[] };
  readRequest(message: Buffer): { requestId: number; legacy: boolean; wantsReply: boolean; name: string };
  flatBson(fields: Record<string, string | number>, ints?: string[]): Buffer;
  msgFrame(id: number, answers: number, body: Buffer): Buffer;
}
const { MessageCutter, flatBson, msgFrame, readRequest } = jest.requireActual<Wire>('./mongo-wire.mjs');

/** An OP_MSG whose document sequence stands before its body, as the protocol allows. */
function sequenceFirst(body: Buffer): Buffer {
  const rows = Buffer.concat([Buffer.from('documents\0'), flatBson({ startSession: 1 })]);
  const section = Buffer.concat([Buffer.of(1), Buffer.alloc(4), rows]);
  section.writeInt32LE(section.length - 1, 1);
  const frame = Buffer.concat([Buffer.alloc(20), section, Buffer.of(0), body]);
  frame.writeInt32LE(frame.length, 0);
  frame.writeInt32LE(7, 4);
  frame.writeInt32LE(2013, 12);
  return frame;
}

function legacyQuery(body: Buffer): Buffer {
  const frame = Buffer.concat([Buffer.alloc(20), Buffer.from('admin.$cmd\0'), Buffer.alloc(8), body]);
  frame.writeInt32LE(frame.length, 0);
  frame.writeInt32LE(9, 4);
  frame.writeInt32LE(2004, 12);
  return frame;
}

function nested(name: string, inner: Buffer): Buffer {
  const key = Buffer.concat([Buffer.of(3), Buffer.from(`${name}\0`)]);
  const body = Buffer.concat([Buffer.alloc(4), key, inner, Buffer.of(0)]);
  body.writeInt32LE(body.length, 0);
  return body;
}

describe('the wire protocol', () => {
  it('cuts the same messages out of a stream however the chunks fall', () => {
    const bodies = fc.array(fc.string({ maxLength: 300 }), { minLength: 1, maxLength: 8 });
    const cuts = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(bodies, cuts, (texts, sizes) => {
        const sent = texts.map((text, id) => msgFrame(id, 0, flatBson({ insert: text })));
        const stream = Buffer.concat(sent);
        const cutter = new MessageCutter();
        const got: Buffer[] = [];
        for (let at = 0, turn = 0; at < stream.length; turn += 1) {
          const next = at + (sizes[turn % sizes.length] ?? 1);
          got.push(...cutter.push(Buffer.from(stream.subarray(at, next))));
          at = next;
        }
        expect(got.map((message) => message.toString('hex'))).toEqual(sent.map((one) => one.toString('hex')));
      }),
    );
  });

  it('reads the command wherever the body stands, and in the old form', () => {
    expect(readRequest(msgFrame(5, 0, flatBson({ ping: 1, $db: 'admin' })))).toEqual({
      requestId: 5,
      legacy: false,
      wantsReply: true,
      body: 21,
      name: 'ping',
    });
    expect(readRequest(sequenceFirst(flatBson({ insert: 'things' })))).toMatchObject({ name: 'insert' });
    expect(readRequest(legacyQuery(flatBson({ isMaster: 1 })))).toMatchObject({
      requestId: 9,
      legacy: true,
      name: 'isMaster',
    });
    const wrapped = nested('$query', flatBson({ endSessions: 1 }));
    expect(readRequest(legacyQuery(wrapped)).name).toBe('endSessions');
  });

  it('sees when no reply is wanted', () => {
    const quiet = msgFrame(1, 0, flatBson({ insert: 'things' }));
    quiet.writeUInt32LE(2, 16);
    expect(readRequest(quiet).wantsReply).toBe(false);
  });

  it('refuses compressed messages, impossible lengths and messages without a body', () => {
    const compressed = msgFrame(1, 0, flatBson({ ping: 1 }));
    compressed.writeInt32LE(2012, 12);
    expect(() => readRequest(compressed)).toThrow('opcode 2012');
    const long = Buffer.alloc(16);
    long.writeInt32LE(48_000_001, 0);
    expect(() => new MessageCutter().push(long)).toThrow('48000001 bytes');
    const short = Buffer.alloc(16);
    short.writeInt32LE(15, 0);
    expect(() => new MessageCutter().push(short)).toThrow('15 bytes');
    const empty = Buffer.alloc(20);
    empty.writeInt32LE(2013, 12);
    expect(() => readRequest(empty)).toThrow('without a body');
  });
});
