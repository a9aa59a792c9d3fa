import { MESSAGE_KINDS, type MessageContent } from '@feelori/contracts';
import { testSettings } from '@feelori/testing';
import type { Answer } from './answer-request';
import { answersOn, request } from './testing/answers-on';
import { ANNS_ORDER, demoShop } from './testing/demo-shop';
import { ScriptedProvider } from './testing/scripted-provider';

const answersFor = (chain: readonly ScriptedProvider[], shop = demoShop()) =>
  answersOn(testSettings(), chain, shop);
const call = (name: string, args: unknown, id = 'c1') => ({ calls: [{ id, name, args }] });
const SEARCH = call('search_products', {
  terms: ['blue', 'dress'],
  category: null,
  price_max: 80,
  in_stock_only: true,
});
const wordsIn = (answer: Answer) => JSON.stringify(answer.parts);

describe('a model that does its work', () => {
  it('shows several products as one list under its own sentence', async () => {
    const gemini = new ScriptedProvider('gemini', [SEARCH, { text: 'Two dresses under $80 for you!' }]);
    const answer = await answersFor([gemini]).answer(request(['show me blue dresses under 80']));
    expect(answer).toMatchObject({
      answeredBy: 'gemini',
      model: 'gemini-scripted',
      tokens: { in: 20, out: 10 },
    });
    expect(answer.parts).toHaveLength(1);
    expect(answer.parts[0]).toMatchObject({
      kind: 'list',
      text: 'Two dresses under $80 for you!',
      sections: [
        {
          rows: [
            { id: 'product:11', title: 'Blue Linen Dress', description: '$49.99 · In stock' },
            { id: 'product:12' },
          ],
        },
      ],
    });
    expect(answer.shown).toEqual([
      { ref: 'P1', productId: '11', title: 'Blue Linen Dress' },
      { ref: 'P2', productId: '12', title: 'Blue Silk Dress' },
    ]);
    expect(answer.tools).toEqual([{ name: 'search_products', ms: expect.any(Number), ok: true }]);
  });

  it('adds the tracking link the model never saw', async () => {
    const gemini = new ScriptedProvider('gemini', [
      call('track_order', { order_name: null }),
      { text: 'Your order #1001 is on its way.' },
    ]);
    const answer = await answersFor([gemini]).answer(request(['where is my order']));
    expect(wordsIn(answer)).toContain('https://dhl.test.invalid/t/JD0123456789');
    const given = JSON.stringify(gemini.seen);
    expect(given).toContain('6789');
    expect(given).not.toContain('JD0123456789');
  });

  it('says of each link whose it is when it tells of several orders', async () => {
    const gemini = new ScriptedProvider('gemini', [
      call('list_my_orders', {}),
      { text: '#1001 is on its way, #1000 was shipped.' },
    ]);
    const older = { ...ANNS_ORDER, name: '#1000', fulfillments: [] };
    const shop = demoShop({ ordersOfCustomer: () => Promise.resolve([ANNS_ORDER, older]) });
    const answer = await answersFor([gemini], shop).answer(request(['my orders']));
    expect(answer.parts).toMatchObject([
      {
        text: '#1001 is on its way, #1000 was shipped.\n#1001 · Track it here: https://dhl.test.invalid/t/JD0123456789',
      },
    ]);
  });

  it('is given the burst as user messages after the last answer, without personal details', async () => {
    const gemini = new ScriptedProvider('gemini', [{ text: 'Hello!' }]);
    const at = new Date();
    await answersFor([gemini]).answer(
      request(['it is ann@example.com', 'or +1 650 555 0101'], {
        history: [
          { role: 'customer', text: 'hi', at },
          { role: 'assistant', text: 'Hello', at },
        ],
        shown: [{ ref: 'P4', productId: '11', title: 'Blue Linen Dress' }],
      }),
    );
    expect(gemini.seen[0]?.history).toEqual([
      { role: 'user', text: 'hi' },
      { role: 'assistant', text: 'Hello\n[products shown: P4 = Blue Linen Dress]' },
      { role: 'user', text: 'it is [email]' },
      { role: 'user', text: 'or [phone]' },
    ]);
    expect(JSON.stringify(gemini.seen)).not.toMatch(/6505550101|c_ann|gid:/);
  });

  it('hands over by tool with our own true words', async () => {
    const gemini = new ScriptedProvider('gemini', [
      call('hand_off_to_human', { reason: 'complaint', summary: 'angry' }),
    ]);
    const answer = await answersFor([gemini]).answer(request(['this is a scandal']));
    expect(answer.handover).toEqual({
      reason: 'complaint',
      summary: expect.stringContaining('About: angry\n') as string,
    });
    expect(wordsIn(answer)).toContain('passed your conversation');
  });
});

