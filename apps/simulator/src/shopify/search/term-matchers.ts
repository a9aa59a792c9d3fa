import type { SearchTerm } from './search-term';

/** Text as Shopify's index sees it: lower case words. */
export function tokensOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Tokenised match: the value's words stand side by side in the text; the last one may be a prefix. */
export function words(text: string, term: SearchTerm): boolean {
  const wanted = tokensOf(term.value);
  if (wanted.length === 0) return term.prefix && text.length > 0;
  const tokens = tokensOf(text);
  const last = wanted.length - 1;
  return tokens.some((_, start) =>
    wanted.every((word, offset) => {
      const token = tokens[start + offset];
      return offset === last && term.prefix ? token?.startsWith(word) : token === word;
    }),
  );
}

/** Whole-value match without regard to case; `*` alone asks whether there is a value. */
export function keyword(value: string | null, term: SearchTerm): boolean {
  if (value === null || value === '') return false;
  const own = value.toLowerCase();
  const wanted = term.value.toLowerCase();
  if (term.prefix) return own.startsWith(wanted);
  return own === wanted;
}

/** Match against a comma list of words ("active,draft"). */
export function oneOf(value: string, term: SearchTerm): boolean {
  if (term.prefix && term.value === '') return true;
  return term.value
    .toLowerCase()
    .split(',')
    .some((wanted) => wanted.trim() === value.toLowerCase());
}

/** Number match with comparator; a value that is no number matches nothing. */
export function number(value: number, term: SearchTerm): boolean {
  if (term.prefix && term.value === '') return true;
  const wanted = Number(term.value);
  return term.value !== '' && Number.isFinite(wanted) && compared(value, wanted, term);
}

/** Date match with comparator; a bare date means that whole day in UTC. */
export function date(value: number, term: SearchTerm): boolean {
  const wanted = Date.parse(term.value);
  if (Number.isNaN(wanted)) return false;
  if (term.comparator === '=' && /^\d{4}-\d\d-\d\d$/.test(term.value)) {
    return value >= wanted && value < wanted + 86_400_000;
  }
  return compared(value, wanted, term);
}

/** `true` / `false`. */
export function flag(value: boolean, term: SearchTerm): boolean {
  return term.value.toLowerCase() === String(value);
}

function compared(value: number, wanted: number, term: SearchTerm): boolean {
  switch (term.comparator) {
    case '=':
      return value === wanted;
    case '>':
      return value > wanted;
    case '>=':
      return value >= wanted;
    case '<':
      return value < wanted;
    case '<=':
      return value <= wanted;
  }
}
