import { readIntent } from './read-intent';
import { sizeBehind } from './size-behind';

describe('a size that is a number alone', () => {
  it.each<[string, string | null]>([
    ['sneakers 45', '45'],
    ['white sneakers 45 please', '45'],
    ['boots 38 black', '38'],
    ['botas negras 38', '38'],
    ['chaussures 42,5', '42.5'],
    ['حذاء 43', '43'],
    ['जूते 42', '42'],
    ['iphone 16', null],
    ['monitor 27', null],
    ['3 shirts', null],
    ['shoes 38 or 39', null],
    ['shoes for 20 people', null],
    ['galaxy s25 case', null],
  ])('%j: %j', (line, size) => {
    expect(sizeBehind(line)).toBe(size);
  });

  it('is wanted of what is searched for, and no price', () => {
    expect(readIntent('sneakers 45')).toMatchObject({ kind: 'search', terms: ['sneakers'], size: '45' });
    expect(readIntent('shoes under 45')).not.toHaveProperty('size');
    expect(readIntent('zapatillas talla 45')).toMatchObject({ size: '45' });
  });
});
