/** A tag of an HTML text, its name in small letters. */
export interface HtmlTag {
  kind: 'tag';
  name: string;
  closing: boolean;
}

export type HtmlToken = HtmlTag | { kind: 'text'; text: string };

/** What stands between these is for machines; one that does not end holds all the rest, as in a browser. */
const SILENT = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
]);
const SILENT_END = /<\/(script|style|head|title|template|noscript|iframe|object|svg)(?![a-z0-9])/gi;
/** A tag that is longer than this is none. */
const LONGEST_TAG = 4_000;
const NAME = /<(\/?)([a-z][a-z0-9]*)/iy;
/** What makes a `<` the beginning of a tag, a comment or a declaration. */
const BEGINS = /<[a-z/!?]/iy;

/** Cuts an HTML text into its tags and what stands between them. Never throws; takes time as the text is long. */
export function htmlTokens(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let from = 0;
  const textUntil = (end: number): void => {
    if (end > from) tokens.push({ kind: 'text', text: html.slice(from, end) });
  };
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    const end = html.startsWith('<!--', at) ? commentEnd(html, at) : tagEnd(html, at);
    if (end === null) {
      at += 1;
      continue;
    }
    textUntil(at);
    const tag = tagAt(html, at);
    if (tag !== null) tokens.push(tag);
    from = tag !== null && !tag.closing && SILENT.has(tag.name) ? silentEnd(html, end, tag.name) : end;
    at = from;
  }
  textUntil(html.length);
  return tokens;
}

function tagAt(html: string, at: number): HtmlTag | null {
  NAME.lastIndex = at;
  const [, slash, name] = NAME.exec(html) ?? [];
  return name === undefined ? null : { kind: 'tag', name: name.toLowerCase(), closing: slash === '/' };
}

function commentEnd(html: string, at: number): number {
  const end = html.indexOf('-->', at + 4);
  return end < 0 ? html.length : end + 3;
}

/** Behind the `>` that ends the tag, which is not the one in an attribute's quotes; null when this is no tag. */
function tagEnd(html: string, at: number): number | null {
  BEGINS.lastIndex = at;
  if (!BEGINS.test(html)) return null;
  let quote = '';
  let firstEnd: number | null = null;
  for (let place = at + 1; place < Math.min(html.length, at + LONGEST_TAG); place += 1) {
    const sign = html[place];
    if (sign === '>') {
      if (quote === '') return place + 1;
      firstEnd ??= place + 1;
    } else if (quote !== '') quote = sign === quote ? '' : quote;
    else if ((sign === '"' || sign === "'") && html[place - 1] === '=') quote = sign;
    // Another tag begins: this one was never ended.
    else if (sign === '<') return place;
  }
  return firstEnd;
}

function silentEnd(html: string, from: number, name: string): number {
  SILENT_END.lastIndex = from;
  for (let end = SILENT_END.exec(html); end !== null; end = SILENT_END.exec(html)) {
    if (end[1]?.toLowerCase() === name) return end.index;
  }
  return html.length;
}
