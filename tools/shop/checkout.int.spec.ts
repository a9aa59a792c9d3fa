import type { MessageContent, OrderedItem, ReplyContent } from '@feelori/contracts';
import type { Answer } from '@feelori/skills/answers';
import type { Product as SimulatedProduct } from '../../apps/simulator/src/shopify/catalogue/product';
import { SimulatedShop, Talk, wordsIn } from './testing/simulated-shop';

const shop = new SimulatedShop();
beforeAll(() => shop.open());
afterAll(() => shop.close());

const DRESS = 'Azure Wrap Dress';

const linkOf = ({ parts }: Answer): Extract<ReplyContent, { kind: 'link' }> => {
  const [part] = parts;
  if (parts.length !== 1 || part?.kind !== 'link') throw new Error(`no link: ${JSON.stringify(parts)}`);
  return part;
};

function buttonOf({ parts }: Answer, words: string): MessageContent {
  for (const part of parts) {
    const button = part.kind === 'buttons' && part.buttons.find(({ title }) => title === words);
    if (button) return { kind: 'button_reply', ...button };
  }
  throw new Error(`no ${words}: ${JSON.stringify(parts)}`);
}

function order(...items: Partial<OrderedItem>[]): MessageContent {
  const whole = items.map((item) => ({
    productRetailerId: '',
    quantity: 1,
    itemPrice: 0,
    currency: 'USD',
    ...item,
  }));
  return { kind: 'order', catalogId: '194836987003835', items: whole };
}

const dress = (): SimulatedProduct => shop.change(DRESS, () => undefined);
const variantOf = (at: number) => {
  const variant = dress().variants[at];
  if (variant === undefined) throw new Error(`no variant ${at}`);
  return { productRetailerId: String(variant.id), itemPrice: variant.cents / 100, variant };
};

