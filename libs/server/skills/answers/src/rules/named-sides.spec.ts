import { namedSides } from './named-sides';

describe('two things to be compared by name', () => {
  it.each<[string, [string, string] | null]>([
    ['compare galaxy a16 and redmi note 14', ['galaxy a16', 'redmi note 14']],
    ['iPhone 16 vs iPhone 16 Pro?', ['iphone 16', 'iphone 16 pro']],
    ["what's the difference between the first and the second?", ['the first', 'the second']],
    ['which is better, Oslo table or Bergen table', ['oslo table', 'bergen table']],
    ['¿cuál es la diferencia entre el sofá Oslo y el sofá Bergen?', ['el sofa oslo', 'el sofa bergen']],
    ['qual a diferença entre a camiseta Lua e a camiseta Sol', ['a camiseta lua', 'a camiseta sol']],
    ['comparez la robe Ebba et la robe Freja', ['la robe ebba', 'la robe freja']],
    ['ما الفرق بين جالكسي وايفون', ['جالكسي', 'ايفون']],
    ['which of the two is better?', null],
    ['black and white dress', null],
    ['compare them', null],
  ])('%j: %j', (text, sides) => {
    expect(namedSides(text)).toEqual(sides);
  });
});
