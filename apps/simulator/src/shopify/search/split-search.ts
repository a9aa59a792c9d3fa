import type { Comparator, SearchTerm } from './search-term';

/** What the parser sees: a term or a piece of grammar. */
export type SearchToken = SearchTerm | { kind: '(' | ')' | 'OR' | 'AND' | 'NOT' };

const FIELD = /^([A-Za-z_][\w.]*):/;
const COMPARATOR = /^(>=|<=|>|<)/;

/** Splits a search string into tokens; quotes hold phrases, a backslash takes the next character as it is. */
export function splitSearch(text: string): SearchToken[] {
  const tokens: SearchToken[] = [];
  let rest = text.trimStart();
  while (rest.length > 0) {
    const [token, length] = readToken(rest);
    tokens.push(token);
    rest = rest.slice(Math.max(1, length)).trimStart();
  }
  return tokens;
}

function readToken(text: string): [SearchToken, number] {
  const first = text[0] ?? '';
  if (first === '(' || first === ')') return [{ kind: first }, 1];
  const word = /^(OR|AND|NOT)(?=\s|\(|$)/.exec(text)?.[1];
  if (word === 'OR' || word === 'AND' || word === 'NOT') return [{ kind: word }, word.length];
  if (first === '-' && /^-\S/.test(text)) return [{ kind: 'NOT' }, 1];
  return readTerm(text);
}

function readTerm(text: string): [SearchTerm, number] {
  const field = FIELD.exec(text)?.[1] ?? null;
  let at = field === null ? 0 : field.length + 1;
  const comparator = (field === null ? '=' : (COMPARATOR.exec(text.slice(at))?.[0] ?? '=')) as Comparator;
  if (comparator !== '=') at += comparator.length;
  const quote = text[at];
  if (quote === '"' || quote === "'") {
    const [value, length] = readQuoted(text, at + 1, quote);
    return [{ kind: 'term', field, comparator, value, quoted: true, prefix: false }, at + 1 + length];
  }
  const [value, length, prefix] = readBare(text, at);
  return [{ kind: 'term', field, comparator, value, quoted: false, prefix }, at + length];
}

function readQuoted(text: string, start: number, quote: string): [value: string, length: number] {
  let value = '';
  let at = start;
  while (at < text.length && text[at] !== quote) {
    if (text[at] === '\\') at += 1;
    value += text[at] ?? '';
    at += 1;
  }
  return [value, at - start + 1];
}

function readBare(text: string, start: number): [value: string, length: number, prefix: boolean] {
  let value = '';
  let prefix = false;
  let at = start;
  while (at < text.length && !/[\s()]/.test(text[at] ?? '')) {
    const escaped = text[at] === '\\';
    if (escaped) at += 1;
    prefix = text[at] === '*' && !escaped;
    value += text[at] ?? '';
    at += 1;
  }
  return [prefix ? value.slice(0, -1) : value, at - start, prefix];
}
