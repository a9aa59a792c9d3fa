import { InTurn } from './in-turn';

it('does one after the other, also behind one that fails, and no more than may wait', async () => {
  const turns = new InTurn(2);
  const seen: string[] = [];
  let running = 0;
  const work =
    (name: string, fails = false) =>
    async (): Promise<string> => {
      running += 1;
      seen.push(`${name} ${running}`);
      await Promise.resolve();
      running -= 1;
      if (fails) throw new Error(name);
      return name;
    };
  const all = [work('a'), work('b', true), work('c'), work('d')].map((one) => turns.run(one));
  const ends = await Promise.allSettled(all);
  expect(ends.map((end) => (end.status === 'fulfilled' ? end.value : 'failed'))).toEqual([
    'a',
    'failed',
    'c',
    null,
  ]);
  expect(seen).toEqual(['a 1', 'b 1', 'c 1']);
  expect(await turns.run(work('e'))).toBe('e');
});