describe('before any model', () => {
  it.each([
    ['STOP', { consent: 'stop', handover: null }],
    ['START', { consent: 'start', handover: null }],
    ['a person, please', { consent: null, handover: { reason: 'asked_for_person' } }],
    ['quiero hablar con una persona', { consent: null, handover: { reason: 'asked_for_person' } }],
  ])('decides "%s"', async (text, expected) => {
    const gemini = new ScriptedProvider('gemini', [{ text: 'never' }]);
    const answer = await answersFor([gemini]).answer(request(['hello', text]));
    expect(answer).toMatchObject({ ...expected, answeredBy: 'rules' });
    expect(gemini.seen).toEqual([]);
  });

  it.each([
    [['STOP', 'my parcel arrived broken, order #1002'], 'asked_with_stop'],
    [['where is my order', 'STOP'], 'asked_with_stop'],
    [['STOP', 'I want to talk to a person'], 'asked_for_person'],
    [['STOP', 'mein Paket kam leider völlig zerstört hier an'], 'asked_with_stop'],
    [['are you there?', 'STOP', 'thanks'], null],
    [['show me blue dresses', 'STOP'], null],
  ])('hears the STOP in %j, and who needs help waits for a person: %s', async (burst, reason) => {
    const gemini = new ScriptedProvider('gemini', [{ text: 'never' }]);
    const answer = await answersFor([gemini]).answer(request(burst));
    expect([answer.consent, answer.handover?.reason ?? null]).toEqual(['stop', reason]);
    expect(wordsIn(answer)).toContain('STOP ends marketing, not help');
    expect(wordsIn(answer).includes('passed your conversation')).toBe(reason !== null);
    expect(gemini.seen).toEqual([]);
  });

  it('says who has the conversation to a START beside a person', async () => {
    for (const [before, said, person] of [
      ['hello', 'START', /a person will read it/],
      ['hola', 'COMENZAR', /una persona la leerá/],
    ] as const) {
      const history = [{ role: 'customer' as const, text: before, at: new Date(0) }];
      const { parts } = await answersFor([]).answer(request([said], { history, withPerson: true }));
      expect(parts).toEqual([{ kind: 'text', text: expect.stringMatching(person) as string }]);
      expect(JSON.stringify(parts)).not.toMatch(/How can I help|ayudarte/);
    }
  });

  it('answers what is asked behind a START', async () => {
    const answer = await answersFor([]).answer(request(['hello', 'START', 'where is my order']));
    expect(answer).toMatchObject({
      consent: 'start',
      parts: [{ text: expect.stringContaining('Welcome back') }],
    });
    expect(wordsIn(answer)).toContain('#1001');
    const alone = await answersFor([]).answer(request(['where is my order', 'START', 'thanks']));
    expect(alone.parts).toHaveLength(1);
  });

  it('answers a tap with the product it stands for', async () => {
    const gemini = new ScriptedProvider('gemini', [{ text: 'never' }]);
    const tap: MessageContent = { kind: 'list_reply', id: 'product:11', title: 'Blue Linen Dress' };
    const answer = await answersFor([gemini]).answer(request([tap]));
    expect(answer.answeredBy).toBe('rules');
    expect(answer.parts).toMatchObject([
      {
        kind: 'buttons',
        imageLink: 'https://shop.test.invalid/images/11.png',
        buttons: [{ id: 'buy:11' }, { id: 'similar:11' }, { id: 'person' }],
      },
    ]);
    expect(wordsIn(answer)).toMatch(/Blue Linen Dress.*\$49\.99 · In stock.*Size: S, ~M~.*products\/11/);
    expect(answer.shown).toEqual([{ ref: 'P1', productId: '11', title: 'Blue Linen Dress' }]);
    expect(gemini.seen).toEqual([]);
  });

  it('shows other products of the kind after "similar", not the same again', async () => {
    const shop = demoShop({
      searchProducts: () =>
        demoShop().searchProducts({
          terms: ['blue'],
          category: null,
          priceMin: null,
          priceMax: null,
          inStockOnly: true,
        }),
    });
    const tap: MessageContent = { kind: 'button_reply', id: 'similar:11', title: 'Similar products' };
    const answer = await answersFor([], shop).answer(request([tap]));
    expect(wordsIn(answer)).toContain('similar:12');
  });

  it('answers every kind of message, without words too', async () => {
    for (const kind of MESSAGE_KINDS) {
      const answer = await answersFor([]).answer(
        request([{ kind, id: '', text: '', title: '', content: null } as unknown as MessageContent]),
      );
      expect(answer.parts.length).toBeGreaterThan(0);
      expect(wordsIn(answer)).not.toContain('undefined');
    }
  });
});

describe('a text that is too long to be read', () => {
  const LONG = 'ha'.repeat(32_000);

  it('is answered by rules as to the question at its end', async () => {
    const answer = await answersFor([]).answer(request([LONG, LONG, `${LONG} where is my order #1001?`]));
    expect(wordsIn(answer)).toContain('#1001');
  });

  it('goes to a model cut, three of a burst no less than one', async () => {
    const gemini = new ScriptedProvider('gemini', [{ text: 'Hello!' }]);
    await answersFor([gemini]).answer(request([LONG, LONG, `${LONG} do you have skirts?`]));
    const told = gemini.seen[0]?.history ?? [];
    expect(told.map(({ text }) => text.length <= 2_000)).toEqual([true, true, true]);
    expect(told.at(-1)?.text).toMatch(/ do you have skirts\?$/);
  });

  it('asks for a person at its end all the same', async () => {
    const answer = await answersFor([]).answer(request([`${LONG}. I want to talk to a person`]));
    expect(answer.handover).toMatchObject({ reason: 'asked_for_person' });
  });
});

describe('somebody who writes nothing but what they look for', () => {
  const nothingThere = demoShop({ searchProducts: () => Promise.resolve([]) });

  it.each([
    ['gorra', 'No he encontrado nada'],
    ['boné', 'Não encontrei nada'],
    ['cap', 'I found nothing'],
  ])('is answered in the language of the word: %s', async (text, words) => {
    expect(wordsIn(await answersFor([], nothingThere).answer(request([text])))).toContain(words);
  });

  it('is answered in the language that they wrote before', async () => {
    const history = [{ role: 'customer' as const, text: 'hello, do you have this?', at: new Date(0) }];
    const answer = await answersFor([], nothingThere).answer(request(['gorra'], { history }));
    expect(wordsIn(answer)).toContain('I found nothing');
  });
});
