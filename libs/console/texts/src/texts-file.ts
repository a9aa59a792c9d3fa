/** One wording of a file, with the line or the entry that it begins at. */
export interface FiledText {
  at: number;
  id: string;
  language: string;
  value: string;
}

/** What a file holds; `faults` are sentences, each with its line or entry. */
export interface TextsFile {
  texts: FiledText[];
  faults: string[];
}

const COLUMNS = ['id', 'language', 'text'] as const;
/** A sign before what a spreadsheet would take for a formula: it is no part of the words. */
const GUARDED = /^'(?=[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20])/;

/** Reads a file of texts, CSV with the columns id, language and text or JSON with the same names. Pure. */
export function textsFile(name: string, content: string): TextsFile {
  const text = content.replace(/^\ufeff/, '');
  return name.toLowerCase().endsWith('.json') ? fromJson(text) : fromCsv(text);
}

function fromJson(text: string): TextsFile {
  let all: unknown;
  try {
    all = JSON.parse(text);
  } catch {
    return { texts: [], faults: ['The file is no JSON.'] };
  }
  if (!Array.isArray(all)) return { texts: [], faults: ['The file is no list of texts.'] };
  const texts: FiledText[] = [];
  const faults: string[] = [];
  for (const [at, entry] of (all as unknown[]).entries()) {
    const { id, language, text: value } = (entry ?? {}) as Record<string, unknown>;
    if (typeof id === 'string' && typeof language === 'string' && typeof value === 'string') {
      texts.push({ at: at + 1, id, language, value });
    } else faults.push(`Entry ${at + 1}: id, language and text are needed.`);
  }
  return { texts, faults };
}

function fromCsv(text: string): TextsFile {
  const { rows, unclosed } = csvRows(text);
  if (unclosed !== null) {
    return { texts: [], faults: [`Line ${unclosed}: a quotation mark is not closed.`] };
  }
  const [head, ...below] = rows;
  const places = COLUMNS.map((column) =>
    (head?.cells ?? []).findIndex((cell) => cell.trim().toLowerCase() === column),
  );
  const missing = COLUMNS.filter((_, at) => places[at] === -1);
  if (missing.length > 0) return { texts: [], faults: [`Line 1: the column ${missing[0]} is missing.`] };
  const texts: FiledText[] = [];
  const faults: string[] = [];
  for (const { line, cells } of below) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const [id, language, value] = places.map((place) => cells[place]);
    if (id === undefined || language === undefined || value === undefined) {
      faults.push(`Line ${line}: a column is missing.`);
    } else {
      texts.push({ at: line, id: id.trim(), language: language.trim(), value: value.replace(GUARDED, '') });
    }
  }
  return { texts, faults };
}

interface CsvRow {
  line: number;
  cells: string[];
}

/** The rows of a CSV file (RFC 4180), with commas or semicolons; each sign is looked at once. */
function csvRows(text: string): { rows: CsvRow[]; unclosed: number | null } {
  const firstLine = text.slice(0, (text.indexOf('\n') + 1 || text.length + 1) - 1);
  const separator = firstLine.includes(',') ? ',' : ';';
  const rows: CsvRow[] = [];
  let row: CsvRow = { line: 1, cells: [] };
  let pieces: string[] = [];
  let quotedSince: number | null = null;
  let line = 1;
  const endCell = (): void => {
    row.cells.push(pieces.join(''));
    pieces = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '\n') line += 1;
    if (quotedSince !== null) {
      if (sign !== '"') pieces.push(sign);
      else if (text.charAt(at + 1) === '"') {
        pieces.push('"');
        at += 1;
      } else quotedSince = null;
    } else if (sign === '"') quotedSince = line;
    else if (sign === separator) endCell();
    else if (sign === '\n') {
      endCell();
      rows.push(row);
      row = { line, cells: [] };
    } else if (sign !== '\r') pieces.push(sign);
  }
  if (pieces.length > 0 || row.cells.length > 0) {
    endCell();
    rows.push(row);
  }
  return { rows, unclosed: quotedSince };
}
