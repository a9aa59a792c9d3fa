import { withoutMarks } from './without-marks';

/** How WhatsApp reads a text: a mark at the edge of a word, its twin at another edge, no blank inside. */
const FORMATTED = [/\*[^*\n]+\*/, /(?<!\w)_[^_\n]+_(?!\w)/, /~[^~\n]+~/, /`[^`\n]+`/];

describe('words of the shop in a message', () => {
  it.each([
    'Rose *Limited* Tee_2026_x ~old~',
    '_New_ arrivals',
    '```code``` `x`',
    '~~deal~~ **bold** __under__',
    '*',
    'A*B*C',
    'ä_b_ü',
    '(_x_)',
    '5 * 3 * 2',
  ])('format nothing: %s', (title) => {
    const shown = withoutMarks(title);
    expect(FORMATTED.filter((pattern) => pattern.test(shown))).toEqual([]);
    expect(shown).toHaveLength(title.length);
    expect(`*${shown}*`).toMatch(/^\*[^*]+\*$/);
  });

  it.each(['Tee_2026_x', 'https://shop.test.invalid/~ann/a_b_c?x=*', 'Plain & simple', 'राह\u200cराह'])(
    'stay as they are where nothing would be formatted: %s',
    (text) => {
      expect(withoutMarks(text)).toBe(text);
    },
  );
});
