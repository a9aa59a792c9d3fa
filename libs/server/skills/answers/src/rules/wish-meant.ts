import { GET_PRODUCT, productMeant, TELL_WHEN_BACK } from '@feelori/skills/shop';
import type { HistoryEntry } from '../answer-request';
import { nameWords } from '../language/name-words';
import type { TurnTools } from '../loop/turn-tools';
import { besideTheWish } from './asks-to-be-told';
import { type Outcome, outcomeOf } from './outcome-of';
import { readIntent } from './read-intent';

/**
 * "Tell me when it is back": of the product that is quoted, else of the one shown last, unless the text names another one:
 * then it is null, and that one is looked for first.
 */
export async function wishMeant(
  text: string,
  quoted: string | null,
  tools: TurnTools,
  history: readonly HistoryEntry[],
): Promise<Outcome | null> {
  const shown = tools.context.refs.list();
  const meant =
    quoted === null
      ? productMeant(history, shown)
      : (shown.find(({ productId }) => productId === quoted) ?? null);
  if (meant === null) return null;
  const beside = besideTheWish(text);
  const named = readIntent(beside);
  const terms = named.kind === 'search' ? named.terms.flatMap(nameWords) : [];
  if (terms.length > 0 && quoted === null && !(await areOf(terms, meant, tools))) return null;
  return outcomeOf(await tools.lookUp(TELL_WHEN_BACK, { product_ref: meant.ref, variant: beside }), tools);
}

/** Every word is one of its title, or names a size or colour of it, which only the shop knows. */
async function areOf(
  terms: readonly string[],
  { ref, title }: { ref: string; title: string },
  tools: TurnTools,
): Promise<boolean> {
  const words = new Set(nameWords(title));
  if (terms.every((term) => words.has(term))) return true;
  const { found } = await tools.lookUp(GET_PRODUCT, { product_ref: ref });
  tools.begin();
  for (const { label } of found?.asked ?? []) nameWords(label).forEach((word) => words.add(word));
  return terms.every((term) => words.has(term));
}
