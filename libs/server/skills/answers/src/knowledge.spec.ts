import { Clock } from '@feelori/platform/clock';
import { Metrics } from '@feelori/platform/metrics';
import { ShopifyError } from '@feelori/edges/shopify';
import type { Spending } from '@feelori/skills/costs';
import {
  Knowledge,
  KnowledgeIndex,
  KnownPolicies,
  type Meaning,
  SearchKnowledgeTool,
} from '@feelori/skills/knowledge';
import { liveAsStarted, testSettings } from '@feelori/testing';
import type { Models } from '@feelori/edges/model';
import type { Answer } from './answer-request';
import { Answers } from './answers';
import { NO_BUDGET, registryOn, request } from './testing/answers-on';
import { demoShop } from './testing/demo-shop';
import { ScriptedProvider } from './testing/scripted-provider';

const ARTICLES: [string, string, string][] = [
  [
    'Warranty',
    'We give two years of warranty on all shoes. Keep the receipt.',
    'https://demo-shop.test/warranty',
  ],
  ['Gift wrapping', 'We wrap any order for $3. Choose it at the checkout.', ''],
  ['Caring for linen', 'Wash linen at 30 °C. Do not tumble dry it.', ''],
  ['Payment methods', 'We take Visa, Mastercard and PayPal.', ''],
  ['Returning shoes', 'Shoes go back within 14 days, in their box.', ''],
];

/** What lies near to every question, whatever it is. */
const meaning = (near: string[]) => ({ nearest: () => Promise.resolve(near) }) as unknown as Meaning;

function answersWith(
  steps: ConstructorParameters<typeof ScriptedProvider>[1] | null,
  shop = demoShop(),
  near: string[] = [],
): Answers {
  const index = new KnowledgeIndex();
  for (const [title, text, link] of ARTICLES) {
    index.put({ id: title, version: 1, title, text, link, language: 'en' });
  }
  const registry = registryOn(shop);
  const policies = new KnownPolicies(shop, index, new Clock());
  registry.register(new SearchKnowledgeTool(new Knowledge(index, policies, meaning(near))));
  const chain = steps === null ? [] : [new ScriptedProvider('gemini', steps)];
  const models = { chain } as unknown as Models;
  const spending = NO_BUDGET as Spending;
  return new Answers(
    models,
    registry,
    new Metrics(),
    testSettings(),
    new Clock(),
    spending,
    liveAsStarted(testSettings()),
  );
}

const words = ({ parts }: Answer): string =>
  parts.map((part) => ('text' in part ? part.text : '')).join('\n');
const asked = async (text: string): Promise<Answer> => answersWith(null).answer(request([text]));

describe('what the shop has written, by the rules', () => {
  it.each([
    ['what is your warranty?', 'Warranty', 'two years'],
    ['do you offer gift wrapping?', 'Gift wrapping', '$3'],
    ['how do I wash linen?', 'Caring for linen', '30 °C'],
    ['can I pay with PayPal?', 'Payment methods', 'PayPal'],
    ['can I return shoes?', 'Returning shoes', '14 days'],
    ['Hi! One question. Do you have a warranty on boots?', 'Warranty', 'two years'],
  ])('%s', async (text, title, fact) => {
    const answer = await asked(text);
    expect(words(answer)).toContain(`“${title}”`);
    expect(words(answer)).toContain(fact);
    expect({ messages: answer.parts.length, unwritten: answer.unwritten }).toEqual({
      messages: 1,
      unwritten: false,
    });
  });

  it('is quoted as it is to who writes another language, and said so', async () => {
    const told = words(await asked('¿Qué garantía tienen los zapatos?'));
    expect(told).toContain('«Warranty» (en inglés)');
    expect(told).toContain('two years');
  });

  it('does not stand in for products, orders, or the shop’s own policy', async () => {
    expect(words(await asked('do you have blue dresses?'))).not.toContain('written about');
    expect((await asked('blue dress')).tools.map(({ name }) => name)).toEqual(['search_products']);
    expect((await asked('how do returns work?')).tools.map(({ name }) => name)).toEqual(['store_policy']);
    expect((await asked('where is my order?')).tools.map(({ name }) => name)).toEqual(['track_order']);
  });

  it.each(['do you have a discount code?', 'can I pay with instalments?', 'is there a sale on?'])(
    'guesses nothing, and says that nobody has written it: %s',
    async (text) => {
      const answer = await asked(text);
      expect(words(answer)).toContain("don't know");
      expect({ unwritten: answer.unwritten, tools: answer.tools }).toEqual({ unwritten: true, tools: [] });
    },
  );

  it.each(['do you have a discount code?', '¿tienen código de descuento?'])(
    'says that the shop cannot be reached where it cannot, and notes no question of that: %s',
    async (text) => {
      const down = demoShop({ shop: () => Promise.reject(new ShopifyError('unavailable')) });
      const answer = await answersWith(null, down).answer(request([text]));
      expect(words(answer)).toMatch(/can't reach the shop|acceder al sistema|conectar/);
      expect(answer.unwritten ?? false).toBe(false);
    },
  );

  it.each(['hello', 'thanks!', 'where is my order?', 'do you have blue dresses?'])(
    'keeps no list of %s',
    async (text) => expect((await asked(text)).unwritten ?? false).toBe(false),
  );
});

describe('what the shop has written, by a model', () => {
  const call = (question: string) => ({
    calls: [{ id: '1', name: 'search_knowledge', args: { question } }],
    stop: 'tools' as const,
  });
  const by = (question: string, text: string, shop = demoShop()) =>
    answersWith([call(question), { text, stop: 'final' }], shop).answer(request([question]));

  it('names the article it is from, with its link', async () => {
    const told = words(await by('what is your warranty?', 'You have two years of warranty on shoes.'));
    expect(told).toBe(
      'You have two years of warranty on shoes.\n\n_From “Warranty”_\nhttps://demo-shop.test/warranty',
    );
  });

  it('is told where only its meaning led to it, and left alone by rules', async () => {
    const question = "it's for my niece's birthday, can you make it look pretty?";
    const near = ['Gift wrapping|0'];
    const steps = [call(question), { text: 'Yes, we wrap it for $3.', stop: 'final' as const }];
    const told = await answersWith(steps, demoShop(), near).answer(request([question]));
    expect(words(told)).toBe('Yes, we wrap it for $3.\n\n_From “Gift wrapping”_');
    const ruled = await answersWith(null, demoShop(), near).answer(request([question]));
    expect(words(ruled)).not.toContain('$3');
  });

  it.each([
    'You have five years of warranty on shoes.',
    'You have 5 years of warranty on shoes.',
    'You have two years of warranty. We have 7 stores.',
    'You have two years of warranty, and repairs cost $9.',
    'You have two years of warranty and 20% off repairs.',
    'Write to repairs@evil.example for your two years of warranty.',
  ])('says no figure that is not in it: %s', async (text) => {
    const told = words(await by('what is your warranty?', text));
    expect(told).not.toContain(text);
    expect(told).toContain('We give two years of warranty on all shoes.');
  });

  it('says that it does not know, and that is noted', async () => {
    const answer = await by('do you engrave rings?', "I don't know that, a colleague will look.");
    expect(words(answer)).toContain("don't know");
    expect(answer.unwritten).toBe(true);
  });

  it('notes nothing where the shop could not be reached, whatever is said then', async () => {
    const down = demoShop({ shop: () => Promise.reject(new ShopifyError('unavailable')) });
    const answer = await by('do you engrave rings?', "I don't know that, a colleague will look.", down);
    expect(answer.unwritten).toBe(false);
  });
});
