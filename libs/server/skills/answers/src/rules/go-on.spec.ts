import type { CatalogueProduct } from '@feelori/edges/shopify';
import { CatalogueIndex } from '@feelori/skills/catalogue';
import type { LastLook } from '@feelori/records/turns';
import type { Answer } from '../answer-request';
import { testSettings } from '@feelori/testing';
import { answersOn, request } from '../testing/answers-on';
import { demoProduct, demoShop } from '../testing/demo-shop';

const DRESSES = Array.from({ length: 14 }, (_, at) =>
  demoProduct(String(100 + at), `Dress ${String.fromCharCode(65 + at)}`, `${20 + at * 5}.00`),
);
const last = DRESSES.at(-1)?.variants[0];
if (last) {
  const options = [{ name: 'Size', value: 'XXL' }];
  DRESSES.at(-1)?.variants.push({ ...last, id: 'xxl', title: 'XXL', options });
}
for (const [at, colour] of [
  [1, 'Black'],
  [2, 'White'],
  [13, 'Black'],
] as const) {
  const product = DRESSES[at];
  product?.options.push({ name: 'Colour', values: [colour] });
  for (const { options } of product?.variants ?? []) options.push({ name: 'Colour', value: colour });
}
const index = new CatalogueIndex();
index.checkedAt = new Date();
for (const product of DRESSES) {
  const one: CatalogueProduct = {
    product,
    vendor: '',
    tags: [],
    skus: [],
    stockItems: [],
    createdAt: `2026-01-${String(10 + Number(product.id) - 100)}T00:00:00Z`,
  };
  index.products.put(one);
}
const shop = demoShop({
  getProduct: (id) => Promise.resolve(DRESSES.find((product) => product.id === id) ?? null),
});

/** A customer who writes one text after the other to the rules. */
function customer() {
  const answers = answersOn(testSettings(), [], shop, index);
  const history: { role: 'customer' | 'assistant'; text: string; at: Date }[] = [];
  let look: LastLook | null = null;
  const shown = new Map<string, Answer['shown'][number]>();
  return async (text: string) => {
    const answer = await answers.answer(
      request([text], { history: [...history], look, shown: [...shown.values()] }),
    );
    look = answer.look ?? look;
    for (const one of answer.shown) shown.set(one.ref, one);
    const words = answer.parts.map(wordsOf).join('\n');
    history.push(
      { role: 'customer', text, at: new Date(0) },
      { role: 'assistant', text: words, at: new Date(0) },
    );
    const titles = [...words.matchAll(/^(?:- |\*)(Dress \w)/gmu)].map(([, title = '']) => title);
    return { titles, words };
  };
}

function wordsOf(part: Answer['parts'][number]): string {
  const rows = part.kind === 'list' ? part.sections.flatMap((section) => section.rows) : [];
  return ['text' in part ? part.text : '', ...rows.map(({ title }) => `- ${title}`)].join('\n');
}

describe('a conversation about products, by rules', () => {
  it('holds no amount in another money against its prices, and says in which they are', async () => {
    const say = customer();
    for (const text of ['dresses under ¥40', '¥40 dresses', 'dresses under 40 euros']) {
      const { titles, words } = await say(text);
      expect(titles).toHaveLength(10);
      expect(words).toContain('Our prices are in USD');
    }
    const { titles, words } = await say('dresses under $40');
    expect(titles).toHaveLength(5);
    expect(words).not.toContain('Our prices');
  });

  it('keeps to what is not wanted, and to the size that a number alone names', async () => {
    const say = customer();
    expect((await say('white or black dresses but not black')).titles).not.toContain('Dress B');
    expect((await say('show me dresses')).titles).toContain('Dress B');
    const { titles } = await say('not in black');
    expect(titles).toContain('Dress C');
    expect(titles).not.toContain('Dress B');
    expect((await say('more')).titles).not.toContain('Dress N');
    expect((await say('dresses 58')).words).toContain('in size 58');
  });

  it('still knows what was looked for where there was none, and what a word too many hides', async () => {
    const say = customer();
    expect((await say('do you have sofas?')).words).toContain('nothing for “sofas”');
    expect((await say('and in blue?')).words).toContain('nothing for “sofas” in blue');
    expect((await say('under 50?')).titles).toEqual([]);
    expect((await say('qwer asdf')).words).toContain('not sure');
    expect((await say('velvety dress')).words).toContain('come closest');
    expect((await say('dresses')).titles).toHaveLength(10);
  });

  it('shows more and never again what was shown, over turns', async () => {
    const say = customer();
    const first = await say('show me dresses');
    expect(first.titles).toHaveLength(10);
    expect(first.words).toContain('write “more”');
    const second = await say('more please');
    expect(second.titles).toHaveLength(4);
    expect(new Set([...first.titles, ...second.titles]).size).toBe(14);
    expect((await say('show more')).words).toContain('That was all');
  });

  it('knows the cheaper one, what is cheaper, and that nothing is', async () => {
    const say = customer();
    await say('dresses between 60 and 80');
    expect((await say('the cheapest one')).titles).toEqual(['Dress I']);
    const cheaper = await say('anything cheaper?');
    expect(cheaper.titles[0]).toBe('Dress A');
    expect(cheaper.titles).not.toContain('Dress I');
    const none = await say('even cheaper');
    expect(none.words).toContain('Nothing costs less');
    expect(none.titles).toEqual(['Dress A']);
  });

  it('refines what was looked for by price, size and order', async () => {
    const say = customer();
    await say('show me dresses');
    expect((await say('under 30')).titles.sort()).toEqual(['Dress A', 'Dress B', 'Dress C']);
    expect((await say('newest first')).titles[0]).toBe('Dress C');
    await say('show me dresses');
    expect((await say('sort by price high to low')).titles[0]).toBe('Dress N');
    expect((await say('in size S')).titles).toHaveLength(10);
  });

  it('says in which size nothing is, and shows what comes closest', async () => {
    const say = customer();
    const { words } = await say('show me dresses in size 58 under 30');
    expect(words).toContain('I found nothing for “dresses” in size 58 up to 30. These come closest:');
  });

  it.each(['what about in size XXL?', 'in XXL', 'in XXL, in stock'])(
    'gives an earlier "cheaper" up before it says that there is nothing: "%s"',
    async (text) => {
      const say = customer();
      await say('dresses over 60');
      await say('cheaper');
      const { titles, words } = await say(text);
      expect(words).not.toContain('found nothing');
      expect(titles).toEqual(['Dress N']);
    },
  );

  it.each([
    'only black ones',
    'in black',
    'black?',
    'solo negros',
    'só em preto',
    'seulement en noir',
    'सिर्फ काले',
  ])('narrows the last look by a colour alone: "%s"', async (text) => {
    const say = customer();
    await say('show me dresses under 80');
    expect((await say(text)).titles).toEqual(['Dress B']);
    expect((await say('in white')).titles).toEqual(['Dress C']);
    expect((await say('in green')).words).toMatch(/dresses.*green/);
    expect((await say('show me black bags')).titles).toEqual([]);
  });

  it('takes a new colour instead of the one before', async () => {
    const say = customer();
    await say('black dresses');
    expect((await say('in white please')).titles).toEqual(['Dress C']);
  });

  it('finds others like the one that is open', async () => {
    const say = customer();
    await say('show me dress f');
    const { titles } = await say('do you have something similar?');
    expect(titles.length).toBeGreaterThan(3);
  });

  it('asks back where nothing was shown', async () => {
    const say = customer();
    expect((await say('the cheaper one')).titles).toEqual([]);
    expect((await say('show more')).titles).toEqual([]);
  });
});
