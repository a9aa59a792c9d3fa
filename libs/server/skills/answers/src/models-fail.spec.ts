import { ProviderError } from '@feelori/edges/model';
import { ShopifyError } from '@feelori/edges/shopify';
import { Settings } from '@feelori/platform/settings';
import { testSettings } from '@feelori/testing';
import type { Answer } from './answer-request';
import { answersOn, request } from './testing/answers-on';
import { demoShop } from './testing/demo-shop';
import { ScriptedProvider } from './testing/scripted-provider';

const answersFor = (chain: readonly ScriptedProvider[], shop = demoShop()) =>
  answersOn(testSettings(), chain, shop);
const down = (name: 'gemini' | 'openai') =>
  new ScriptedProvider(name, [new ProviderError(name, 'overloaded', 503)]);
const call = (name: string, args: unknown, id = 'c1') => ({ calls: [{ id, name, args }] });
const SEARCH = call('search_products', {
  terms: ['blue', 'dress'],
  category: null,
  price_max: 80,
  in_stock_only: true,
});
const wordsIn = (answer: Answer) => JSON.stringify(answer.parts);
const broken = () => Promise.reject(new ShopifyError('unavailable', 503));
const shopDown = demoShop({
  searchProducts: broken,
  customerByPhone: broken,
  shop: broken,
  getProduct: broken,
});

describe('what the shop sets of its assistant', () => {
  const usual = testSettings();
  const set = (live: Partial<typeof usual.live>): Settings =>
    new Settings({ ...usual, live: { ...usual.live, ...live } });
  const CHAT = 'We are all well, thank you for asking.';

  it('lets models chat, or, set strictly, only say what was looked up', async () => {
    const chat = (settings: Settings) =>
      answersOn(settings, [new ScriptedProvider('gemini', [{ text: CHAT }])]).answer(
        request(['how are you all?']),
      );
    expect(wordsIn(await chat(usual))).toContain(CHAT);
    const strict = await chat(set({ 'assistant.guards': 'strict' }));
    expect(strict.answeredBy).toBe('rules');
    expect(wordsIn(strict)).not.toContain(CHAT);
    const looked = new ScriptedProvider('gemini', [SEARCH, { text: 'Look at these!' }]);
    const found = await answersOn(set({ 'assistant.guards': 'strict' }), [looked]).answer(
      request(['blue dresses']),
    );
    expect(found.answeredBy).toBe('gemini');
    expect(wordsIn(found)).toContain('Look at these!');
  });

  it('answers in the languages that are set, and tells models which one', async () => {
    const gemini = new ScriptedProvider('gemini', [{ text: '¡Hola!' }]);
    const settings = set({ 'assistant.languages': 'es, en' });
    expect(await answersOn(settings, []).answer(request(['olá, bom dia, tudo bem com você?']))).toMatchObject(
      {
        language: 'es',
      },
    );
    await answersOn(settings, [gemini]).answer(request(['olá, bom dia, tudo bem com você?']));
    expect(gemini.seen[0]?.system).toContain('answers in Spanish now');
  });
});

