import fc from 'fast-check';
import { mongo } from 'mongoose';

const { BSON } = mongo;
interface Wire {
  msgFrame(id: number, answers: number, body: Buffer): Buffer;
}
interface Journalled {
  journalled(message: Buffer, body: number): Buffer;
}
const { msgFrame } = jest.requireActual<Wire>('./mongo-wire.mjs');
const { journalled } = jest.requireActual<Journalled>('./journalled.mjs');

const bodyAt = 21;
const frame = (document: mongo.BSON.Document) => msgFrame(1, 0, Buffer.from(BSON.serialize(document)));
const read = (message: Buffer) => BSON.deserialize(message.subarray(bodyAt), { promoteValues: false });

const value = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.constant(null),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((one) => BSON.Long.fromBigInt(one)),
  fc.date({ noInvalidDate: true }),
  fc.constant(new BSON.ObjectId()),
  fc.uint8Array({ maxLength: 40 }).map((one) => new BSON.Binary(one)),
  fc.constant(new BSON.BSONRegExp('a+', 'i')),
  fc.constant(new BSON.Timestamp({ t: 1, i: 2 })),
  fc.constant(BSON.Decimal128.fromString('1.5')),
  fc.constant(new BSON.Code('x', { y: 1 })),
  fc.constant(new BSON.MinKey()),
  fc.dictionary(fc.string().filter(withoutNul), fc.integer(), { maxKeys: 3 }),
  fc.array(fc.string(), { maxLength: 3 }),
);
const fields = fc.dictionary(
  fc.string().filter((name) => withoutNul(name) && name !== 'writeConcern'),
  value,
  {
    maxKeys: 6,
  },
);

function withoutNul(text: string): boolean {
  return !text.includes('\0') && text !== '__proto__';
}

describe('majority writes to the embedded engine', () => {
  it('become journalled ones, whatever stands around; nothing else changes', () => {
    fc.assert(
      fc.property(fields, fields, fc.boolean(), (before, after, j) => {
        const concern = { w: 'majority', j, wtimeout: 5_000 };
        const asked = { insert: 'things', ...before, writeConcern: concern, ...after };
        const sent = journalled(frame(asked), bodyAt);
        expect(sent.readInt32LE(0)).toBe(sent.length);
        const wanted = read(frame({ ...asked, writeConcern: { w: new BSON.Int32(1), j: true } }));
        expect(read(sent)).toEqual(wanted);
      }),
    );
  });

  it.each([
    ['no concern', {}],
    ['a number', { writeConcern: { w: 1, j: true } }],
    ['a tag', { writeConcern: { w: 'nearby' } }],
    ['no w', { writeConcern: { j: true } }],
    ['a concern that is no document', { writeConcern: 'majority' }],
    ['a concern deeper down', { query: { writeConcern: { w: 'majority' } } }],
  ])('leave the message as it is with %s', (_name, rest) => {
    const message = frame({ insert: 'things', ...rest });
    expect(journalled(message, bodyAt)).toBe(message);
  });

  it('keep the sections behind the body and lose a checksum that no longer fits', () => {
    const body = Buffer.from(BSON.serialize({ insert: 'things', writeConcern: { w: 'majority' } }));
    const rows = Buffer.concat([Buffer.from('documents\0'), Buffer.from(BSON.serialize({ _id: 1 }))]);
    const section = Buffer.concat([Buffer.of(1), Buffer.alloc(4), rows]);
    section.writeInt32LE(section.length - 1, 1);
    const message = Buffer.concat([msgFrame(1, 0, body), section, Buffer.from('sum!')]);
    message.writeInt32LE(message.length, 0);
    message.writeUInt32LE(1, 16);
    const sent = journalled(message, bodyAt);
    expect(sent.readUInt32LE(16)).toBe(0);
    expect(sent.readInt32LE(0)).toBe(sent.length);
    expect(sent.subarray(-section.length)).toEqual(section);
  });

  it('are refused when the body is no BSON', () => {
    const message = frame({ insert: 'things', big: 'x' });
    message[bodyAt + 4] = 0x77;
    expect(() => journalled(message, bodyAt)).toThrow('no BSON');
  });
});
