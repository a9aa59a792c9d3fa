/** A word that nobody writes, one for each number: by it a text is known again among others like it. */
export function markOf(number: number): string {
  const letters = [...String(number)].map((digit) => String.fromCharCode(98 + Number(digit)));
  return `qz${letters.join('')}zq`;
}

/** The text with the mark behind it. */
export function marked(text: string, number: number): string {
  return `${text} ${markOf(number)}`;
}
