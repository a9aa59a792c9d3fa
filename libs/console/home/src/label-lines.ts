/** The letters of a line where the screen is narrowest. */
export const LETTERS_FEWEST = 18;

/** A label in lines of so many letters at most, cut between words; a longer word has a line of its own. Pure. */
export function labelLines(label: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}
