import { followsFrom } from './derived-amounts';

describe('amounts that follow from known ones', () => {
  it.each([
    [138, 'two of them would be $138', [69]],
    [138, '2 × $69 = $138', [69]],
    [138, 'दोनो के कुल $138 होगे', [69]],
    [118.5, 'together they cost $118.50', [69, 49.5]],
    [73.9, 'con envio son 73,90 $ en total', [69, 4.9]],
    [19.5, 'la difference est de 19,50 $', [69, 49.5]],
    [25, 'two for kwd 25.000 in total', [12.5]],
  ])('%d follows in "%s"', (amount, sentence, known) => {
    expect(followsFrom(amount, sentence.replace(/^two\b/, '2'), known)).toBe(true);
  });

  it.each([
    [138, 'it costs $138', [69]],
    [130, 'two of them would be $130', [69]],
    [118.5, 'the coat costs $118.50', [69, 49.5]],
    [118, 'together they cost $118', [69, 49.5]],
    [19.5, 'it costs $19.50', [69, 49.5]],
    [207, 'both come to $207', [69]],
  ])('%d does not in "%s"', (amount, sentence, known) => {
    expect(followsFrom(amount, sentence.replace(/^two\b/, '2'), known)).toBe(false);
  });

  it('compares with an amount that was asked for', () => {
    expect(followsFrom(9, 'it is $9 more than your $60', [69], [60])).toBe(true);
    expect(followsFrom(9, 'it is $9 more than your $60', [69])).toBe(false);
  });
});
