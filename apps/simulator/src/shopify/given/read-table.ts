import { parse } from 'csv-parse/sync';

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
  leftOut: LeftOut[];
}

export interface NamedTable {
  file: string;
  table: Table;
}

const DELIMITERS = [',', ';', '\t'] as const;
const MOST_ROWS = 500_000;

interface Parsed {
  record: string[];
  info: { lines: number };
}

/**
 * A CSV file as Shopify or a spreadsheet program writes it: with a BOM or not, in UTF-8, UTF-16 or the letters of Windows,
 * with commas, semicolons or tabs, any line ends, and cells that hold all of these between quotes. What cannot be read is
 * named by its line; the rest is read all the same, up to half a million rows.
 */
export function readTable(file: string, bytes: Uint8Array, mostRows = MOST_ROWS): Table {
  const text = decoded(bytes);
  const leftOut: LeftOut[] = [];
  const skipped = (error: { message: string; lines?: unknown } | undefined): undefined => {
    leftOut.push({
      file,
      line: Number(error?.lines ?? 0),
      why: 'it is no row: a quote is not closed, or stands in the middle',
    });
    return undefined;
  };
  const parsed = parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: skipped,
    // The header, and one that tells that there are more.
    to: mostRows + 2,
  }) as unknown as Parsed[];
  const [header, ...records] = parsed;
  const names = (header?.record ?? []).map(plainName);
  const places = new Map(names.map((name, at) => [name, at] as const));
  let before = header?.info.lines ?? 0;
  const rows = records.flatMap(({ record, info }) => {
    const line = before + 1;
    before = info.lines;
    return record.every((cell) => cell.trim() === '') ? [] : [{ file, line, cell: cellOf(record, places) }];
  });
  const [cut] = rows.splice(mostRows);
  if (cut !== undefined) {
    const why = `the file has more than ${mostRows.toLocaleString('en')} rows: this one and all below it are not read`;
    leftOut.push({ file, line: cut.line, why });
  }
  return { rows, columns: new Set(names), leftOut };
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

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
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
