import type { Product, ProductSearch, Shopify } from '@feelori/edges/shopify';
import { ShopifyError } from '@feelori/edges/shopify';
import { Metrics } from '@feelori/platform/metrics';
import { type Language, ShownRefs } from '@feelori/skills/tools';
import { fold } from '../language/fold-words';
import { TurnTools } from '../loop/turn-tools';
import { registryOn } from '../testing/answers-on';
import { demoProduct, demoShop } from '../testing/demo-shop';
import { rulesAnswer } from './rules-answer';

/** A shop that finds products whose title has a word beginning with each term, as Shopify does. */
function shopOf(...titles: string[]): { shop: Shopify; asked: string[] } {
  const asked: string[] = [];
  const products = titles.map((title, at) => ({
    ...demoProduct(String(at + 1), title, '49.00'),
    description: '',
    productType: '',
  }));
  const searchProducts = ({ terms }: ProductSearch): Promise<Product[]> => {
    asked.push(terms.join(' '));
    return Promise.resolve(products.filter(({ title }) => terms.every((term) => begins(title, term))));
  };
  return { shop: demoShop({ searchProducts }), asked };
}

const begins = (title: string, term: string): boolean =>
  fold(title)
    .split(' ')
    .some((word) => word.startsWith(fold(term)));

async function answered(text: string, language: Language, shop: Shopify): Promise<string> {
  const context = {
    phone: null,
    customerId: 'c_1',
    conversationId: '1:c_1',
    refs: new ShownRefs([]),
    signal: new AbortController().signal,
  };
  const tools = new TurnTools(registryOn(shop), context, new Metrics());
  const setting = { tools, language, history: [] };
  return JSON.stringify(await rulesAnswer(text, setting));
}

