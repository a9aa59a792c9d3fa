import { cutText, withoutHiddenMarks } from '@feelori/contracts';
import { decodeHTML, decodeHTMLStrict } from 'entities';
import { htmlTokens } from './html-tokens';
import { ListMarkers } from './list-markers';

/** Of a longer source only the beginning is read, in UTF-16 units. */
const LONGEST_SOURCE = 200_000;
/** Tags before and behind which a new line begins. */
const BLOCKS = new Set(
  'p div h1 h2 h3 h4 h5 h6 section article header footer main aside blockquote pre ul ol dl dt dd table thead tbody tfoot tr caption figure figcaption address hr br form fieldset li'.split(
    ' ',
  ),
);
const CELLS = new Set(['td', 'th']);
/** Markup that was escaped once too often stands in the text as tags of these names. */
const ESCAPED_MARKUP = /<\/?(?:p|br|div|span|ul|ol|li|table|tr|td|script|style)\b/i;
const ALL_BLANKS = /\s+/g;
/** Line breaks that stand for lines, not those of a source. */
const BLANKS_IN_LINES = /[^\S\n]+/g;
const CONTROL = /[^\P{Cc}\n]/gu;

/**
 * What people see of a text that a rich-text editor made: entities decoded, lists and tables as lines, one block a line,
 * and nothing of scripts, styles and comments. At most `limit` UTF-16 units.
 */
export function htmlText(html: string, limit: number): string {
  const once = linesOf(html.slice(0, LONGEST_SOURCE).toWellFormed(), ALL_BLANKS);
  const twice = ESCAPED_MARKUP.test(once) ? linesOf(once, BLANKS_IN_LINES) : once;
  // "&amp;rsquo;" was escaped once too often too.
  const lines = withoutHiddenMarks(decodeHTMLStrict(twice))
    .replace(CONTROL, ' ')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => /[^\s·]/.test(line));
  return cutText(lines.join('\n'), limit);
}

/** The text with its blocks as lines; what `blanks` finds is one blank. */
function linesOf(html: string, blanks: RegExp): string {
  const markers = new ListMarkers();
  let text = '';
  let inRow = false;
  // A bullet waits for the words it stands before: editors put paragraphs into items.
  let bullet = '';
  for (const token of htmlTokens(html)) {
    if (token.kind === 'text') {
      const words = decodeHTML(token.text).replace(blanks, ' ');
      if (words.trim() === '' && bullet !== '') continue;
      text += bullet === '' ? words : `${bullet}${words.trimStart()}`;
      bullet = '';
    } else if (CELLS.has(token.name)) {
      if (!token.closing && inRow) text += ' · ';
      inRow = true;
    } else if (BLOCKS.has(token.name)) {
      inRow = inRow && token.name !== 'tr';
      // Within a table's cell a paragraph begins no line of its own.
      text += inRow ? ' ' : '\n';
      bullet = markers.at(token) || (token.name === 'li' ? '' : bullet);
    }
  }
  return text;
}
