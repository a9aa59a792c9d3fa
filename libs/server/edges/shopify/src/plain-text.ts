import { cutText, withoutHiddenMarks } from '@feelori/contracts';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
const CONTROL = /\p{Cc}/gu;
/** Begin and end of what a page holds for machines only. */
const CODE_TAGS = /<(\/?)(script|style)\b/gi;

/**
 * Text of the shop without HTML, hidden or control characters, on one line and at most `limit` UTF-16 units:
 * what people see, and nothing that only a model would read (reference D4.3).
 */
export function plainText(value: string, limit: number): string {
  const text = withoutCode(value)
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => entity(name) ?? whole);
  const seen = withoutHiddenMarks(text.toWellFormed())
    .replace(CONTROL, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:!?])/g, '$1');
  return cutText(seen, limit);
}

/** Takes out scripts and styles with what they hold; one that does not end holds all the rest, as in a browser. */
function withoutCode(html: string): string {
  let kept = '';
  let from = 0;
  let within: string | null = null;
  for (const { index, 1: slash, 2: name = '' } of html.matchAll(CODE_TAGS)) {
    if (within === null && slash === '') {
      kept += `${html.slice(from, index)} `;
      within = name.toLowerCase();
    } else if (slash === '/' && within === name.toLowerCase()) {
      within = null;
      from = index;
    }
  }
  return within === null ? kept + html.slice(from) : kept;
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()];
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
