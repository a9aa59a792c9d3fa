/** Sizes in bytes of the values whose size does not depend on their content, by BSON type. */
const fixed = new Map([
  [0x01, 8],
  [0x06, 0],
  [0x07, 12],
  [0x08, 1],
  [0x09, 8],
  [0x0a, 0],
  [0x10, 4],
  [0x11, 8],
  [0x12, 8],
  [0x13, 16],
  [0xff, 0],
  [0x7f, 0],
]);
const strings = new Set([0x02, 0x0d, 0x0e]);
const selfSized = new Set([0x03, 0x04, 0x0f]);

/**
 * The top-level fields of the BSON document that starts at `at`, without looking into them: each with its
 * `type`, `name`, where it `starts` (its type byte), its `value` begins and it `ends`. Throws on what is no BSON.
 */
export function* fieldsOf(buffer, at) {
  const end = at + buffer.readInt32LE(at) - 1;
  let cursor = at + 4;
  while (cursor < end) {
    const type = buffer[cursor];
    const nameEnd = buffer.indexOf(0, cursor + 1);
    if (nameEnd < 0 || nameEnd >= end) throw new Error('no BSON');
    const value = nameEnd + 1;
    const ends = value + sizeOf(buffer, type, value);
    if (ends > end) throw new Error('no BSON');
    yield { type, name: buffer.latin1Slice(cursor + 1, nameEnd), starts: cursor, value, ends };
    cursor = ends;
  }
}

function sizeOf(buffer, type, at) {
  const known = fixed.get(type);
  if (known !== undefined) return known;
  if (type === 0x0b) return buffer.indexOf(0, buffer.indexOf(0, at) + 1) + 1 - at;
  const length = buffer.readInt32LE(at);
  if (length < 0) throw new Error('no BSON');
  if (strings.has(type)) return 4 + length;
  if (selfSized.has(type)) return length;
  if (type === 0x05) return 5 + length;
  if (type === 0x0c) return 4 + length + 12;
  throw new Error('no BSON');
}
