import { repliesLike, slashCall } from './slash-call';

const replies = [
  ['hello', 'Hello {{customer_name}}'],
  ['say-hello', 'Good day'],
  ['size', 'Our sizes'],
  ['bye', 'Bye and hello again'],
].map(([shortcut = '', text = '']) => ({ id: shortcut, shortcut, text, version: 1 }));

describe('calling a saved reply', () => {
  const typed = (text: string) => slashCall(text, text.length)?.typed;

  it('begins with a / at the beginning of a word', () => {
    expect(typed('/')).toBe('');
    expect(typed('/he')).toBe('he');
    expect(typed('so: /he')).toBe('he');
    expect(typed('so:\n/नम')).toBe('नम');
    expect(slashCall('so /he and', 6)).toEqual({ from: 3, typed: 'he' });
    expect(slashCall(`${'x '.repeat(40)}/he`, 83)).toEqual({ from: 80, typed: 'he' });
  });

  it('is no other slash', () => {
    for (const text of ['and/or', '24/7', 'https://shop.test/', '/he ', '/hello there', 'he', '']) {
      expect([text, typed(text)]).toEqual([text, undefined]);
    }
    expect(typed(`x${'/'.padEnd(42, 'y')}`)).toBeUndefined();
    expect(typed(`/${'y'.repeat(60)}`)).toBeUndefined();
  });

  it('finds by shortcut first, then by text', () => {
    const found = (text: string, most = 8) =>
      repliesLike(replies, text, most).map(({ shortcut }) => shortcut);
    expect(found('HELLO')).toEqual(['hello', 'say-hello', 'bye']);
    expect(found('')).toEqual(['hello', 'say-hello', 'size', 'bye']);
    expect(found('hello', 1)).toEqual(['hello']);
    expect(found('nothing')).toEqual([]);
  });
});
