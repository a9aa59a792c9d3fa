import { scriptOf } from './read-conversations.ts';
import { fieldsOf, listOf, textOf } from './read-fields.ts';
import { readYamlFolder } from './read-yaml-folder.ts';
import type { SentenceGroup } from './sentence-group.ts';

const GROUP = ['name', 'as', 'asks', 'calls', 'shop', 'sentences'];

/** All groups of true sentences of a folder; the file's name is the category. */
export function readSentences(folder: string): SentenceGroup[] {
  return readYamlFolder(folder).flatMap(({ name: category, content }) =>
    listOf(content).map((value) => groupOf(value, category)),
  );
}

function groupOf(value: unknown, category: string): SentenceGroup {
  const { name, as, asks, calls, shop, sentences } = fieldsOf(value, GROUP, `${category}.yaml`);
  const place = `${category}.yaml, ${textOf(name, `${category}.yaml`)}`;
  const script = scriptOf(calls === undefined ? {} : { calls }, place);
  return {
    category,
    name: textOf(name, place),
    asks: textOf(asks, place),
    shop: shopOf(shop, place),
    sentences: listOf(sentences).map((one) => textOf(one, place)),
    ...(as === undefined ? {} : { as: textOf(as, place) }),
    ...(script.calls === undefined ? {} : { calls: script.calls }),
  };
}

/** `{ currency: KWD 3, prices: { azure-wrap-dress: "12.50" } }` */
function shopOf(value: unknown, place: string): SentenceGroup['shop'] {
  const { active, currency, prices } = fieldsOf(value ?? {}, ['active', 'currency', 'prices'], place);
  const [code = '', decimals = '2'] = currency === undefined ? [] : textOf(currency, place).split(' ');
  return {
    active: listOf(active).map((one) => textOf(one, place)),
    prices: Object.fromEntries(
      Object.entries(fieldsOf(prices ?? {}, Object.keys(prices ?? {}), place)).map(([handle, price]) => [
        handle,
        textOf(price, place),
      ]),
    ),
    ...(code === '' ? {} : { currency: { code, decimals: Number(decimals) } }),
  };
}
