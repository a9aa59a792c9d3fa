import { type CustomerMessage, type MessageContent, wordsOf } from '@feelori/contracts';
import type { Quotes } from '../quoted';
import { pointsAtSomething, standsAlone } from './intent-with-quote';
import { type Intent, readIntent, type SearchIntent } from './read-intent';

/** What a model found to be in this picture, as words to search for; null where it is none, or was not looked at. */
export function seenIn(content: MessageContent): string | null {
  return content.kind === 'image' ? (content.seen ?? null) : null;
}

/**
 * The look for what the newest picture of a burst shows, where the words beside it ask nothing of themselves ("do you have
 * this in M?"); null otherwise. What is seen is only ever looked for, whatever it says. Pure.
 */
export function pictureLook(asked: readonly CustomerMessage[], quotes: Quotes): SearchIntent | null {
  const seen = asked.map(({ content }) => seenIn(content)).findLast((one) => one !== null) ?? null;
  if (seen === null || quotes.size > 0) return null;
  const text = asked.map(({ content }) => wordsOf(content)).join('\n');
  const own = readIntent(text);
  if (text.trim() !== '' && standsAlone(own, pointsAtSomething(text))) return null;
  return { kind: 'search', terms: seen.split(' '), ...limitsOf(own), sure: true };
}

/** What the words beside a picture say of price, size and stock. */
function limitsOf(own: Intent) {
  const {
    priceMin = null,
    priceMax = null,
    inStock,
  }: Partial<SearchIntent> = own.kind === 'search' ? own : {};
  const size = own.kind === 'search' || own.kind === 'shown_product' ? own.size : undefined;
  return {
    priceMin,
    priceMax,
    ...(size === undefined ? {} : { size }),
    ...(inStock === undefined ? {} : { inStock }),
  };
}
