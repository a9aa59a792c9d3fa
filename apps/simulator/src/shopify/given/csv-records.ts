import { CsvError, type InfoRecord, parse } from 'csv-parse/sync';

/** The cells of one record, and the line it begins on: the first of the text is 1. */
export interface CsvRecord {
  cells: string[];
  line: number;
}

export interface CsvText {
  records: CsvRecord[];
  /** Lines that are no records. */
  broken: number[];
  /** The first line that is not read any more, because too many above it are broken; null where all are read. */
  givenUpAt: number | null;
}

interface Stretch {
  records: CsvRecord[];
  /** Where the first broken record begins, in bytes and in lines; null where none is. */
  end: { bytes: number; lines: number } | null;
}

const LINE_END = 0x0a;
const MOST_BROKEN = 1_000;
/** A quote that is not closed is given up behind so many letters; a description in Shopify has 512 KB at most. */
const LONGEST_RECORD = 2_000_000;

/**
 * Records of a text whose lines end with LF. A line with a stray quote is read by itself if it then has as many cells as the
 * header, else it is named; either way it takes no further line with it.
 */
export function csvRecords(text: string, delimiter: string, most: number): CsvText {
  const bytes = Buffer.from(text);
  const [records, broken]: [CsvRecord[], number[]] = [[], []];
  let [from, line] = [0, 1];
  while (from < bytes.length && records.length < most) {
    if (broken.length >= MOST_BROKEN) return { records, broken, givenUpAt: line };
    const { records: read, end } = stretchOf(bytes.subarray(from), delimiter, most - records.length);
    for (const record of read) records.push({ ...record, line: line + record.line });
    if (end === null) break;
    const starts = from + end.bytes;
    const ends = bytes.indexOf(LINE_END, starts);
    from = ends < 0 ? bytes.length : ends + 1;
    line += end.lines;
    const cells = loneRecord(bytes.subarray(starts, from), delimiter);
    if (cells !== null && cells.length === records[0]?.cells.length) records.push({ cells, line });
    else broken.push(line);
    line += 1;
  }
  return { records, broken, givenUpAt: null };
}

/** What can be read up to the first broken record; lines count from 0. */
function stretchOf(bytes: Buffer, delimiter: string, most: number): Stretch {
  const records: CsvRecord[] = [];
  let end = behindBlankLines(bytes, { bytes: 0, lines: 0 });
  const options = {
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD,
    to: most,
    // What was read before a broken record would be lost with the error.
    on_record: (cells: string[], info: InfoRecord): null => {
      records.push({ cells, line: end.lines });
      end = behindBlankLines(bytes, info);
      return null;
    },
  };
  try {
    parse(bytes, options);
    return { records, end: null };
  } catch (error) {
    if (error instanceof CsvError) return { records, end };
    throw error;
  }
}

function behindBlankLines(bytes: Buffer, { bytes: from, lines }: { bytes: number; lines: number }) {
  let at = from;
  while (bytes[at] === LINE_END) at += 1;
  return { bytes: at, lines: lines + at - from };
}

/** A line by itself, stray quotes being letters like others; null where it is no record even so. */
function loneRecord(bytes: Buffer, delimiter: string): string[] | null {
  try {
    const options = { delimiter, record_delimiter: '\n', relax_column_count: true, relax_quotes: true };
    return parse(bytes, options)[0] ?? null;
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}
