import { replayFlags } from './replay-flags';

it('takes the newest conversations of a week unless told otherwise', () => {
  expect(replayFlags([])).toEqual({
    ...{ from: null, conversations: 20, sinceMs: 604_800_000, changes: [], shop: null, realModels: null },
    ...{ mostRisk: null, mostDollars: 5, to: null, atOnce: 8, printPrompt: false },
  });
  const more = ['--with', 'a=1', '--with', 'b=x=y', '--most-risk', '2.5', '--models', 'simulated'];
  expect(replayFlags(['--since', '90m', ...more])).toMatchObject({
    ...{ sinceMs: 5_400_000, changes: ['a=1', 'b=x=y'], mostRisk: 2.5, realModels: false },
  });
});

it.each([
  ['--conversations', '501'],
  ['--conversations', '1.5'],
  ['--since', '7'],
  ['--since', '0d'],
  ['--since', '401d'],
  ['--models', 'some'],
  ['--most-risk', '101'],
  ['--most-dollars', ''],
  ['--at-once', '0'],
])('refuses %s %s with its name', (flag, value) => {
  expect(() => replayFlags([flag, value])).toThrow(flag);
});

it('refuses what it does not know', () => {
  expect(() => replayFlags(['--strange'])).toThrow('--strange');
  expect(() => replayFlags(['word'])).toThrow('word');
});
