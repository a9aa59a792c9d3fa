import fc from 'fast-check';
import { idPages } from './id-pages';

async function* rowsOf(ids: readonly string[], read: { count: number }): AsyncGenerator<{ id: string }> {
  for (const id of ids) {
    read.count += 1;
    yield await Promise.resolve({ id });
  }
}

describe('pages of ids', () => {
  it('hold each id once, in the order of its first row', async () => {
    const ids = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(ids, fc.integer({ min: 1, max: 4 }), async (all, size) => {
        const pages: string[][] = [];
        for await (const page of idPages(rowsOf(all, { count: 0 }), (row) => row.id, size)) pages.push(page);
        expect(pages.flat()).toEqual([...new Set(all)]);
        expect(pages.slice(0, -1).every((page) => page.length === size)).toBe(true);
      }),
    );
  });

  it('read no further than they are taken', async () => {
    const read = { count: 0 };
    for await (const page of idPages(rowsOf(['a', 'b', 'c', 'd'], read), (row) => row.id, 2)) {
      expect(page).toEqual(['a', 'b']);
      break;
    }
    expect(read.count).toBe(2);
  });
});
