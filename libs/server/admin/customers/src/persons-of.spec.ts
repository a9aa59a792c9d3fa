import { newestOfEach, personsOf } from './persons-of';

describe('who turned out to be whom', () => {
  it('is followed to the end of the line', () => {
    const persons = personsOf(
      new Map([
        ['a', 'b'],
        ['b', 'c'],
        ['c', null],
        ['d', null],
      ]),
    );
    expect([...persons.values()]).toEqual(['c', 'c', 'c', 'd']);
  });

  it('ends also where a line leads back', () => {
    const persons = personsOf(
      new Map([
        ['a', 'b'],
        ['b', 'a'],
      ]),
    );
    expect(persons.size).toBe(2);
  });

  it('has one newest mark, whichever of them it was put on', () => {
    const persons = new Map([['a', 'b']]);
    const mark = (
      id: string,
      seconds: number,
      customerId: string,
    ): Parameters<typeof newestOfEach>[0][number] => ({
      id,
      at: new Date(seconds * 1_000),
      customerId,
    });
    const newest = newestOfEach([mark('1', 5, 'a'), mark('2', 9, 'b'), mark('3', 9, 'a')], persons);
    expect([...newest].map(([person, { id }]) => [person, id])).toEqual([['b', '3']]);
  });
});