describe('a search by rules', () => {
  it.each<[Language, string]>([
    ['es', 'busco vestidos azules por menos de 80'],
    ['pt', 'procuro vestidos azuis até 80 dólares'],
    ['hi', 'नीली ड्रेस 80 से कम'],
    ['hi', 'neeli dress dikhao 80 se kam'],
    ['ar', 'أريد فساتين زرقاء أقل من 80'],
  ])('finds the products of an English catalogue in %s: %s', async (language, text) => {
    const { shop, asked } = shopOf('Blue Linen Dress', 'Red Linen Dress');
    expect(await answered(text, language, shop)).toContain('*Blue Linen Dress*');
    // The own words once more at any price, to know what comes closest.
    const [own, ...others] = asked;
    expect(others.filter((words) => words !== own)).toHaveLength(1);
    expect(asked.at(-1)?.split(' ').sort()).toEqual(['blue', 'dress']);
  });

  it.each<[Language, string, string]>([
    ['es', 'busco vestidos azules', 'Vestido Azul Sevilla'],
    ['es', '¿tienen pantalones negros?', 'Pantalón negro'],
    ['pt', 'procuro calças vermelhas', 'Calça Vermelha'],
    ['hi', 'लाल साड़ी दिखाओ', 'लाल साड़ी'],
    ['ar', 'أبحث عن حقيبة سوداء', 'حقيبة سوداء'],
  ])('finds what a catalogue in %s calls the same, with one call: %s', async (language, text, title) => {
    const { shop, asked } = shopOf(title, 'Something else');
    expect(await answered(text, language, shop)).toContain(title);
    expect(asked).toHaveLength(1);
  });

  it('takes a product that only begins like the word for none of that name', async () => {
    const { shop } = shopOf('Botanical Print Poster', 'Chelsea Boots');
    const words = await answered('botas', 'es', shop);
    expect(words).toContain('Chelsea Boots');
  });

  it('keeps what the own words found when the English ones find nothing', async () => {
    const { shop } = shopOf('Botanical Print Poster');
    expect(await answered('quiero una bota', 'es', shop)).toContain('Botanical Print Poster');
  });

  it('leaves out a word in no vocabulary when it asks in English', async () => {
    const { shop, asked } = shopOf('Blue Linen Dress');
    expect(await answered('busco vestidos azules elegantísimos', 'es', shop)).toContain('Blue Linen Dress');
    expect(asked[1]).toBe('dress blue');
  });

  it('asks once for English words', async () => {
    const { shop, asked } = shopOf('Red Linen Dress');
    await answered('show me green dresses', 'en', shop);
    expect(asked).toEqual(['green dresses']);
  });

  it("says in the customer's own words what it did not find", async () => {
    const { shop, asked } = shopOf('Red Linen Dress');
    const words = await answered('busco pantalón azul', 'es', shop);
    expect(words).toContain('pantalón azul');
    expect(asked).toHaveLength(2);
  });

  it('goes without for whom it is and without numbers when nothing is found with them', async () => {
    const { shop, asked } = shopOf('Chelsea Boots', 'Levi Straight Jeans');
    expect(await answered("women's boots", 'en', shop)).toContain('Chelsea Boots');
    expect(await answered("show me Levi's 501 jeans", 'en', shop)).not.toContain('Chelsea');
    expect(asked).toEqual(['womens boots', 'boots', 'levis 501 jeans', 'levis jeans']);
  });

  it('looks for gift cards, and for no cards without the gift', async () => {
    const { shop, asked } = shopOf('Cropped Cotton Cardigan');
    const words = await answered('Gift cards', 'en', shop);
    expect(words).toContain('nothing for “gift cards”');
    expect(words).not.toContain('Cardigan');
    expect(asked).toEqual(['gift cards']);
  });

  it('keeps a number that is found', async () => {
    const { shop, asked } = shopOf('501 Original Jeans', 'Straight Jeans');
    expect(await answered('show me 501 jeans', 'en', shop)).toContain('501 Original Jeans');
    expect(asked).toEqual(['501 jeans']);
  });

  it('does not say that there is nothing when the second look failed', async () => {
    let calls = 0;
    const searchProducts = () => {
      calls += 1;
      return calls === 1 ? Promise.resolve([]) : Promise.reject(new ShopifyError('unavailable', 503));
    };
    const words = await answered('busco vestidos azules', 'es', demoShop({ searchProducts }));
    expect(words).not.toContain('No he encontrado nada');
    expect(words).toContain('sistema de la tienda');
  });

  it('does not ask a shop again that does not answer', async () => {
    let calls = 0;
    const searchProducts = () => {
      calls += 1;
      return Promise.reject(new ShopifyError('unavailable', 503));
    };
    await answered('busco vestidos azules', 'es', demoShop({ searchProducts }));
    expect(calls).toBe(1);
  });
});

describe('a thing named alone, in the customer’s own language', () => {
  it.each<[string, Language]>([
    ['la robe', 'fr'],
    ['el vestido', 'es'],
    ['um vestido', 'pt'],
    ['ड्रेस', 'hi'],
    ['الفستان', 'ar'],
  ])('is found where the titles are English: %s', async (text, language) => {
    expect(await answered(text, language, shopOf('Linen Dress').shop)).toContain('Linen Dress');
  });

  it.each<[string, Language, string]>([
    ['une casquette', 'fr', 'rien trouvé pour « casquette »'],
    ['le manteau bleu', 'fr', 'rien trouvé pour « manteau bleu »'],
    ['una gorra', 'es', '«gorra»'],
    ['um boné', 'pt', '“boné”'],
  ])('is said not to be there, and not to be understood: %s', async (text, language, words) => {
    expect(await answered(text, language, shopOf('Linen Dress').shop)).toContain(words);
  });

  it.each<[string, Language]>([
    ['la vie', 'fr'],
    ['la ropa', 'es'],
    ['merci la robe est belle hier', 'fr'],
  ])('is no thing, and nothing is called missing: %s', async (text, language) => {
    expect(await answered(text, language, shopOf('Silk Scarf').shop)).not.toMatch(
      /rien trouvé|encontrado nada/,
    );
  });
});
