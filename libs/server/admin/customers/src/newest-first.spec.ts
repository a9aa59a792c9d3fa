import { newestFirst } from './newest-first';

/** A list of so many rows, one every `step` minutes, of which a page begins with the row it is asked from. */
function source(name: string, count: number, step: number) {
  const rows = Array.from({ length: count }, (_, n) => ({
    _id: `${name}${n}`,
    at: new Date(-n * step * 60_000),
  }));
  return {
    page: (from: { _id: string } | null, limit: number) => {
      const start = from === null ? 0 : rows.findIndex(({ _id }) => _id === from._id);
      return Promise.resolve(rows.slice(start, start + limit));
    },
    entries: ({ _id, at }: { _id: string; at: Date }) => [{ at, from: name, text: _id, content: null }],
  };
}

it('puts lists of any length together, each entry once, newest first', async () => {
  const found: string[] = [];
  let before = Infinity;
  for await (const { text, at } of newestFirst([
    source('a', 450, 1),
    source('b', 0, 1),
    source('c', 200, 2),
  ])) {
    expect(Date.parse(at)).toBeLessThanOrEqual(before);
    before = Date.parse(at);
    found.push(text);
  }
  expect(found).toHaveLength(650);
  expect(new Set(found).size).toBe(650);
});
