import { slug } from '../catalogue/slug';
import type { TableRow } from './read-table';

export interface ProductRows {
  /** Empty where neither a cell tells it nor the title makes one. */
  handle: string;
  /** The row with the title is the product's own, wherever it stands. */
  first: TableRow;
  rows: TableRow[];
}

/** Rows of one handle are one product, wherever they stand; a row without one belongs to the row above it, in its file. */
export function rowsByHandle(rows: readonly TableRow[]): ProductRows[] {
  const groups = new Map<string, ProductRows>();
  let [last, file] = ['', ''];
  for (const row of rows) {
    if (row.file !== file) [last, file] = ['', row.file];
    const title = row.cell('Title');
    const handle = handleOf(row) || slug(title);
    last = handle || title || last;
    const group = groups.get(last) ?? { handle, first: row, rows: [] };
    group.rows.push(row);
    if (group.first.cell('Title') === '' && title !== '') group.first = row;
    groups.set(last, group);
  }
  return [...groups.values()];
}

/** Shopify's handles are in small letters, without blanks. */
function handleOf(row: TableRow): string {
  return row.cell('Handle', 'URL handle').toLowerCase().replace(/\s+/g, '-');
}
