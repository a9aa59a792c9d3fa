import { Parser } from 'htmlparser2';

const LONGEST_HTML = 500_000;
const LONGEST_TEXT = 20_000;
/** What these hold is not read by anyone. */
const UNREAD = new Set(['script', 'style', 'template', 'noscript', 'svg', 'title', 'iframe', 'object']);
/** Elements within a line: a word may go on behind them. */
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'big',
  'em',
  'font',
  'i',
  'mark',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'u',
]);

/** The words of a description in HTML, in one line. */
export function textOf(html: string): string {
  let [text, unread] = ['', 0];
  const gap = (name: string) => (text += INLINE.has(name) ? '' : ' ');
  const parser = new Parser({
    onopentagname: (name) => {
      if (UNREAD.has(name)) unread += 1;
      gap(name);
    },
    ontext: (words) => {
      if (unread === 0 && text.length < LONGEST_TEXT) text += words;
    },
    onclosetag: (name) => {
      if (UNREAD.has(name)) unread = Math.max(0, unread - 1);
      gap(name);
    },
  });
  parser.end(html.slice(0, LONGEST_HTML));
  return text.slice(0, LONGEST_TEXT).replace(/\s+/g, ' ').trim();
}
