import { testSettings } from '@feelori/testing';
import type { Answer, AnswerRequest } from '../answer-request';
import { answersOn, request } from '../testing/answers-on';
import { demoProduct, demoShop } from '../testing/demo-shop';
import { asksToCompare } from './asks-to-compare';

const wordsIn = (answer: Answer) => JSON.stringify(answer.parts);
const LINEN = { ref: 'P1', productId: '11', title: 'Blue Linen Dress' };
const SILK = { ref: 'P2', productId: '12', title: 'Blue Silk Dress' };
const said = (text: string) => ({ role: 'assistant' as const, text, at: new Date(0) });
const asked = { role: 'customer' as const, text: 'and the silk one', at: new Date(0) };
const LIST = said('I found 2 products for you:\n- Blue Linen Dress\n- Blue Silk Dress');

async function answerTo(text: string, known: Partial<AnswerRequest>, shop = demoShop()): Promise<Answer> {
  return answersOn(testSettings(), [], shop).answer(request([text], { shown: [LINEN, SILK], ...known }));
}

describe('which of two products that were shown is better', () => {
  it.each([
    ['which of the two is better?', 'depends on what you like'],
    ['Thanks! Which one is better?', 'depends on what you like'],
    ['¿cuál de los dos es mejor?', 'depende de tus gustos'],
    ['qual é melhor?', 'depende do seu gosto'],
    ['lequel est le mieux ?', 'dépend de vos goûts'],
    ['दोनों में से कौन सा बेहतर है?', 'आपकी पसंद'],
    ['أيهما أفضل؟', 'ذوقك'],
  ])('is told by what is known of both, and by nothing else: %s', async (text, words) => {
    const answer = await answerTo(text, { history: [LIST] });
    expect(answer.parts).toHaveLength(1);
    for (const known of [words, '*Blue Linen Dress*', '49', '*Blue Silk Dress*', '79', 'light and soft']) {
      expect(wordsIn(answer)).toContain(known);
    }
    expect(answer.shown).toEqual([LINEN, SILK]);
  });

  it.each([
    'compare the blue linen dress and the blue silk dress',
    'Blue Linen Dress vs Blue Silk Dress?',
    "what's the difference between the first and the second?",
    'diferencia entre Blue Linen Dress y Blue Silk Dress',
  ])('may name them: %s', async (text) => {
    const searchProducts = () =>
      Promise.resolve([
        demoProduct('11', 'Blue Linen Dress', '49.00'),
        demoProduct('12', 'Blue Silk Dress', '79.00'),
      ]);
    const words = wordsIn(await answerTo(text, { history: [LIST] }, demoShop({ searchProducts })));
    expect(words).toContain('*Blue Linen Dress*');
    expect(words.indexOf('*Blue Silk Dress*')).toBeGreaterThan(words.indexOf('*Blue Linen Dress*'));
  });

  it('is asked of two that were shown one after the other, too', async () => {
    const history = [said('*Blue Linen Dress*\n$49.99'), asked, said('*Blue Silk Dress*\n$79.00')];
    const words = wordsIn(await answerTo('which one is better?', { history }));
    expect(words.indexOf('*Blue Linen Dress*')).toBeGreaterThan(0);
    expect(words.indexOf('*Blue Silk Dress*')).toBeGreaterThan(words.indexOf('*Blue Linen Dress*'));
  });

  it('is not made up where only one was shown, or none', async () => {
    const one = await answerTo('which one is better?', { history: [said('*Blue Silk Dress*\n$79.00')] });
    const none = await answerTo('which one is better?', { history: [] });
    for (const answer of [one, none]) expect(wordsIn(answer)).not.toContain('depends on what you like');
  });

  it('is not told while the shop cannot be asked', async () => {
    const getProduct = () => Promise.reject(new Error('away'));
    const answer = await answerTo('which one is better?', { history: [LIST] }, demoShop({ getProduct }));
    expect(wordsIn(answer)).toContain("can't reach the shop's system");
  });
});

it.each([
  'do you have better prices?',
  'what is the difference between returns and refunds',
  'which linen dress is better for summer',
  'the best dress',
  'is it better quality?',
])('no comparison is asked for by “%s”', (text) => expect(asksToCompare(text)).toBe(false));
