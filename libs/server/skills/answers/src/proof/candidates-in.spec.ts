import fc from 'fast-check';
import { candidatesIn, withoutCandidates } from './candidates-in';

const valuesIn = (text: string, ...names: string[]) =>
  candidatesIn(text, names).flatMap(({ values }) => values);

describe('what may prove an order', () => {
  it.each<[string, string[]]>([
    ['0102', ['0102']],
    ['the last four are 0 1 0 2', ['0102']],
    ['01-02', ['0102']],
    ['٠١٠٢', ['0102']],
    ['०१०२', ['0102']],
    ['\u202a0102\u202c', ['0102']],
    ['+44 7700 900102', ['0102']],
    ['(650) 555-0107', ['0107']],
    ['Emma@Example.COM.', ['emma@example.com']],
    ['ls1 4dy', ['LS14DY']],
    ['LS14DY', ['LS14DY']],
    ['K1A 0B6', ['K1A0B6']],
    ['D02 AF30', ['D02AF30']],
    ['1012 AB', ['1012AB', '1012']],
    ['94301-1234', ['943011234']],
    ['01310-100', ['01310100']],
    ['110 001', ['110001']],
    ['it cost 49.99, or 1,299, on 2026-11-01', []],
    ['size 38, 501 jeans', []],
    ['1200 pesos, $1500, 2000 €, rs 1800', []],
    ['0102, 50 € paid', ['0102']],
    ['emma@example.com 50 €', ['emma@example.com']],
    ['order #0102', []],
  ])('in "%s" is %j', (text, values) => {
    expect(valuesIn(text)).toEqual(values);
  });

  it('is never the order’s own number', () => {
    expect(valuesIn('order 2002, 0102', '#2002')).toEqual(['0102']);
    expect(valuesIn('2002 0102', '#2002')).toEqual(['0102']);
    expect(valuesIn('FEE2002-IN', '#FEE2002-IN')).toEqual([]);
  });

  it('goes out of a text, the order’s name does not', () => {
    expect(withoutCandidates('order 2002: 01 02, LS1 4DY or emma@example.com', ['#2002'])).toBe(
      'order 2002: [proof], [proof] or [email]',
    );
  });

  it('leaves nothing behind that would be found again, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(valuesIn(withoutCandidates(text, []))).toEqual([]);
      }),
    );
  });
});

describe('digits of every script', () => {
  it.each(['𝟎𝟏𝟗𝟎', '٠١٩٠', '०१९०', '𞥐𞥑𞥙𞥐', '০১৯০'])('"%s" prove, and are hidden whole', (digits) => {
    expect(candidatesIn(`it ends ${digits} ok`, []).map(({ values }) => values)).toEqual([['0190']]);
    expect(withoutCandidates(`it ends ${digits} ok`, [])).toBe('it ends [proof] ok');
  });
});
