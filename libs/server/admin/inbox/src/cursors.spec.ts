import fc from 'fast-check';
import { readListCursor, writeListCursor } from './cursors';

const moment = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true });

describe('cursors', () => {
  it('of the list come back as they went out, whatever the id', () => {
    fc.assert(
      fc.property(moment, fc.string({ minLength: 1 }), (at, id) => {
        expect(readListCursor(writeListCursor({ at, id }))).toEqual({ at, id });
      }),
    );
  });

  it.each(['', '~', '12', '~c', 'x~c', '12~', '-1~c', '9999999999999999~c', '1e3~c'])(
    'refuse %p for the list',
    (text) => {
      expect(() => readListCursor(text)).toThrow(expect.objectContaining({ code: 'bad_request' }) as Error);
    },
  );
});
