/** What an answer states, as texts that can be compared; each list in order and without twins. */
export interface Facts {
  prices: string[];
  links: string[];
  stock: string[];
  orders: string[];
}

/** How the product itself reads prices and stock in six languages. */
export interface FactReaders {
  moneyIn(text: string): readonly { amounts: readonly number[]; names: readonly string[] }[];
  statementsIn(text: string): { inStock: boolean; soldOut: boolean };
}

const LINK = /https?:\/\/[^\s<>()[\]"']{1,500}/g;
const ORDER = /#[\p{L}\d-]{3,16}/gu;
/** So much of a line says what it is about. */
const SUBJECT = 60;

/** The facts of what a customer read. Pure. */
export function factsIn(messages: readonly string[], { moneyIn, statementsIn }: FactReaders): Facts {
  const text = messages.join('\n');
  const links = text.match(LINK) ?? [];
  const words = text.replace(LINK, ' ');
  const lines = words.split('\n');
  return {
    prices: sorted(
      lines.flatMap((line) =>
        moneyIn(line).map(({ amounts, names }) => [...names, amounts.join('|')].join(' ')),
      ),
    ),
    links: sorted(links),
    stock: sorted(lines.flatMap((line) => stockOf(line, statementsIn(line)))),
    orders: sorted(words.match(ORDER) ?? []),
  };
}

function stockOf(line: string, { inStock, soldOut }: { inStock: boolean; soldOut: boolean }): string[] {
  const subject = line.includes(':') ? `${line.slice(0, line.indexOf(':')).slice(0, SUBJECT)}: ` : '';
  return [...(inStock ? [`${subject}in stock`] : []), ...(soldOut ? [`${subject}sold out`] : [])];
}

function sorted(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}
