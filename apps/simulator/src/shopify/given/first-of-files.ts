import type { LeftOut, TableRow } from './read-table';

/**
 * The rows of one thing without those of a second copy: exports overlap, and then a later file tells the whole of it again.
 * `begins`: the row that only a whole one has. What a later file only goes on with stays. Each copy is named once.
 */
export function firstOfFiles(
  rows: readonly TableRow[],
  begins: (row: TableRow) => boolean,
  leftOut: LeftOut[],
): TableRow[] {
  const began = rows.find(begins)?.file;
  const copies = new Set<string>();
  for (const row of rows) {
    if (began === undefined || row.file === began || copies.has(row.file) || !begins(row)) continue;
    copies.add(row.file);
    leftOut.push({ file: row.file, line: row.line, why: `${began} has it already` });
  }
  return copies.size === 0 ? [...rows] : rows.filter(({ file }) => !copies.has(file));
}
