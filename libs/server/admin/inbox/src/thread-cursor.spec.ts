import fc from 'fast-check';
import { SealedIds } from '@feelori/platform/auth';
import { readThreadCursor, type ThreadCursor, writeThreadCursor } from './thread-cursor';

const ids = new SealedIds(['a-secret-of-this-server-0123456789']);
const write = (one: ThreadCursor): string => writeThreadCursor(one, ids);
const read = (text: string): ThreadCursor => readThreadCursor(text, ids);

const moment = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true });
const id = fc.string({ minLength: 1, maxLength: 100 });
const message = fc.record({
  sentAt: moment,
  receivedAt: moment,
  _id: id,
});
const entry = fc.record({ writtenAt: moment, _id: id });
const cursor = fc.oneof(
  fc.record({ message, entry: fc.option(entry), note: fc.option(entry) }),
  fc.record({ message: fc.option(message), entry, note: fc.option(entry) }),
  fc.record({ message: fc.constant(null), entry: fc.constant(null), note: entry }),
);
const refused = expect.objectContaining({
  code: 'bad_request',
  message: expect.stringContaining('not one this server gave') as string,
}) as Error;
const encoded = (places: unknown): string => ids.seal('thread cursor', JSON.stringify(places));

describe('the cursor of a thread', () => {
  it('comes back as it went out, and needs no escaping in a URL', () => {
    fc.assert(
      fc.property(cursor, (one) => {
        const text = write(one);
        expect(read(text)).toEqual(one);
        expect(encodeURIComponent(text)).toBe(text);
      }),
    );
  });

  it('is refused when it was cut short or has something added', () => {
    fc.assert(
      fc.property(cursor, fc.nat(), (one, at) => {
        const text = write(one);
        expect(() => read(text.slice(0, at % text.length))).toThrow(refused);
        expect(() => read(`${text}=`)).toThrow(refused);
        expect(() => read(`${text}AA`)).toThrow(refused);
      }),
    );
  });

  it('says nothing of the message it names', () => {
    const place = { sentAt: new Date(1), receivedAt: new Date(2), _id: '100:wamid.HBgLMTY1MDU1NTEyMzQ' };
    const bytes = Buffer.from(write({ message: place, entry: null, note: null }), 'base64url').toString(
      'latin1',
    );
    expect(bytes).not.toContain('wamid');
  });

  it.each([
    '',
    'now',
    '1795000000000',
    '{"$gt":0}',
    encoded({ message: null, entry: null }),
    encoded([null, null, null]),
    encoded([null, [1, 'e']]),
    encoded([null, [1, 'e', 3], null]),
    encoded([null, ['1', 'e'], null]),
    encoded([null, [-1, 'e'], null]),
    encoded([null, [1.5, 'e'], null]),
    encoded([null, [9e15, 'e'], null]),
    encoded([null, [{ $gt: 0 }, 'e'], null]),
    encoded([null, [1, 2], null]),
    encoded([null, [1, ''], null]),
    encoded([null, [1, { $gt: '' }], null]),
    encoded([null, [1, 'x'.repeat(1_001)], null]),
    encoded([null, null, [1, { $gt: '' }]]),
    encoded([[1, 2], null, null]),
    encoded([[1, 2, ''], null, null]),
    encoded([[1, 2, { $gt: '' }], null, null]),
    encoded([[1, 2, 'x'.repeat(1_001)], null, null]),
    Buffer.from('[null,[1,"e"],null]').toString('base64url'),
    ids.seal('message', '[null,[1,"e"],null]'),
  ])('is refused as %p', (text) => {
    expect(() => read(text)).toThrow(refused);
  });

  it('never becomes anything but places or a refusal', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(() => read(encoded({ value }))).toThrow(refused);
      }),
    );
  });
});
