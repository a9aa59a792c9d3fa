import { testApp, type TestApp, testSettings, testStores, until } from '@feelori/testing';
import type { Findable } from './search-text';
import { SearchModule } from './search.module';
import { SearchTexts } from './search-texts';
import { searchWords } from './search-words';

describe('finding what was said', () => {
  const stores = testStores();
  let app: TestApp;
  let texts: SearchTexts;

  beforeAll(async () => {
    app = await testApp([SearchModule], testSettings(stores.env));
    texts = app.get(SearchTexts);
    await texts.putMany([
      said('1:c1', 'inbound', '1:w|1', 'Do you have red dresses?', 1),
      said('1:c1', 'outbox', '1:c1#1', 'The Dress Amélie is red.', 2),
      said('1:c2', 'inbound', '1:w2', 'where is order #1001', 3),
      said('1:c3', 'name', '', 'Zoë Müller', 4),
      said('1:c33', 'inbound', '1:w3', 'a red drum', 5),
    ]);
  });
  afterAll(async () => {
    await app.close();
    await stores.drop();
  });

  function said(
    conversationId: string,
    source: Findable['source'],
    id: string,
    text: string,
    n: number,
  ): Findable {
    return { conversationId, source, id, text, at: new Date(n * 1_000) };
  }
  const found = async (words: string): Promise<string[]> => {
    const ids: string[] = [];
    for await (const some of texts.found(searchWords(words))) {
      ids.push(...some.map(({ conversationId, id }) => id || conversationId));
    }
    return ids;
  };

  it.each([
    ['red', ['1:w3', '1:c1#1', '1:w|1']],
    ['RED dress', ['1:c1#1', '1:w|1']],
    ['red dresses', ['1:w|1']],
    ['dress re', ['1:c1#1']],
    ['amelie', ['1:c1#1']],
    ['#1001', ['1:w2']],
    ['zoe mul', ['1:c3']],
    ['ress', []],
    ['zoe dress', []],
    ['.*', []],
    ['', []],
  ])('%j', async (words, ids) => {
    expect(await found(words)).toEqual(ids);
  });

  it('finds what was withdrawn no more, whoever still notes its words, and goes on finding the others', async () => {
    const [lost, kept] = [
      said('1:c70', 'inbound', '1:w70', 'paisley', 8),
      said('1:c70', 'outbox', '1:c70#1', 'paisley', 8),
    ];
    await texts.withdraw([lost]);
    expect(await texts.putMany([lost, kept])).toBe(1);
    expect(await found('paisley')).toEqual(['1:c70#1']);
    await texts.withdraw([kept]);
    await texts.putMany([{ ...kept, text: '' }, lost]);
    await texts.putMany([kept]);
    expect(await found('paisley')).toEqual([]);
  });

  it('goes by the words a text has now, and by none once its conversation is forgotten', async () => {
    await texts.putMany([said('1:c9', 'inbound', '1:w9', 'velvet', 9)]);
    await texts.putMany([said('1:c9', 'inbound', '1:w9', 'satin', 9)]);
    expect([await found('velvet'), await found('satin')]).toEqual([[], ['1:w9']]);
    await texts.putMany([said('1:c99', 'inbound', '1:w99', 'satin', 10)]);
    await texts.forget('1:c9');
    expect(await found('satin')).toEqual(['1:w99']);
  });

  it('gives all there are, each once and the newest first, also of one moment', async () => {
    const many = Array.from({ length: 300 }, (_, n) =>
      said(
        `1:m${n % 20}`,
        'inbound',
        `1:many${n}`,
        n % 3 === 0 ? 'common uncommon' : 'common',
        100 + (n >> 6),
      ),
    );
    await texts.putMany(many);
    const newestFirst = many.toSorted((a, b) => b.at.getTime() - a.at.getTime());
    for (const [words, fits] of [
      ['common', many],
      ['common uncommon', many.filter(({ text }) => text.endsWith('uncommon'))],
    ] as const) {
      const ids = await found(words);
      expect(new Set(ids)).toEqual(new Set(fits.map(({ id }) => id)));
      expect(ids).toHaveLength(fits.length);
      const atOf = (id: string): number => newestFirst.find((one) => one.id === id)?.at.getTime() ?? 0;
      expect(ids.map(atOf)).toEqual(ids.map(atOf).toSorted((a, b) => b - a));
    }
  });

  it('looks further back for two words where the newest texts have one of them only', async () => {
    const many = Array.from({ length: 700 }, (_, n) => {
      const text = n === 650 ? 'plaid tartan' : n % 2 === 0 ? 'plaid' : 'tartan';
      return said('1:f1', 'inbound', `1:far${n}`, text, 2_000 - n);
    });
    await texts.putMany(many);
    expect(await found('plaid tartan')).toEqual(['1:far650']);
  });

  it('finds soon what is noted, a name once', async () => {
    const name = said('1:c8', 'name', '', 'Ottilie', 8);
    texts.note([name, name, said('1:c8', 'inbound', '1:w8', 'ottoman', 8)]);
    await until(
      'both',
      async () => (await found('otto')).length === 1 && (await found('ottilie')).length === 1,
    );
  });
});
