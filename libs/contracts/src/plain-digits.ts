const values = new Map<string, string>();
/** Five rows of ten that follow one another, U+1D7CE to U+1D7FF; those of every script stand alone. */
const MATHEMATICAL = { from: 0x1d7ce, to: 0x1d7ff };

/** The text with the decimal digits of every script written as 0 to 9. */
export function plainDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, plainDigit);
}

function plainDigit(digit: string): string {
  const known = values.get(digit);
  if (known !== undefined) return known;
  const value = valueOf(digit.codePointAt(0) ?? 0);
  values.set(digit, value);
  return value;
}

/** The ten digits of a script stand in a row that begins with its zero. */
function valueOf(code: number): string {
  if (code >= MATHEMATICAL.from && code <= MATHEMATICAL.to) return String((code - MATHEMATICAL.from) % 10);
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}
