import type { HtmlTag } from './html-tokens';

const DEEPEST = 20;

/** Bullets and numbers of the items of lists, also of lists within lists. */
export class ListMarkers {
  /** For each list around: the number of its next item, null where items have none. */
  private readonly lists: (number | null)[] = [];

  /** What stands before the text that follows this tag. */
  at({ name, closing }: HtmlTag): string {
    if (name === 'ul' || name === 'ol') {
      if (closing) this.lists.pop();
      else if (this.lists.length < DEEPEST) this.lists.push(name === 'ol' ? 1 : null);
    }
    return name === 'li' && !closing ? this.next() : '';
  }

  private next(): string {
    const number = this.lists.at(-1) ?? null;
    if (number === null) return '• ';
    this.lists[this.lists.length - 1] = number + 1;
    return `${number}. `;
  }
}
