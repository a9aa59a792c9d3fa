import { PriceTime } from './price-time';

let now = 0;
beforeEach(() => (now = 0));
const taking = (ms: number) => (): Promise<number> => Promise.resolve((now += ms));

it('is one for all questions of a turn, and what lies between them is free', async () => {
  const time = new PriceTime(() => now);
  await time.within(taking(600));
  now += 10_000;
  expect(time.left).toBe(900);
  await time.within(taking(1_000));
  expect(time.left).toBe(0);
});

it('counts questions at the same time once', async () => {
  const time = new PriceTime(() => now);
  let end = (): void => undefined;
  const both = [0, 1].map(() =>
    time.within(() => new Promise<void>((resolve) => (end = chained(end, resolve)))),
  );
  now += 400;
  expect(time.left).toBe(1_100);
  end();
  await Promise.all(both);
  expect(time.left).toBe(1_100);
});

it('also counts a question that fails, and gives none that is left none', async () => {
  const time = new PriceTime(() => now);
  const failing = (): Promise<never> => {
    now += 1_500;
    return Promise.reject(new Error('slow'));
  };
  await expect(time.within(failing)).rejects.toThrow('slow');
  const ended = await time.within(
    (soon) => new Promise<boolean>((resolve) => soon.addEventListener('abort', () => resolve(soon.aborted))),
  );
  expect(ended).toBe(true);
});

function chained(one: () => void, other: () => void): () => void {
  return () => {
    one();
    other();
  };
}
