import type { MessageContent } from '@feelori/contracts';
import { saysTheSame } from './message-meaning';

const text = (words: string): MessageContent => ({ kind: 'text', text: words });
const photo = (id: string, caption?: string): MessageContent => ({
  kind: 'image',
  media: { id, mimeType: 'image/jpeg' },
  ...(caption === undefined ? {} : { caption }),
});

describe('what a customer means', () => {
  it.each([
    ['show me red dresses', '  Show me RED dresses!! '],
    ["don't you have it?", 'dont you have it'],
    ['hello , world', 'hello,world'],
    ['stop', 'st\u200bop'],
    ['¿Dónde está?', 'dónde está'],
    ['12.50', '12,50'],
    ['ｒｅｄ', 'red'],
  ])('is the same in %j and %j', (one, other) => {
    expect(saysTheSame(text(one), text(other))).toBe(true);
  });

  it.each([
    ['red', 'blue'],
    ['size 40', 'size 4 0'],
    ['under 12.50', 'under 1250'],
    ['under $50', 'under €50'],
    ['👍', '👎'],
    ['order 1001', 'order 1002'],
  ])('differs between %j and %j', (one, other) => {
    expect(saysTheSame(text(one), text(other))).toBe(false);
  });

  it('is also the file, and what is said beside it', () => {
    expect(saysTheSame(photo('1', 'this one?'), photo('1', 'This one'))).toBe(true);
    expect(saysTheSame(photo('1', 'this one?'), photo('2', 'this one?'))).toBe(false);
    expect(saysTheSame(photo('1', 'this one?'), photo('1', 'that one?'))).toBe(false);
    expect(saysTheSame(photo('1'), { kind: 'deleted' })).toBe(false);
  });

  it('is found in linear time, whatever is written', () => {
    const hostile = ['!'.repeat(65_536), '1 '.repeat(32_768), '\u200b'.repeat(65_536), 'a'.repeat(65_536)];
    const began = performance.now();
    for (const words of hostile) saysTheSame(text(words), text(`${words}x`));
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
