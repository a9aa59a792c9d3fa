/** What WhatsApp reads as formatting, and the sign that looks most like it. */
const ALIKE: Readonly<Record<string, string>> = { '*': '∗', _: 'ˍ', '~': '∼', '`': 'ˋ' };
/** A link stays as it is; an underscore between two plain letters or digits formats nothing. */
const LINK_OR_MARK = /https?:\/\/\S+|[*~`]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/gu;

/**
 * The shop's own words for the text of a message. WhatsApp has no way to write `*`, `_`, `~` and a backtick as
 * themselves where they would begin or end bold, italic, struck or code, so signs that look alike take their place.
 */
export function withoutMarks(text: string): string {
  return text.replace(LINK_OR_MARK, (found) => ALIKE[found] ?? found);
}
