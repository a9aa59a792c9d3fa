/** What on top comes of more values than a label may have. */
const OTHER = 'other';

/** Values of a label that others decide on, such as WhatsApp's error codes: plain words or numbers, and only so many. */
export class BoundedLabel {
  private readonly seen = new Set<string>();

  constructor(private readonly most: number) {}

  /** The value itself, or `other` for one that is no word of a machine, or one too many. */
  of(value: string | number): string {
    const text = String(value);
    if (this.seen.has(text)) return text;
    if (this.seen.size >= this.most || !/^[a-z0-9_][A-Za-z0-9_]{0,39}$/.test(text) || /^\d{7}/.test(text)) {
      return OTHER;
    }
    this.seen.add(text);
    return text;
  }
}
