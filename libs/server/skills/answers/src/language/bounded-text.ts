import { cutMiddle } from '@feelori/contracts';

/** So much of one text is read, in UTF-16 units: twice what a model is given of it, which is cut after redaction. */
const MOST_READ = 4_000;

/**
 * A text from outside as it is read: no longer than what is used of it (WhatsApp allows 65,536 characters), its middle
 * gone when it was longer, and no half of a surrogate pair in it, which both model vendors refuse.
 */
export function boundedText(text: string): string {
  return cutMiddle(text, MOST_READ).toWellFormed();
}
