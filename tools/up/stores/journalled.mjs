import { fieldsOf } from './bson-walk.mjs';

/** { w: 1, j: true } as the value of a BSON field. */
const journalledConcern = Buffer.from([
  ...[16, 0, 0, 0],
  ...[0x10, 0x77, 0, 1, 0, 0, 0],
  ...[0x08, 0x6a, 0, 1],
  0,
]);

/**
 * The embedded engine acknowledges writes that ask for `w: "majority"` before they are in its journal, even with
 * `j: true` (measured: kill -9 loses the last of them; with `w: 1, j: true` none). A lone server is its own majority,
 * and a majority write implies the journal, so the command filter asks the engine for exactly that instead.
 * Takes an OP_MSG and where its body starts; returns it unchanged unless it asks for a majority.
 */
export function journalled(message, body) {
  const concern = majorityConcern(message, body);
  if (!concern) return message;
  const withChecksum = (message.readUInt32LE(16) & 1) === 1;
  const rest = message.subarray(concern.ends, withChecksum ? message.length - 4 : message.length);
  const changed = Buffer.concat([message.subarray(0, concern.value), journalledConcern, rest]);
  const grown = journalledConcern.length - (concern.ends - concern.value);
  changed.writeInt32LE(changed.length, 0);
  changed.writeUInt32LE(message.readUInt32LE(16) & ~1, 16);
  changed.writeInt32LE(message.readInt32LE(body) + grown, body);
  return changed;
}

function majorityConcern(message, body) {
  for (const field of fieldsOf(message, body)) {
    if (field.name !== 'writeConcern' || field.type !== 0x03) continue;
    for (const inner of fieldsOf(message, field.value)) {
      if (inner.name !== 'w' || inner.type !== 0x02) continue;
      if (message.latin1Slice(inner.value + 4, inner.ends - 1) === 'majority') return field;
    }
  }
  return undefined;
}
