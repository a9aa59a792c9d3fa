import { type CsvRecord, csvRecords } from './csv-records';
import { decoded } from './decoded';

/** A row that says nothing usable, and why. */
export interface LeftOut {
  file: string;
  /** As an editor counts, the header is line 1; 0 stands for the whole file. */
  line: number;
  why: string;
}

/** A row of a table: its file, the line it begins on, and its cells by the names of their columns. */
export interface TableRow {
  file: string;
  line: number;
  cell(...names: string[]): string;
}

export interface Table {
  rows: TableRow[];
  columns: ReadonlySet<string>;
  /** The sign between cells. */
  delimiter: string;
  leftOut: LeftOut[];
}

export interface NamedTable {
  file: string;
  table: Table;
}

const DELIMITERS = [',', ';', '\t'] as const;
const MOST_ROWS = 500_000;
/** The line by which Excel is told the sign. */
const NAMED_DELIMITER = /^"?sep=([,;\t])"?\n/i;

/**
 * A CSV file as Shopify or a spreadsheet program writes it: with a BOM or not, in UTF-8, UTF-16 or the letters of Windows,
 * with commas, semicolons or tabs, any line ends, and cells that hold all of these between quotes. What cannot be read is
 * named by its line; the rest is read all the same, up to half a million rows.
 */
export function readTable(file: string, bytes: Uint8Array, mostRows = MOST_ROWS): Table {
  const text = decoded(bytes)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n');
  const head = NAMED_DELIMITER.exec(text);
  const delimiter = head?.[1] ?? delimiterOf(text);
  // The header, and one that tells that there are more.
  const csv = csvRecords(text.slice(head?.[0].length ?? 0), delimiter, mostRows + 2);
  const offset = head === null ? 0 : 1;
  const leftOut: LeftOut[] = [];
  const leaveOut = (line: number, why: string) => leftOut.push({ file, line: line + offset, why });
  for (const line of csv.broken) {
    leaveOut(line, 'it is no row: a quote is not closed, or stands in the middle');
  }
  if (csv.givenUpAt !== null) {
    leaveOut(csv.givenUpAt, 'too many above are no rows: this and all below it are not read');
  }
  const [header, ...records] = csv.records;
  const names = (header?.cells ?? []).map(plainName);
  const filled = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [beyond] = filled.splice(mostRows);
  if (beyond !== undefined) {
    const rows = mostRows.toLocaleString('en');
    leaveOut(beyond.line, `the file has more than ${rows} rows: this one and all below it are not read`);
  } else if (!text.endsWith('\n') && isCut(filled, names.length)) {
    leaveOut(filled.pop()?.line ?? 0, 'the file ends in the middle of it: it was cut off');
  }
  // Of two columns with one name the first counts: apps add theirs behind Shopify's.
  const places = new Map(names.map((name, at) => [name, at] as const).reverse());
  const rows = filled.map(({ cells, line }) => ({ file, line: line + offset, cell: cellOf(cells, places) }));
  return { rows, columns: new Set(names), delimiter, leftOut };
}

/** Programs that write tables end each line, or give the last row as many cells as the others. */
function isCut(records: readonly CsvRecord[], columns: number): boolean {
  const last = records.at(-1)?.cells.length ?? columns;
  return last < Math.min(columns, records.at(-2)?.cells.length ?? columns);
}

function cellOf(record: readonly string[], places: ReadonlyMap<string, number>): TableRow['cell'] {
  return (...names) => {
    for (const name of names) {
      const at = places.get(plainName(name));
      const value = at === undefined ? '' : (record[at] ?? '').trim();
      if (value !== '') return value;
    }
    return '';
  };
}

/** "Body (HTML)" and "body html" are one column. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The sign that stands most often in the first line, outside of quotes. */
function delimiterOf(text: string): string {
  const header =
    text
      .slice(0, 20_000)
      .replace(/"[^"]*"/g, '')
      .split(/\r\n|\n|\r/, 1)[0] ?? '';
  const counted = DELIMITERS.map((sign) => [sign, header.split(sign).length] as const);
  return counted.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}
