import { type Intent, readIntent } from '../rules/read-intent';
import { searchWordsOf } from '../vocabulary/english-catalogue';

/** What the rules made of a sentence, in one line: the intent, and for a search the English words and highest price. */
export function understood(text: string): string {
  const intent = readIntent(text);
  return intent.kind === 'search' ? searched(intent) : told(intent);
}

function searched({ terms, priceMin, priceMax }: Extract<Intent, { kind: 'search' }>): string {
  const words = searchWordsOf(terms).english ?? terms;
  const least = priceMin === null ? '' : ` >= ${priceMin}`;
  return `search ${words.join(' ')}${least}${priceMax === null ? '' : ` <= ${priceMax}`}`;
}

function told(intent: Exclude<Intent, { kind: 'search' }>): string {
  if (intent.kind === 'order') return `order ${intent.name ?? 'last'}`;
  if (intent.kind === 'for_person') return `person ${intent.reason} ${intent.name ?? 'last'}`;
  return intent.kind === 'policy' ? `policy ${intent.topic}` : intent.kind;
}