describe('buying on WhatsApp', () => {
  const talk = () => new Talk(shop.answers('rules'));

  it('leads from a card by its sizes to the checkout, with one tap each', async () => {
    const open = talk();
    const card = await open.say(`show me the ${DRESS}`);
    const choice = await open.say(buttonOf(card, 'Buy'));
    const [list] = choice.parts;
    if (list?.kind !== 'list') throw new Error(`no choice: ${JSON.stringify(choice.parts)}`);
    expect(list.text).toMatch(/^\*Azure Wrap Dress\*\nPlease choose: Size/);
    const [row] = list.sections[0]?.rows ?? [];
    if (row === undefined) throw new Error('nothing to choose');
    const link = linkOf(await open.say({ kind: 'list_reply', id: row.id, title: row.title }));
    const variantId = row.id.split(':').at(-1);
    expect(link.url).toBe(`http://127.0.0.1:8002/shopify/cart/${variantId}:1`);
    expect(link.text).toMatch(/^Your cart:\n1 × \*Azure Wrap Dress\* \(XS.*\) · \$/);
    expect(link.button).toBe('Go to checkout');
  });

  it('answers a cart with its link, by numbers, SKUs and the names of the sales channel alike', async () => {
    const [one, two, three] = [variantOf(0), variantOf(1), variantOf(2)];
    const channel = `shopify_US_${dress().id}_${three.variant.id}`;
    const answer = await talk().say(
      order(
        { ...one, quantity: 2 },
        { productRetailerId: two.variant.sku, itemPrice: two.itemPrice },
        { productRetailerId: channel, itemPrice: three.itemPrice },
      ),
    );
    const ids = [one, two, three].map(({ variant }) => variant.id);
    expect(linkOf(answer).url).toBe(`http://127.0.0.1:8002/shopify/cart/${ids[0]}:2,${ids[1]}:1,${ids[2]}:1`);
    expect(wordsIn(answer)).not.toMatch(/sold out|only|costs|not in our shop/i);
  });

  it('tells truly what is sold out, fewer, dearer or not there', async () => {
    const [gone, few, dear] = [variantOf(0), variantOf(1), variantOf(2)];
    const stocks = [gone, few].map(({ variant }) => variant.stock);
    [gone.variant.stock, few.variant.stock] = [0, 2];
    try {
      const answer = await talk().say(
        order(
          gone,
          { ...few, quantity: 5 },
          { ...dear, itemPrice: 1 },
          { productRetailerId: 'somebody-elses' },
        ),
      );
      const words = wordsIn(answer);
      expect(words).toContain(`Sold out and left out: *${DRESS}*`);
      expect(words).toMatch(/Of \*Azure Wrap Dress\* \(.+\) only 2 can be had/);
      expect(words).toMatch(/costs \$[\d.]+ now/);
      expect(words).toContain('1 of the things in your cart is not in our shop.');
      expect(linkOf(answer).url).toMatch(new RegExp(`/cart/${few.variant.id}:2,${dear.variant.id}:1$`));
    } finally {
      [gone.variant.stock = 9, few.variant.stock = 9] = stocks;
    }
  });

  it('makes no link of what nobody may buy, and says so', async () => {
    const nothing = await talk().say(order({ productRetailerId: 'x' }));
    expect(nothing.parts).toEqual([expect.objectContaining({ kind: 'buttons' })]);
    expect(wordsIn(nothing)).toMatch(/Nothing of this can be bought.*\n1 of the things/);
    const product = dress();
    product.status = 'DRAFT';
    try {
      expect(wordsIn(await talk().say(order(variantOf(0))))).toContain('not in our shop');
    } finally {
      product.status = 'ACTIVE';
    }
  });

  it('also answers what was written with the cart', async () => {
    const { parts } = await talk().say({
      ...(order(variantOf(0)) as Extract<MessageContent, { kind: 'order' }>),
      text: 'how do returns work?',
    });
    expect(parts.map(({ kind }) => kind)).toEqual(['link', expect.any(String)]);
    expect(JSON.stringify(parts[1])).toMatch(/return/i);
  });

  it('has the prices of the customer’s country, in the choice, the cart and its link', async () => {
    await shop.scenario('markets');
    try {
      const india = new Talk(shop.answers('rules'), '+919876500105');
      const choice = await india.say({ kind: 'button_reply', id: `buy:${dress().id}`, title: 'Buy' });
      expect(wordsIn(choice)).toContain('₹5,727.00');
      expect(wordsIn(choice)).not.toContain('$');
      const one = variantOf(0);
      const cart = await india.say(order({ ...one, itemPrice: 5_727, currency: 'INR', quantity: 2 }));
      expect(linkOf(cart).url).toMatch(new RegExp(`/cart/${one.variant.id}:2\\?country=IN$`));
      expect(await shop.page(linkOf(cart).url)).toContain('5727.00 INR');
      expect(wordsIn(cart)).toContain('Total ₹11,454.00');
      expect(wordsIn(cart)).not.toMatch(/[$]|now|own prices/);
    } finally {
      await shop.scenario();
    }
  });

  describe('a wish to buy that was typed', () => {
    const shown = async (): Promise<Talk> => {
      const open = talk();
      await open.say(`show me the ${DRESS}`);
      return open;
    };
    const list = (answer: Answer): string => {
      const [part] = answer.parts;
      if (part?.kind !== 'list') throw new Error(`no choice: ${JSON.stringify(answer.parts)}`);
      return part.text;
    };

    it.each(['I want to buy it', 'lo quiero comprar', 'quero esse', 'je le prends', 'यह खरीदना है', 'سآخذه'])(
      'asks for what is left to choose: %s',
      async (text) => expect(list(await (await shown()).say(text))).toContain(`*${DRESS}*`),
    );

    it.each([
      ["I'll take it in M", 1],
      ["I'll take the azure dress in M", 1],
      ["I'll take 2 of them in M", 2],
      ['me lo llevo en talla M', 1],
      ['vou levar no tamanho M', 1],
      ['je prends la robe en M', 1],
      ['M size mein ye wala chahiye', 1],
      ['أريد شراءه مقاس M', 1],
      ['I want to buy it in M for my wife', 1],
    ])('leads to the checkout where all is said: %s', async (text, pieces) => {
      const { url } = linkOf(await (await shown()).say(text));
      const variant = dress().variants.find(({ title }) => /^M\b/.test(title));
      expect(url).toBe(`http://127.0.0.1:8002/shopify/cart/${variant?.id}:${pieces}`);
    });

    it.each(['M', 'in M please', 'talla M', 'taille M', 'M size'])(
      'ends in the checkout with what is typed behind our question: %s',
      async (text) => {
        const open = await shown();
        await open.say('I want to buy it');
        expect(linkOf(await open.say(text)).text).toContain(`*${DRESS}* (M`);
      },
    );

    it('is left where something else is typed behind our question', async () => {
      const open = await shown();
      await open.say('I want to buy it');
      expect(wordsIn(await open.say('show me shoes'))).toMatch(/sneakers|shoes|boots|sandals/i);
    });

    it('is of the one of several that it names, and else asks which', async () => {
      const open = talk();
      await open.say('show me dresses between 40 and 70');
      expect(wordsIn(await open.say('I want to buy it'))).toContain(DRESS);
      expect(linkOf(await open.say("I'll take the azure one in M")).text).toContain(`*${DRESS}* (M`);
    });

    it('is of the one of several that it names by its place', async () => {
      const open = talk();
      const [shownParts] = (await open.say('show me dresses between 40 and 70')).parts;
      const second = shownParts?.kind === 'carousel' ? shownParts.cards[1]?.title : undefined;
      const words = wordsIn(await open.say("I'll take the second one in M"));
      expect(words).toContain(`*${second}*`);
      expect(words).toMatch(/Your cart|Please choose/);
    });

    it('comes with the answer to what else is asked', async () => {
      const { parts } = await (await shown()).say("I'll take it in M. How long is delivery?");
      expect(parts.map(({ kind }) => kind)).toContain('link');
      expect(JSON.stringify(parts)).toMatch(/deliver|shipping/i);
    });

    it.each([
      ['I want to buy it for less', /cheaper|less|\$/i],
      ['where can I buy it?', new RegExp(`\\*${DRESS}\\*`)],
      ['I want to buy shoes', /sneakers|shoes|boots|sandals/i],
      ['can I buy it with paypal?', /\w/],
      ['I bought it last week', /\w/],
      ["I don't want to buy it", /\w/],
    ])('is none: %s', async (text, words) => {
      const answer = await (await shown()).say(text);
      expect(wordsIn(answer)).toMatch(words);
      expect(wordsIn(answer)).not.toMatch(/Please choose|Your cart/);
    });

    it('looks for what is named where nothing was shown', async () => {
      expect(wordsIn(await talk().say('I want to buy a dress'))).toMatch(/dress/i);
      expect((await talk().say('I want to buy it')).parts).toHaveLength(1);
    });
  });

  describe('what has no page in the Online Store', () => {
    const buy = (open: Talk) => open.say({ kind: 'button_reply', id: tapOf(0), title: 'XS' });
    const tapOf = (at: number) => `variant:${dress().id}:${variantOf(at).variant.id}`;
    beforeEach(() => shop.scenario('headless'));
    afterEach(async () => {
      await shop.scopes();
      await shop.scenario();
    });

    it('becomes a draft order, the same one however often it is tapped', async () => {
      const before = shop.drafts().length;
      const open = talk();
      expect(buttonOf(await open.say(`show me the ${DRESS}`), 'Buy')).toBeDefined();
      const [one, two] = [linkOf(await buy(open)), linkOf(await buy(open))];
      expect(one.url).toMatch(/\/shopify\/invoices\/\d+$/);
      expect(two.url).toBe(one.url);
      expect(shop.drafts()).toHaveLength(before + 1);
      expect(await shop.page(one.url)).toContain('1 × Azure Wrap Dress');
    });

    it('costs there what it costs in the customer’s country', async () => {
      await shop.scenario('headless', 'markets');
      const india = new Talk(shop.answers('rules'), '+919876500105');
      const cart = await india.say({ kind: 'button_reply', id: tapOf(1), title: 'S' });
      expect(wordsIn(cart)).toContain('Total ₹5,727.00');
      expect(await shop.page(linkOf(cart).url)).toContain('5727.00 INR');
    });

    it('cannot be bought by a link without the right, and the customer is told so', async () => {
      await shop.scopes(
        'read_products',
        'read_inventory',
        'read_orders',
        'read_customers',
        'read_legal_policies',
      );
      const before = shop.drafts().length;
      const open = talk();
      const card = await open.say(`show me the ${DRESS}`);
      expect(() => buttonOf(card, 'Buy')).toThrow();
      expect(wordsIn(await buy(open))).toContain('A colleague can help you with it.');
      expect(shop.drafts()).toHaveLength(before);
    });

    it('makes nothing where a person only looks what would be said', async () => {
      const before = shop.drafts().length;
      const tried = await buy(new Talk(shop.answers('rules'), undefined, false));
      expect(wordsIn(tried)).toContain('A colleague can help you with it.');
      expect(shop.drafts()).toHaveLength(before);
    });

    it('is told truly where Shopify makes no draft of it', async () => {
      await shop.refuseDrafts(true);
      try {
        expect(wordsIn(await buy(talk()))).toContain('A colleague can help you with it.');
      } finally {
        await shop.refuseDrafts(false);
      }
      expect(linkOf(await buy(talk())).url).toContain('/invoices/');
    });
  });

  it('says that the shop cannot be reached where that is so', async () => {
    await shop.bucket(1);
    try {
      const { parts } = await talk().say(order(variantOf(0)));
      expect(JSON.stringify(parts)).toMatch(/reach/i);
      expect(JSON.stringify(parts)).not.toContain('not in our shop');
    } finally {
      await shop.bucket(1_000_000);
    }
  });
});
