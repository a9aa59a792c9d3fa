import { MESSAGE_KINDS, type MessageContent } from '@feelori/contracts';
import { ProviderError } from '@feelori/edges/model';
import { ShopifyError } from '@feelori/edges/shopify';
import { testSettings } from '@feelori/testing';
import type { Answer } from './answer-request';
import { answersOn, request } from './testing/answers-on';
import { ANNS_ORDER, demoProduct, demoShop } from './testing/demo-shop';
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
      { text: '#1001 is on its way, #1000 was delivered.' },
    ]);
    const older = { ...ANNS_ORDER, name: '#1000', fulfillments: [] };
    const shop = demoShop({ ordersOfCustomer: () => Promise.resolve([ANNS_ORDER, older]) });
    const answer = await answersFor([gemini], shop).answer(request(['my orders']));
    expect(answer.parts).toEqual([
      {
        kind: 'text',
        text: '#1001 is on its way, #1000 was delivered.\n#1001 · Track it here: https://dhl.test.invalid/t/JD0123456789',
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
    expect(answer.handover).toEqual({ reason: 'complaint', summary: 'angry' });
    expect(wordsIn(answer)).toContain('passed your conversation');
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

describe('money with three decimals', () => {
  const dress = { ...demoProduct('21', 'Silk Abaya', '12.500'), currency: 'KWD' };
  const shop = demoShop({ searchProducts: () => Promise.resolve([dress]) });

  it.each(['It costs 12.500 KWD.', 'سعره 12.500 د.ك', 'It is KD 12.5.', 'Only 12,500 dinars!'])(
    'may be said as the shop has it: "%s"',
    async (text) => {
      const gemini = new ScriptedProvider('gemini', [SEARCH, { text }]);
      const answer = await answersFor([gemini], shop).answer(request(['how much is the silk abaya']));
      expect(wordsIn(answer)).toContain(text);
    },
  );

  it.each(['It costs 12.400 KWD.', 'It costs 125 KWD.', 'It costs fifty dinars.'])(
    'may not be changed: "%s"',
    async (text) => {
      const gemini = new ScriptedProvider('gemini', [SEARCH, { text }]);
      const answer = await answersFor([gemini], shop).answer(request(['how much is the silk abaya']));
      expect(wordsIn(answer)).not.toContain(text);
      expect(answer.parts.length).toBeGreaterThan(0);
    },
  );
});

describe('a malicious model', () => {
  it.each([
    'The Blue Linen Dress costs only $5!',
    'Your order #2002 was delivered yesterday.',
    'Write to boss@evil.example',
    'My tool search_products says no',
  ])('cannot say "%s"', async (text) => {
    const answer = await answersFor([new ScriptedProvider('gemini', [{ text }])]).answer(
      request(['hello you']),
    );
    expect(wordsIn(answer)).not.toContain(text);
    expect(answer.parts.length).toBeGreaterThan(0);
  });

  it('cannot change a price beside the real products', async () => {
    const gemini = new ScriptedProvider('gemini', [SEARCH, { text: 'All for $1 today!' }]);
    const answer = await answersFor([gemini]).answer(request(['blue dresses']));
    expect(wordsIn(answer)).not.toContain('$1 ');
    expect(answer.parts).toMatchObject([{ kind: 'list' }]);
  });

  it('cannot reach an order of somebody else, and cannot tell whether it exists', async () => {
    const outputs: unknown[] = [];
    for (const order_name of ['#2002', '#9999']) {
      const gemini = new ScriptedProvider('gemini', [
        call('track_order', { order_name }),
        { text: 'Sorry!' },
      ]);
      await answersFor([gemini]).answer(request(['order of my wife']));
      outputs.push(gemini.seen[1]?.scratch.slice(1));
    }
    expect(outputs[0]).toEqual(outputs[1]);
    expect(JSON.stringify(outputs)).not.toContain('120.00');
  });

  it('cannot name a customer, and wrong arguments twice end its turn', async () => {
    const gemini = new ScriptedProvider('gemini', [call('list_my_orders', { phone: '+447700900102' })]);
    const answer = await answersFor([gemini]).answer(request(['hello you']));
    expect([gemini.seen.length, answer.answeredBy, answer.tools]).toEqual([2, 'rules', []]);
  });

  it('cannot go round in circles: five steps, eight calls, and the last must answer', async () => {
    const gemini = new ScriptedProvider('gemini', [SEARCH]);
    await answersFor([gemini]).answer(request(['blue']));
    expect(gemini.seen.length).toBeLessThanOrEqual(5);
    expect(gemini.seen.at(-1)?.toolMode).toBe('none');
  });

  it('cannot send a link of its own', async () => {
    const gemini = new ScriptedProvider('gemini', [{ text: 'Pay here: https://evil.example/pay now' }]);
    const answer = await answersFor([gemini]).answer(request(['how to pay']));
    expect(wordsIn(answer)).not.toContain('evil.example');
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

  it('answers what is asked behind a START', async () => {
    const answer = await answersFor([]).answer(request(['hello', 'START', 'where is my order']));
    expect(answer).toMatchObject({
      consent: 'start',
      parts: [{ text: expect.stringContaining('Welcome back') }, {}],
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
        buttons: [{ id: 'similar:11' }, { id: 'person' }],
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

describe('what only people can help with', () => {
  it.each([
    ['my parcel arrived broken', 'complaint', '#1001'],
    ['my parcel arrived broken, order #1001', 'complaint', '#1001'],
    ['I want to cancel my order', 'change_order', '#1001'],
    ['quiero cancelar mi pedido', 'change_order', '#1001'],
    ['cancel my order 2002', 'change_order', '#2002'],
  ])('goes to a person when both models are down, the order named: %s', async (text, reason, order) => {
    const answer = await answersFor([down('gemini'), down('openai')]).answer(request([text]));
    expect(answer.handover).toEqual({ reason, summary: `Order ${order}` });
    expect(wordsIn(answer)).toContain(order);
    expect(wordsIn(answer)).not.toMatch(/120|DHL|Linen/);
  });

  it('goes to a person without an order where none can be looked up', async () => {
    for (const changes of [{ phone: null }, { attempt: 3 }]) {
      const answer = await answersFor([]).answer(request(['I want to cancel my order'], changes));
      expect(answer.handover).toEqual({ reason: 'change_order' });
    }
    const answer = await answersFor([], shopDown).answer(request(['my parcel arrived broken']));
    expect(answer.handover).toEqual({ reason: 'complaint' });
  });

  it('is said to be unknown where no text of the shop tells it, and no product is searched for it', async () => {
    const answer = await answersFor([]).answer(request(['do you have a discount code?']));
    expect(answer.parts).toMatchObject([{ kind: 'buttons', buttons: [{ id: 'person' }] }]);
    expect(wordsIn(answer)).toContain("don't know that for sure");
    expect([answer.tools, answer.handover]).toEqual([[], null]);
  });
});

describe('own orders', () => {
  it('are found by as much of their name as a customer writes', async () => {
    const named = { ...ANNS_ORDER, name: '#FEE1001-IN' };
    const shop = demoShop({ ordersOfCustomer: () => Promise.resolve([named]) });
    for (const text of [
      '1001',
      'order no 1001.',
      'where is order \u202a1001\u202c',
      '#FEE1001-IN',
      'fee1001',
    ]) {
      const answer = await answersFor([], shop).answer(request([text]));
      expect([text, wordsIn(answer).includes('#FEE1001-IN')]).toEqual([text, true]);
    }
    const gemini = new ScriptedProvider('gemini', [
      call('track_order', { order_name: '1001' }),
      { text: 'Your order 1001 is on its way.' },
    ]);
    const answer = await answersFor([gemini], shop).answer(request(['where is 1001']));
    expect(wordsIn(answer)).toContain('Your order 1001 is on its way.');
  });

  it('may be asked for again and again, also by who ordered as a guest', async () => {
    const guest = { ...ANNS_ORDER, name: '#1019' };
    const shop = demoShop({
      customerByPhone: () => Promise.resolve(null),
      orderByName: (name) => Promise.resolve(name.includes('1019') ? guest : null),
    });
    const answers = answersFor([], shop);
    for (let at = 0; at < 7; at += 1) {
      expect(wordsIn(await answers.answer(request(['where is order 1019'])))).toContain('#1019');
    }
  });

  it('are not asked for by number from who hides the phone, whatever a model says', async () => {
    const gemini = new ScriptedProvider('gemini', [
      call('track_order', { order_name: null }),
      { text: 'I found nothing. Could you send me the order number?' },
    ]);
    const answer = await answersFor([gemini]).answer(request(['where is my order'], { phone: null }));
    expect(wordsIn(answer)).toContain("can't see your phone number");
    expect(wordsIn(answer)).not.toContain('send me the order number');
  });

  it('are not shown to who hides the number', async () => {
    const answer = await answersFor([]).answer(request(['where is my order'], { phone: null }));
    expect(wordsIn(answer)).toContain("can't see your phone number");
  });

  it('cannot be found by trying names: after five tries an hour it ends', async () => {
    const answers = answersFor([]);
    const last: string[] = [];
    for (let at = 0; at < 6; at += 1) {
      last.push(wordsIn(await answers.answer(request([`where is order #${3000 + at}`]))));
    }
    expect(last[4]).toContain("couldn't find that");
    expect(last[5]).toContain('too many order numbers');
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
    expect(answer.handover).toEqual({ reason: 'asked_for_person' });
  });
});
