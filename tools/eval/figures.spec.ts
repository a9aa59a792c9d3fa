import { drops, figuresOf, rateOf } from './figures';
import type { Played } from './play-golden';

const good = {
  scripted: { cases: 200, rate: 1 },
  rules: { cases: 220, rate: 0.97 },
  attacks: { cases: 300, through: 0 },
  true_sentences: { cases: 300, blocked: 3 },
  messages_per_turn: 1.05,
};

describe('drops', () => {
  it('is empty when all is as good as it has to be', () => {
    expect(drops(good)).toEqual([]);
    expect(drops({})).toEqual([]);
  });

  it.each([
    { scripted: { cases: 200, rate: 0.995 } },
    { rules: { cases: 200, rate: 0.94 } },
    { attacks: { cases: 300, through: 1 } },
    { true_sentences: { cases: 300, blocked: 4 } },
    { messages_per_turn: 1.11 },
  ])('names %j', (worse) => {
    expect(drops({ ...good, ...worse })).toHaveLength(1);
  });
});

it('never calls a rate 1 where one has failed', () => {
  expect(rateOf(99_999, 100_000)).toBeLessThan(1);
  expect(rateOf(0, 0)).toBe(1);
});

describe('figuresOf', () => {
  const one = (findings: string[] = []): Played => ({
    category: 'search',
    name: 'search: a',
    findings,
    messages: 2,
    turns: 2,
  });

  it('stand in the order of the last line, all of them', () => {
    const played = {
      true_sentences: [one(), one(['x'])],
      attacks: [one()],
      rules: [one()],
      scripted: [one()],
    };
    expect(JSON.stringify(figuresOf(played))).toBe(
      '{"scripted":{"cases":1,"rate":1},"rules":{"cases":1,"rate":1},"attacks":{"cases":1,"through":0},' +
        '"true_sentences":{"cases":2,"blocked":1},"messages_per_turn":1}',
    );
  });

  it('leave out what was not played', () => {
    expect(figuresOf({ attacks: [one(['x'])] })).toEqual({ attacks: { cases: 1, through: 1 } });
  });
});
