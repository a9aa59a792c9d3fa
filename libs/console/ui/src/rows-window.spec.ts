import { offsetsOf, rowsWithin, shownRows } from './rows-window';

describe('the rows that are in the document', () => {
  const heights = [10, 20, 30, 40, 50];
  const offsets = offsetsOf(heights.length, (index) => heights[index] ?? 0);

  it('are those that reach into the pixels in sight', () => {
    expect([...offsets]).toEqual([0, 10, 30, 60, 100, 150]);
    expect(rowsWithin(offsets, 0, 30)).toEqual([0, 2]);
    expect(rowsWithin(offsets, 9, 31)).toEqual([0, 3]);
    expect(rowsWithin(offsets, 10, 60)).toEqual([1, 3]);
    expect(rowsWithin(offsets, -400, 5)).toEqual([0, 1]);
    expect(rowsWithin(offsets, 149, 900)).toEqual([4, 5]);
  });

  it('are none where nothing is in sight, or nothing is there', () => {
    expect(rowsWithin(offsets, -20, 0)).toEqual([0, 0]);
    expect(rowsWithin(offsets, 150, 200)).toEqual([0, 0]);
    expect(
      rowsWithin(
        offsetsOf(0, () => 10),
        0,
        100,
      ),
    ).toEqual([0, 0]);
  });

  it('have the room of those that are not between them', () => {
    expect(shownRows(offsets, [2, 4], [])).toEqual([
      { index: 2, gap: 30 },
      { index: 3, gap: 0 },
    ]);
  });

  it('are also those that stay, each once and in its place', () => {
    expect(shownRows(offsets, [2, 3], [4, 2, 0, 4])).toEqual([
      { index: 0, gap: 0 },
      { index: 2, gap: 20 },
      { index: 4, gap: 40 },
    ]);
  });

  it('end where the rows end, however many there are', () => {
    const many = offsetsOf(100_000, () => 68);
    expect(rowsWithin(many, 68 * 50_000, 68 * 50_010)).toEqual([50_000, 50_010]);
    expect(many[100_000]).toBe(6_800_000);
  });
});
