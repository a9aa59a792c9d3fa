import { EMOJIS, emojisLike } from './emoji-table';

describe('the emojis on offer', () => {
  it('are each one sign with a name, once', () => {
    const segments = new Intl.Segmenter('en', { granularity: 'grapheme' });
    for (const { sign, name } of EMOJIS) {
      expect([sign, [...segments.segment(sign)].length]).toEqual([sign, 1]);
      expect(name).not.toBe('');
    }
    expect(new Set(EMOJIS.map(({ sign }) => sign)).size).toBe(EMOJIS.length);
    expect(new Set(EMOJIS.map(({ name }) => name)).size).toBe(EMOJIS.length);
  });

  it('are found by the beginning of a word', () => {
    expect(emojisLike('ship').map(({ sign }) => sign)).toEqual(['🚚', '✈️']);
    expect(emojisLike('THANK').map(({ sign }) => sign)).toEqual(['🙏']);
    expect(emojisLike('')).toBe(EMOJIS);
    expect(emojisLike('zzz')).toEqual([]);
  });
});
