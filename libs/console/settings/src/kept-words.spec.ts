import { keptWords } from './kept-words';

describe('what is asked before something is kept for less', () => {
  it('says how much goes', () => {
    expect(keptWords(30, { messages: 12, turns: 3 })).toBe(
      '12 messages and notes and 3 records of answers are older than 30 days. What of it is finished will be deleted for good, and nothing brings it back. Go on?',
    );
    expect(keptWords(30, { messages: 1, turns: 0 })).toContain('1 message or note is older than 30 days.');
    expect(keptWords(7, { messages: 0, turns: 100_000 })).toContain('100000 or more records of answers are');
  });

  it('says that nothing goes yet, or that nobody knows', () => {
    expect(keptWords(30, { messages: 0, turns: 0 })).toContain('Nothing is older than 30 days by now.');
    expect(keptWords(30, null)).toContain('How much is older than 30 days could not be counted.');
  });
});
