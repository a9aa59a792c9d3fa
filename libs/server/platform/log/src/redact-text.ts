/** Longer texts are cut: a line is for reading. */
const LONGEST = 500;

/**
 * What looks like it belongs to a person or opens a door, and what is shown instead. Every repetition is bounded
 * or begins where nothing of its kind stands before it, so that the time a text takes grows with its length only.
 */
const PERSONAL: readonly (readonly [RegExp, string])[] = [
  [/\b(?:Bearer|Basic)\s{1,4}\S{1,2048}/gi, '[secret]'],
  [/:\/\/[^\s/@]{0,256}@/g, '://[secret]@'],
  [/(?<![\w.+-])[\w.+-]+@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g, '[email]'],
  [/(https?:\/\/[^\s?#]{1,500})[?#]\S{0,2048}/gi, '$1?[query]'],
  // A long word of letters and digits is a token or a key, but for the ids we make ourselves (ULID, 26 capitals).
  [
    /(?<![\w-])(?![0-9A-HJKMNP-TV-Z]{26}\b)(?=[A-Za-z_-]{0,64}\d)(?=[\d_-]{0,64}[A-Za-z])[\w-]{24,512}/g,
    '[secret]',
  ],
  // A phone number, also with the usual spaces, brackets and dashes between its digits.
  [/\+?\d(?:[ ()-]{0,2}\d){8,20}/g, '[number]'],
];

/** The text as a log line may show it: at most 500 characters, without numbers, addresses, keys or queries. */
export function redactText(text: string): string {
  const redacted = PERSONAL.reduce((rest, [pattern, mark]) => rest.replace(pattern, mark), beginning(text));
  return redacted.length > LONGEST ? `${redacted.slice(0, LONGEST)}…` : redacted;
}

/** The first words of a long text: a cut within a number would leave a piece of it that no pattern knows. */
function beginning(text: string): string {
  if (text.length <= 4 * LONGEST) return text;
  const head = text.slice(0, 4 * LONGEST);
  return head.slice(0, Math.max(head.lastIndexOf(' '), 0));
}
