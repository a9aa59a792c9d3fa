import { SEARCH_PRODUCTS, type SearchArgs } from '@feelori/skills/shop';
import type { TurnTools } from '../loop/turn-tools';
import { searchWordsOf } from '../vocabulary/english-catalogue';
import { isColour } from './is-colour';
import type { SearchIntent } from './read-intent';
import { argsOf, type RulesFound } from './search-catalogue';

/**
 * "Only black ones" and "in black" name a colour and nothing else: what was looked for last, in that colour. A colour of the
 * look before gives way to it. Null where more is named, or nothing was looked for; else at most two calls.
 */
export async function inColour(intent: SearchIntent, tools: TurnTools): Promise<RulesFound | null> {
  const { terms, goOn } = intent;
  const look = tools.context.look ?? null;
  const goesOn = goOn === undefined || goOn === 'cheaper' || goOn === 'dearer';
  if (look === null || !goesOn || terms.length === 0 || !terms.every(isColour)) return null;
  const kept = look.terms.filter((term) => !isColour(term));
  if (kept.length === 0) return null;
  const bare = argsOf(intent, [], tools);
  const args: SearchArgs =
    kept.length === look.terms.length
      ? bare
      : {
          ...bare,
          terms: kept,
          size: bare.size ?? look.size,
          price_min: bare.price_min ?? look.priceMin,
          price_max: bare.price_max ?? look.priceMax,
        };
  const { own, english } = searchWordsOf(terms);
  const first = await search({ ...args, colour: own.join(' ') }, kept, tools);
  if (english === null || !first.ok || first.products.length > 0) return first;
  tools.begin();
  return search({ ...args, colour: english.join(' ') }, kept, tools);
}

async function search(args: SearchArgs, kept: readonly string[], tools: TurnTools): Promise<RulesFound> {
  const { ok, found } = await tools.lookUp(SEARCH_PRODUCTS, args, kept.join(' '));
  return {
    ok,
    products: found?.products ?? [],
    currency: found?.products[0]?.currency ?? null,
    narrows: true,
  };
}
