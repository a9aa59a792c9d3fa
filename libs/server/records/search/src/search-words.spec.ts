import { searchWord, searchWords } from './search-words';

describe('the words a text is found by', () => {
  it.each([
    ['Where is order #1001?', ['where', 'is', 'order', '1001']],
    ['Ein Kleid für Zoë – ein KLEID!', ['ein', 'kleid', 'fur', 'zoe']],
    ['ﬁne ①', ['fine', '1']],
    ['hid\u200bden \u202aword\u202c', ['hidden', 'word']],
    ['सोने की चेन', ['सोने', 'की', 'चेन']],
    ['می\u200cخواهم', ['می\u200cخواهم']],
    ['👍 … !', []],
    ['', []],
  ])('of %j', (text, words) => {
    expect(searchWords(text)).toEqual(words);
  });

  it('are bounded, and whole characters', () => {
    expect(searchWords(Array.from({ length: 900 }, (_, n) => `w${n}`).join(' '))).toHaveLength(300);
    expect(searchWord('ab'.repeat(500))).toHaveLength(40);
    expect(searchWord('𝒜'.repeat(50)).isWellFormed()).toBe(true);
  });
});
