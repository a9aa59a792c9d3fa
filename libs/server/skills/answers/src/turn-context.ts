import { ShownRefs, type ToolContext } from '@feelori/skills/tools';
import type { AnswerRequest } from './answer-request';
import { currenciesFit } from './guard/currencies-fit';
import { amountsIn, moneyLine } from './language/money';
import { asksToBeTold } from './rules/asks-to-be-told';
import { readIntent } from './rules/read-intent';
import { unwantedIn } from './rules/unwanted';
import { withoutPrices } from './rules/without-prices';

/** Who and what the tools of a turn work for; `written` is what the customer wrote in it. Pure. */
export function turnContext(request: AnswerRequest, written: string): ToolContext {
  const { phone, customerId, conversationId, signal, ordersSince } = request;
  const refs = new ShownRefs(request.shown);
  for (const quoted of request.quotes.values()) {
    if (quoted.kind === 'known') {
      quoted.products.forEach(({ productId, title }) => refs.refOf({ id: productId, title }));
    }
  }
  const said = (limits: readonly number[] = []) => withoutPrices(unwantedIn(written).rest, limits);
  const look = request.look ?? null;
  const seen = request.shown.map(({ productId }) => productId);
  const since = {
    ...(ordersSince ? { ordersSince } : {}),
    ...(request.flags ? { flags: request.flags } : {}),
    ...(request.mayWrite ? { mayWrite: true } : {}),
  };
  const last = request.history.findLast(({ role }) => role === 'assistant')?.text;
  const told = last === undefined ? {} : { lastSaid: last };
  const wish = asksToBeTold(written) ? { asksToBeTold: true } : {};
  const intent = readIntent(written);
  const size = 'size' in intent ? (intent.size ?? null) : null;
  const namesOtherMoney = (code: string) => !currenciesFit(moneyNamesIn(written), [code]);
  const words = { said, namesOtherMoney, written: () => written, size, ...told, ...wish };
  return { phone, customerId, conversationId, signal, refs, look, seen, ...words, ...since };
}

function moneyNamesIn(text: string): string[] {
  return amountsIn(moneyLine(text)).flatMap(({ names }) => names);
}