describe('a model that fails', () => {
  it('gives way to the next one, which starts from plain words and known results', async () => {
    const gemini = new ScriptedProvider('gemini', [SEARCH, new ProviderError('gemini', 'timeout')]);
    const openai = new ScriptedProvider('openai', [SEARCH, { text: 'Look at these!' }]);
    const answer = await answersFor([gemini, openai]).answer(request(['blue dresses']));
    expect(answer.answeredBy).toBe('openai');
    expect(openai.seen[0]?.scratch).toEqual([]);
    expect(JSON.stringify(openai.seen)).not.toContain('"from":"gemini"');
    expect(answer.tools).toHaveLength(1);
  });

  it.each([
    ['show me blue dresses under 80', 'product:11'],
    ['where is my order', '#1001'],
    ['can I return it', '30 days'],
    ['hi', 'Hello'],
    ['hola', '¡Hola!'],
    ['asdf qwer', 'not sure'],
    ['hello there, how are you today?', 'Hello'],
  ])('leaves "%s" to the rules when both are down', async (text, expected) => {
    const answer = await answersFor([down('gemini'), down('openai')]).answer(request([text]));
    expect(answer).toMatchObject({ answeredBy: 'rules', model: null, handover: null });
    expect(wordsIn(answer)).toContain(expected);
  });

  it('ends in a true text with the offer of a person when the shop is down too', async () => {
    const answer = await answersFor([down('gemini')], shopDown).answer(request(['show me blue dresses']));
    expect(answer.parts).toMatchObject([{ kind: 'buttons', buttons: [{ id: 'person' }] }]);
    expect(wordsIn(answer)).toContain("can't reach the shop's system");
  });

  it('may not say that there is no order when the shop could not be asked', async () => {
    const gemini = new ScriptedProvider('gemini', [
      call('track_order', { order_name: null }),
      { text: 'I could not find an order for your number.' },
    ]);
    const answer = await answersFor([gemini], shopDown).answer(request(['where is my order']));
    expect(wordsIn(answer)).toContain("can't reach the shop's system");
    expect(wordsIn(answer)).not.toContain('could not find an order');
  });

  it.each([
    ['mostrar mais bolsas, por favor', 'I am not sure I understood. Are you looking for a product?', 'rules'],
    ['कुछ और बताओ', 'Could you send me your order number?', 'rules'],
    ['bonjour', 'Hello! What are you looking for?', 'rules'],
    ['bonjour', 'Bonjour, je cherche avec vous.', 'gemini'],
    ['mera order kahan hai', 'Apka order number kya hai?', 'gemini'],
  ])('is not heard in English by who writes another language (%s: %s)', async (asked, text, by) => {
    const gemini = new ScriptedProvider('gemini', [{ text }]);
    const answer = await answersFor([gemini]).answer(request([asked]));
    const guards = answer.made?.making.guards.map(({ guard, why }) => [guard, why]);
    expect(answer.answeredBy).toBe(by);
    expect(wordsIn(answer).includes(text)).toBe(by === 'gemini');
    expect(guards).toEqual(by === 'gemini' ? [] : [['language', 'other_language']]);
    expect(answer.made?.words.withheld).toBe(by === 'gemini' ? null : text);
  });

  it.each([
    ['I found these for you.', 'He encontrado 2 productos'],
    ['¡Mira estos vestidos!', '¡Mira estos vestidos!'],
  ])('that says "%s" to a Spanish speaker shows "%s"', async (text, expected) => {
    const gemini = new ScriptedProvider('gemini', [SEARCH, { text }]);
    const answer = await answersFor([gemini]).answer(request(['hola, busco vestidos azules']));
    expect(answer.parts).toMatchObject([{ kind: 'list', text: expect.stringContaining(expected) }]);
  });

  it('is not asked from the fourth try on: the rules answer without looking anything up', async () => {
    const gemini = new ScriptedProvider('gemini', [{ text: 'Hello!' }]);
    let lookups = 0;
    const counted = demoShop({ searchProducts: () => Promise.resolve(((lookups += 1), [])) as never });
    const asked = request(['show me blue dresses under 80'], { attempt: 4 });
    const answer = await answersFor([gemini], counted).answer(asked);
    expect(answer).toMatchObject({ answeredBy: 'rules', tools: [] });
    expect(answer.parts.length).toBeGreaterThan(0);
    expect([gemini.seen.length, lookups]).toEqual([0, 0]);
  });

  it('gets no tools and no history from the third try on', async () => {
    const gemini = new ScriptedProvider('gemini', [{ text: 'How can I help?' }]);
    const history = [{ role: 'customer' as const, text: 'poison', at: new Date() }];
    await answersFor([gemini]).answer(request(['hello you'], { attempt: 3, history }));
    expect(gemini.seen[0]).toMatchObject({ tools: [], history: [{ role: 'user', text: 'hello you' }] });
  });

  it('asks once more after an empty answer, then the next model', async () => {
    const gemini = new ScriptedProvider('gemini', [{ stop: 'invalid' }]);
    const openai = new ScriptedProvider('openai', [{ text: 'Here I am' }]);
    const answer = await answersFor([gemini, openai]).answer(request(['hm, hello']));
    expect([gemini.seen.length, answer.answeredBy]).toEqual([2, 'openai']);
  });

  it('refuses politely when the vendor blocks', async () => {
    const answer = await answersFor([new ScriptedProvider('gemini', [{ stop: 'blocked' }])]).answer(
      request(['bad words']),
    );
    expect(wordsIn(answer)).toContain("can't help with that");
  });

  it('answers by rules after the deadline and after a cancellation', async () => {
    const gemini = new ScriptedProvider('gemini', [{ text: 'too late' }]);
    const late = await answersFor([gemini]).answer(request(['hi'], { deadlineAt: new Date(0) }));
    expect([late.answeredBy, gemini.seen.length]).toEqual(['rules', 0]);
  });
});
