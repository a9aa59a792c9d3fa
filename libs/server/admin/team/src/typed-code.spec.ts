import fc from 'fast-check';
import { newRecoveryCodes, recoveryCodeHash } from './recovery-codes';
import { typedCode } from './typed-code';

describe('a code as somebody types it', () => {
  it.each([
    ['123456', '123456'],
    [' 123 456 ', '123456'],
    ['１２３４５６', '123456'],
    ['123-456', '123456'],
  ])('reads %p as digits', (text, digits) => expect(typedCode(text)).toEqual({ kind: 'totp', digits }));

  it('reads every recovery code in any spelling', () => {
    for (const code of newRecoveryCodes()) {
      const bare = code.replaceAll('-', '');
      for (const text of [code, bare, code.toLowerCase(), code.replaceAll('-', ' '), `\t${code}\n`]) {
        expect(typedCode(text)).toEqual({ kind: 'recovery', code: bare });
      }
      expect(typedCode(bare.replaceAll('0', 'o').replaceAll('1', 'l'))).toEqual({
        kind: 'recovery',
        code: bare,
      });
    }
  });

  it('takes nothing else for a code', () => {
    for (const text of ['', '12345', '1234567', '٠١٢٣٤٥', 'AAAA-AAAA-AAAA-AAA', 'UUUU-UUUU-UUUU-UUUU']) {
      expect(typedCode(text)).toBeNull();
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const code = typedCode(text);
        expect(code === null || code.kind === 'recovery' || /^[0-9]{6}$/.test(code.digits)).toBe(true);
      }),
    );
  });

  it('is stored as another hash for each person', () => {
    expect(recoveryCodeHash('u1', 'AAAA-AAAA')).toBe(recoveryCodeHash('u1', 'AAAAAAAA'));
    expect(recoveryCodeHash('u1', 'AAAAAAAA')).not.toBe(recoveryCodeHash('u2', 'AAAAAAAA'));
  });
});
