/** Rows as a file that spreadsheets read; a word can begin no formula there. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  return `"${value.replace(/^([=+\-@\t\r])/, "'$1").replaceAll('"', '""')}"`;
}
