/** A text in one line, for a row that has one: its lines one behind the other, without the empty ones. Pure. */
export function inOneLine(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}
