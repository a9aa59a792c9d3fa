import { csvText } from './csv-text';

describe('csvText', () => {
  it('quotes words, keeps numbers, and ends each row as RFC 4180 says', () => {
    expect(
      csvText([
        ['Day', 'Messages "in", all'],
        ['1 Nov', -2.5],
        ['two\nlines', Number.NaN],
      ]),
    ).toBe('"Day","Messages ""in"", all"\r\n"1 Nov",-2.5\r\n"two\nlines",\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@sum', '\t=1', '\r=1', '＝1', '\n=1'])('lets %j begin no formula', (text) => {
    expect(csvText([[text]])).toBe(`"'${text}"\r\n`);
  });
});
