import { SimulatedShop, Talk, wordsIn } from './testing/simulated-shop';

const shop = new SimulatedShop();
beforeAll(() => shop.open());
afterAll(() => shop.close());

const [UK, INDIA, CANADA, SPAIN] = ['+447700900102', '+919876500105', '+14165550123', '+34600000103'];
const [KUWAIT, JAPAN] = ['+96551234567', '+819012345678'];

describe.each(['rules', 'model'] as const)('a shop with Markets, answered by %s', (mode) => {
  const talk = (phone: string) => new Talk(shop.answers(mode), phone);
  const card = async (phone: string): Promise<string> =>
    wordsIn(await talk(phone).say('show me the Azure Wrap Dress'));

  it('tells everybody the price and currency of their country', async () => {
    await shop.scenario('markets');
    expect(await card(UK)).toContain('£55.20');
    expect(await card(INDIA)).toContain('₹5,727.00');
    expect(await card(CANADA)).toContain('$75.90');
    expect(await card(KUWAIT)).toContain('KWD 21.183');
    expect(await card(JAPAN)).toContain('¥10,440');
    expect(await card('+4930123456')).toContain('$69.00');
  });

  it('tells the price of the shop where it has none of its own', async () => {
    await shop.scenario();
    expect(await card(UK)).toContain('$69.00');
  });
});

describe('limits and order in the money of the country', () => {
  const ask = (...said: string[]): Promise<string[]> => askedFrom(INDIA, ...said);
  const askedFrom = async (phone: string, ...said: string[]): Promise<string[]> => {
    await shop.scenario('markets');
    const open = new Talk(shop.answers('rules'), phone);
    const words: string[] = [];
    for (const one of said) words.push(wordsIn(await open.say(one)));
    return words;
  };

  it('finds what costs less there, and the cheaper one of it', async () => {
    const [list = '', cheapest = '', none = ''] = await ask(
      'show me dresses under 4200',
      'the cheapest one',
      'dresses under 60',
    );
    expect(list).toContain('Cornflower Sundress');
    expect(list).not.toContain('Azure Wrap Dress');
    expect(list).not.toContain('$');
    expect(cheapest).toMatch(/₹\d,\d{3}\.00/);
    expect(none).toContain('I found nothing for “dresses” up to 60.');
  });

  it('calls nothing the lowest price that costs more than what was shown', async () => {
    const [, none = ''] = await askedFrom(KUWAIT, 'dresses under 10.500', 'is there a cheaper one?');
    expect(none).toContain('Nothing costs less; this is the lowest price:');
    expect([...none.matchAll(/KWD [\d.]+/g)].map(String)).toEqual(['KWD 9.824']);
  });

  it('reads 12.500 as the currency of the shop is written', async () => {
    await shop.scenario('kwd');
    const words = wordsIn(await new Talk(shop.answers('rules')).say('dresses under 12.400'));
    expect(words).toContain('up to 12.4. These come closest');
    expect(wordsIn(await new Talk(shop.answers('rules')).say('dresses over 12.400'))).toContain('12.500');
  });

  it('sorts by the price of the country', async () => {
    await shop.scenario('markets');
    const open = new Talk(shop.answers('rules'), SPAIN);
    const words = wordsIn(await open.say('vestidos ordenados por precio'));
    const prices = [...words.matchAll(/(\d+,\d\d) €/g)].map(([, price = '']) =>
      Number(price.replace(',', '.')),
    );
    expect(prices.length).toBeGreaterThan(3);
    expect(prices).toEqual([...prices].sort((a, b) => a - b));
  });
});
