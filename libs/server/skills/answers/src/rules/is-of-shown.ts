import { GET_PRODUCT, productMeant } from '@feelori/skills/shop';
import type { HistoryEntry } from '../answer-request';
import { nameWords } from '../language/name-words';
import type { TurnTools } from '../loop/turn-tools';
import type { SearchIntent } from './read-intent';

/**
 * Whether "in blue, size XL?" is about the product shown last: then every word that is left names one of its values, or
 * itself. The product is looked up, since only the shop knows its values, and so is told of; when it is not the one meant,
 * the caller forgets it before anything is searched for.
 */
export async function isOfShown(
  { terms }: SearchIntent,
  tools: TurnTools,
  history: readonly HistoryEntry[],
): Promise<boolean> {
  const meant = productMeant(history, tools.context.refs.list());
  if (meant === null || terms.length === 0) return false;
  const { found } = await tools.lookUp(GET_PRODUCT, { product_ref: meant.ref });
  const asked = found?.asked ?? [];
  const named = [...asked.map(({ label }) => label), meant.title].flatMap(nameWords);
  // "In 256?" is 256GB.
  const words = new Set(named.flatMap((word) => [word, ...(/^(\d{2,4})[a-z]+$/.exec(word)?.slice(1) ?? [])]));
  return asked.length > 0 && terms.every((term) => nameWords(term).every((word) => words.has(word)));
}
