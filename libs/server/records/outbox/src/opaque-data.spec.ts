import fc from 'fast-check';
import { opaqueOf, sendOfOpaque } from './opaque-data';

describe('the data a send carries', () => {
  it('comes back as it went out, whatever the conversation is called', () => {
    const entryId = fc.tuple(
      fc.string({ minLength: 1 }).filter((s) => !s.includes('\n')),
      fc.nat(9999),
    );
    fc.assert(
      fc.property(entryId, fc.nat(99), fc.nat(99), ([conversation, n], part, attempt) => {
        const send = { entryId: `${conversation}#${n}`, part, attempt };
        expect(sendOfOpaque(opaqueOf(send))).toEqual(send);
      }),
    );
  });

  it.each([null, '', 'job-42', 'o2:a#1:0:1', 'o1:a:0:1', 'o1:a#1:x:1', 'o1:a#1:0'])(
    'is not ours: %p',
    (text) => {
      expect(sendOfOpaque(text)).toBeNull();
    },
  );
});
