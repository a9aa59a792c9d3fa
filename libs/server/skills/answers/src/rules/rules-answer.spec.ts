import { testSettings } from '@feelori/testing';
import type { Answer } from '../answer-request';
import { answersOn, request } from '../testing/answers-on';

const wordsIn = (answer: Answer) => JSON.stringify(answer.parts);

describe('a question about "it"', () => {
  const shown = [
    { ref: 'P1', productId: '11', title: 'Blue Linen Dress' },
    { ref: 'P2', productId: '12', title: 'Blue Silk Dress' },
  ];
  const list = 'I found 2 products:\n- Blue Linen Dress\n- Blue Silk Dress';
  const said = (text: string) => ({ role: 'assistant' as const, text, at: new Date(0) });

  it.each(['how much is it?', 'do you have it in M?', 'is it available in large?'])(
    'tells in "%s" of the product that was tapped, not of the last in the list',
    async (text) => {
      const history = [said(list), said('*Blue Linen Dress*\n$49.99')];
      const answer = await answersOn(testSettings(), []).answer(request([text], { history, shown }));
      expect(wordsIn(answer)).toContain('*Blue Linen Dress*');
    },
  );

  it('asks which one after a list of several', async () => {
    const answer = await answersOn(testSettings(), []).answer(
      request(['how much is it?'], { history: [said(list)], shown }),
    );
    expect(wordsIn(answer)).toContain('Which product do you mean?');
  });
});

describe('a text of emoji only', () => {
  it.each([
    ['👍🏽', 'Just write if you need anything'],
    ['❤️ 🎉', 'Just write if you need anything'],
    ['😡', 'not sure'],
  ])('"%s" gets "%s"', async (text, expected) => {
    expect(wordsIn(await answersOn(testSettings(), []).answer(request([text])))).toContain(expected);
  });
});
