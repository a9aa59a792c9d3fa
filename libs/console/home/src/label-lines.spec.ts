import { labelLines } from './label-lines';

describe('the lines of a label', () => {
  it.each([
    ['English', 18, ['English']],
    ['The customer wants money back', 18, ['The customer wants', 'money back']],
    ['Unterhaltungselektronik gibt es', 10, ['Unterhaltungselektronik', 'gibt es']],
    ['', 18, ['']],
  ])('are cut between words: %s', (label, letters, lines) =>
    expect(labelLines(label, letters)).toEqual(lines),
  );

  it('are no longer than asked, where no word is', () => {
    const lines = labelLines('The customer confirmed something that waits for your approval', 18);
    expect(lines.every((line) => line.length <= 18)).toBe(true);
    expect(lines.join(' ')).toBe('The customer confirmed something that waits for your approval');
  });
});
