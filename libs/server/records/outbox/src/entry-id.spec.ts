import fc from 'fast-check';
import {
  assistantEntryId,
  campaignEntryId,
  conversationOfEntry,
  isEntryKey,
  noticeEntryId,
  personEntryId,
} from './entry-id';
import { opaqueOf, sendOfOpaque } from './opaque-data';

const letters = [...'abcXYZ059._-'];
const key = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 80 });
const conversation = fc.string({ minLength: 1 }).filter((id) => !id.includes('\n'));

describe('the id of an outbox entry', () => {
  it('names one thing said by one origin, its conversation, and its sends, whatever these are called', () => {
    fc.assert(
      fc.property(conversation, key, fc.nat(9_999), (conversationId, name, n) => {
        const ids = [
          assistantEntryId(conversationId, n),
          personEntryId(conversationId, name),
          noticeEntryId(conversationId, name),
          campaignEntryId(conversationId, name),
        ];
        expect(new Set(ids).size).toBe(4);
        for (const entryId of ids) {
          expect(conversationOfEntry(entryId)).toBe(conversationId);
          const send = { entryId, part: 3, attempt: 2 };
          expect(sendOfOpaque(opaqueOf(send))).toEqual(send);
        }
      }),
    );
  });

  it('fits into the data a send may carry', () => {
    const longest = campaignEntryId('106540352242922:c_0123456789abcdef0123456789', 'x'.repeat(80));
    expect(opaqueOf({ entryId: longest, part: 999, attempt: 9_999 }).length).toBeLessThanOrEqual(512);
  });

  it.each(['', 'a#b', 'a:b', 'a b', 'ä', 'a\n', 'x'.repeat(81)])('refuses %j from outside', (name) => {
    expect(isEntryKey(name)).toBe(false);
    expect(() => personEntryId('100:ann', name)).toThrow('cannot stand in the id');
  });
});
