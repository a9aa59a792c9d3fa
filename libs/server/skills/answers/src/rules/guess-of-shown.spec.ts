import { testSettings } from '@feelori/testing';
import type { Answer } from '../answer-request';
import { answersOn, request } from '../testing/answers-on';
import { demoProduct, demoShop } from '../testing/demo-shop';

const wordsIn = (answer: Answer) => JSON.stringify(answer.parts);
const shown = [{ ref: 'P1', productId: '11', title: 'Blue Linen Dress' }];
const history = [{ role: 'assistant' as const, text: '*Blue Linen Dress*\n$49.99', at: new Date(0) }];

describe('a price or size asked for after a product was shown', () => {
  it.each([
    'price of a leather jacket in M?',
    'how much are leather jackets in size M',
    '¿cuánto cuesta una chaqueta en talla M?',
    'quanto custa um casaco M?',
  ])('"%s" of something the shop has not is never answered with that product', async (text) => {
    const answer = await answersOn(testSettings(), []).answer(request([text], { history, shown }));
    expect(wordsIn(answer)).not.toContain('Linen');
    expect(answer.shown).toEqual([]);
  });

  it('says what was not found', async () => {
    const answer = await answersOn(testSettings(), []).answer(
      request(['price of a leather jacket in M?'], { history, shown }),
    );
    expect(wordsIn(answer)).toContain('leather jacket');
  });

  it.each(['T-Shirt in M?', 'the tee shirt in size M', 'how much is the t shirt?'])(
    '"%s" is of the T-shirt shown, with one call',
    async (text) => {
      const tee = demoProduct('31', 'Rose T-Shirt', '19.00');
      const searchProducts = jest.fn(() => Promise.resolve([]));
      const shop = demoShop({ getProduct: () => Promise.resolve(tee), searchProducts });
      const teeShown = [{ ref: 'P1', productId: '31', title: 'Rose T-Shirt' }];
      const card = [{ role: 'assistant' as const, text: '*Rose T-Shirt*\n$19.00', at: new Date(0) }];
      const asked = request([`${text} in M?`], { history: card, shown: teeShown });
      expect(wordsIn(await answersOn(testSettings(), [], shop).answer(asked))).toContain('*Rose T-Shirt*');
      expect(searchProducts).not.toHaveBeenCalled();
    },
  );

  it('is of that product when nothing else is named', async () => {
    const answer = await answersOn(testSettings(), []).answer(
      request(['price of the linen dress in M?'], { history, shown }),
    );
    expect(wordsIn(answer)).toContain('*Blue Linen Dress*');
  });
});
