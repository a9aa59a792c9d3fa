import type { EvalProduct } from './eval-product.ts';
import { wordsIn } from './heard-turn.ts';
import { inLanes } from './in-lanes.ts';
import { marked, markOf } from './marked.ts';
import { personOf } from './people.ts';
import { plainSigns } from './plain-signs.mjs';
import type { Played } from './play-golden.ts';
import type { SentenceGroup } from './sentence-group.ts';
import { Talk } from './talk.ts';

/** Lets the model say true sentences after it has looked, so many at once; one that does not arrive was blocked. */
export async function playSentences(
  running: EvalProduct,
  groups: readonly SentenceGroup[],
  atOnce: number,
): Promise<Played[]> {
  const all = groups.flatMap((group) => group.sentences.map((sentence) => ({ group, sentence })));
  const numbered = all.map((one, at) => ({
    ...one,
    at: 50_000 + at,
    person: personOf(one.group.as, 50_000 + at),
  }));
  await running.teach(
    numbered.map(({ group: { calls }, sentence, at }) => ({
      text: markOf(at),
      script: { text: sentence, ...(calls === undefined ? {} : { calls }) },
    })),
  );
  const played: Played[] = [];
  for (const shop of new Set(groups.map((group) => JSON.stringify(group.shop)))) {
    await setShop(running, JSON.parse(shop) as SentenceGroup['shop']);
    const here = numbered.filter(({ group }) => JSON.stringify(group.shop) === shop);
    played.push(
      ...(await inLanes(
        here,
        atOnce,
        ({ person }) => person.waId,
        (one) => sayOne(running, one),
      )),
    );
  }
  return played;
}

/** The shop as the sentences need it; it stays so until the next one is set. */
async function setShop({ product, records }: EvalProduct, shop: SentenceGroup['shop']): Promise<void> {
  const { active, currency, prices } = shop;
  const scenarios = { active, notify: false, ...(currency ? { currency } : {}) };
  await product.control('PUT', '/shopify/scenarios', scenarios);
  for (const [handle, price] of Object.entries(prices)) {
    await product.control('PATCH', `/shopify/products/${handle}`, { price, notify: false });
  }
  await records.forgetShop();
}

interface Numbered {
  group: SentenceGroup;
  sentence: string;
  at: number;
  person: ReturnType<typeof personOf>;
}

async function sayOne(running: EvalProduct, { group, sentence, at, person }: Numbered): Promise<Played> {
  if (person.known) await running.records.forget(person.waId);
  const talk = new Talk(running, person.waId, person.name);
  const heard = await talk.say([{ text: marked(group.asks, at) }]).catch(String);
  const words = typeof heard === 'string' ? [heard] : heard.parts.map(wordsIn);
  const arrived = words.some((word) => squeezed(word).includes(squeezed(sentence)));
  const lines = [
    `  true: ${sentence}`,
    ...words.map((word) => `  shop: ${word.replaceAll('\n', '\n      ')}`),
  ];
  const { category } = group;
  // By its own words: so a baseline tells two sentences of a group apart.
  const name = `${category}: ${group.name}: ${sentence}`;
  return { category, name, findings: arrived ? [] : lines, messages: 0, turns: 1 };
}

function squeezed(text: string): string {
  return plainSigns(text).replace(/[\s*_~`]+/gu, '');
}
