import { calledAt, mentionedIn, namedLike } from './mentions';

const people = ['Ann', 'Anna', 'Jo Lee', 'أمل', ''].map((name) => ({ id: name, name }));
const called = (text: string): string[] => mentionedIn(text, people).map(({ name }) => name);

describe('colleagues that a note calls', () => {
  it('are those whose whole name stands after an @', () => {
    expect(called('ask @Ann, or @Jo Lee')).toEqual(['Ann', 'Jo Lee']);
    expect(called('@Anna?')).toEqual(['Anna']);
    expect(called('@Annabel @Ann2 @')).toEqual([]);
    expect(called('@Annabel knows, @Ann')).toEqual(['Ann']);
    expect(called('@أمل من فضلك')).toEqual(['أمل']);
    expect(called('ann@Ann')).toEqual(['Ann']);
  });

  it('are offered while their name is being typed', () => {
    const at = (text: string) => calledAt(text, text.length)?.beginning;
    expect(at('ask @')).toBe('');
    expect(at('ask @jo l')).toBe('jo l');
    expect(at('mail to ann@shop')).toBeUndefined();
    expect(at('@Ann\nand')).toBeUndefined();
    expect(at('nobody')).toBeUndefined();
    expect(calledAt('ask @an today', 7)).toEqual({ from: 4, beginning: 'an' });
    expect(namedLike(people, 'an', 1).map(({ name }) => name)).toEqual(['Ann']);
  });
});
