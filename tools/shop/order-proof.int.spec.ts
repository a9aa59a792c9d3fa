import { SimulatedShop, Talk, wordsIn } from './testing/simulated-shop';

const shop = new SimulatedShop();
beforeAll(() => shop.open());
afterAll(() => shop.close());

describe.each(['rules', 'model'] as const)('an order of another number, answered by %s', (mode) => {
  const talk = () => new Talk(shop.answers(mode));

  it.each([
    ['the end of its phone number', '0190'],
    ['its e-mail', 'Jordan@example.com'],
    ['its postcode', '94103'],
  ])('is told of after %s', async (_, proof) => {
    const asks = talk();
    expect(wordsIn(await asks.say('where is order #1023?'))).toMatch(/last four digits/);
    const told = wordsIn(await asks.say(proof));
    expect(told).toMatch(/Order #1023: shipped and on its way/);
    expect(told).not.toMatch(/Dress|Jordan|94103|0190|\$/);
  });

  it('and one that is not there get the same answers', async () => {
    const [theirs, none] = [talk(), talk()];
    for (const text of ['where is order #1023?', '0199', 'x@example.com', '11111']) {
      const [real, unknown] = [await theirs.say(text), await none.say(text.replace('1023', '9023'))];
      expect(wordsIn(real).replaceAll('1023', '9023')).toBe(wordsIn(unknown));
      expect(real.handover?.reason).toBe(text === '11111' ? 'order_not_proven' : undefined);
    }
  });
});
