import { SEARCH_PRODUCTS, type SearchArgs } from '@feelori/skills/shop';
import type { LastLook, ShownProduct } from '@feelori/records/turns';
import type { TurnTools } from '../loop/turn-tools';
import { type Outcome, outcomeOf } from './outcome-of';
import type { GoOnIntent } from './read-intent';

const BARE: SearchArgs = {
  terms: [],
  category: null,
  price_min: null,
  price_max: null,
  in_stock_only: false,
};

/** "Show me more", "something cheaper", "the cheaper one", "something like this": of what was shown last. */
export async function goneOn(
  { how, size }: GoOnIntent,
  tools: TurnTools,
  meant: ShownProduct | null,
): Promise<Outcome> {
  const look = tools.context.look ?? null;
  if (how === 'similar') {
    const only = meant?.productId ?? onlyOf(look);
    if (only !== null) return besideOne(how, only, tools);
    if (look === null) return 'nothing';
    const { found } = await tools.lookUp(SEARCH_PRODUCTS, { ...BARE, go_on: 'more' }, saidOf(look));
    const first = look.page[0]?.productId;
    if (found?.told !== 'ended' || first === undefined) return outcomeOf({ ok: found !== null }, tools);
    tools.begin();
    return besideOne(how, first, tools);
  }
  if (look === null) return 'nothing';
  const one = look.page.length === 1;
  const dearerOrCheaper = how === 'cheapest' ? 'cheaper' : how === 'dearest' ? 'dearer' : how;
  return call({ ...BARE, go_on: one ? dearerOrCheaper : how, size: size ?? null }, tools);
}

/** Others beside one product: like it, or at another price. */
export async function besideOne(
  how: GoOnIntent['how'],
  productId: string,
  tools: TurnTools,
): Promise<Outcome> {
  const ref = tools.context.refs.list().find((one) => one.productId === productId)?.ref;
  if (ref === undefined) return 'nothing';
  const look = tools.context.look ?? null;
  const isOfLook = look?.page.some((one) => one.productId === productId) === true;
  if (how === 'similar' || how === 'more' || !isOfLook) return call({ ...BARE, similar_to: ref }, tools);
  const goOn = how === 'cheaper' || how === 'cheapest' ? 'cheaper' : 'dearer';
  return call({ ...BARE, go_on: goOn }, tools);
}

/** "In M?" of several products: those of them that come in M. */
export function inSize(size: string, tools: TurnTools): Promise<Outcome> {
  if ((tools.context.look ?? null) === null) return Promise.resolve('nothing');
  return call({ ...BARE, go_on: 'same', size }, tools);
}

async function call(args: SearchArgs, tools: TurnTools): Promise<Outcome> {
  return outcomeOf(await tools.lookUp(SEARCH_PRODUCTS, args, saidOf(tools.context.look ?? null)), tools);
}

function saidOf(look: LastLook | null): string | undefined {
  return look === null ? undefined : look.terms.join(' ');
}

function onlyOf(look: LastLook | null): string | null {
  const [first, ...others] = look?.page ?? [];
  return first !== undefined && others.length === 0 ? first.productId : null;
}
