import { decodeHTML } from 'entities';

/** A cell's text in one line, its entities decoded. */
export function plainText(text: string): string {
  return decodeHTML(text).replace(/\s+/g, ' ').trim();
}
