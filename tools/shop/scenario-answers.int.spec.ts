import type { MessageContent } from '@feelori/contracts';
import type { Answer } from '@feelori/skills/answers';
import { SimulatedShop, Talk, wordsIn } from './testing/simulated-shop';

const shop = new SimulatedShop();
beforeAll(() => shop.open());
afterAll(() => shop.close());

/** A tap on the first product of an answer. */
function firstRow({ parts }: Answer): MessageContent {
  for (const part of parts) {
    const row = part.kind === 'list' ? part.sections[0]?.rows[0] : undefined;
    if (row) return { kind: 'list_reply', id: row.id, title: row.title };
    const card = part.kind === 'carousel' ? part.cards[0] : undefined;
    if (card) return { kind: 'button_reply', id: card.id, title: card.button };
  }
  throw new Error(`no products in ${JSON.stringify(parts)}`);
}

const pictureOf = ({ parts }: Answer): string | undefined =>
  parts.flatMap((part) => (part.kind === 'buttons' ? (part.imageLink ?? []) : []))[0];

describe.each(['rules', 'model'] as const)('what real shops send, answered by %s', (mode) => {
  const talk = () => new Talk(shop.answers(mode));
  const opened = async (): Promise<{ list: Answer; card: Answer; open: Talk }> => {
    const open = talk();
    const list = await open.say('show me dresses');
    expect(list.answeredBy).toBe(mode === 'rules' ? 'rules' : 'gemini');
    return { list, card: await open.say(firstRow(list)), open };
  };

  it('stock that nobody counts is in stock', async () => {
    await shop.scenario('untracked');
    const { list, card } = await opened();
    expect(wordsIn(list)).toContain('In stock');
    expect(wordsIn(card)).toContain('In stock');
    expect(wordsIn(list) + wordsIn(card)).not.toMatch(/few left/i);
  });

  it('what is sold on beyond what is there can be ordered, and is not called sold out', async () => {
    await shop.scenario('backorder');
    const { card } = await opened();
    expect(wordsIn(card)).toContain('Can be ordered');
    expect(wordsIn(card)).not.toMatch(/few left|sold out|~/i);
  });

  it('what only a later variant can sell is in stock, and so is the size that was asked for', async () => {
    await shop.scenario('variants');
    const { list, card, open } = await opened();
    expect(wordsIn(list)).toContain('In stock');
    expect(wordsIn(list)).not.toMatch(/sold out/i);
    expect(wordsIn(card)).toContain('Size: 56, 57, 58, 59, 60');
    expect(wordsIn(await open.say('do you have it in size 58?'))).toMatch(/^yes\b.*\b58\b/i);
    expect(wordsIn(await open.say('do you have it in size 12?'))).toMatch(/^sorry\b.*\b12\b/i);
  });

  it('five customers who look for different things do not empty the bucket of the smallest plan', async () => {
    await shop.scenario();
    await shop.bucket(2_000);
    try {
      for (const what of ['dresses', 'shoes', 'bags', 'jackets', 'earrings']) {
        expect(wordsIn(await talk().say(`show me ${what}`))).toContain('In stock');
      }
    } finally {
      await shop.bucket(1_000_000);
    }
  });

  it('a colour that is left is in stock', async () => {
    await shop.scenario('colours');
    const { list, card, open } = await opened();
    expect(wordsIn(list)).toContain('In stock');
    expect(wordsIn(card)).toContain('Color: ~Red~, ~Green~, Blue');
    expect(wordsIn(await open.say('do you have it in blue, size XL?'))).toMatch(/^yes\b/i);
  });

  it('variants on further pages are known too', async () => {
    await shop.scenario('pages');
    const { card, open } = await opened();
    expect(wordsIn(card)).toContain('Colour: Farbe 20\nGröße: 45\nMaterial: Leinen');
    expect(wordsIn(await open.say('do you have it in size 45?'))).toMatch(/^yes\b.*\b45\b/i);
    expect(wordsIn(await open.say('do you have it in size 44?'))).toMatch(/^sorry\b.*\b44\b/i);
  });

  it('the last of as many variants as Shopify allows is known', async () => {
    await shop.scenario();
    let before: unknown;
    const dress = shop.change('Azure Wrap Dress', (product) => {
      const [one] = (before = product.variants);
      product.variants = Array.from({ length: 2_048 }, (_, at) => {
        const [colour, size] = [`Shade ${at % 64}`, String(30 + (at >> 6))];
        return {
          ...one!,
          ...{
            id: 99_000_000 + at,
            title: `${colour} / ${size}`,
            stock: at === 2_047 ? 9 : 0,
            tracked: true,
          },
          options: [
            { name: 'Colour', value: colour },
            { name: 'Size', value: size },
          ],
        };
      });
    });
    const open = talk();
    expect(wordsIn(await open.say('show me the Azure Wrap Dress'))).toContain('Colour: Shade 63\nSize: 61');
    expect(wordsIn(await open.say('do you have it in size 61?'))).toMatch(/^yes\b.*\b61\b/i);
    Object.assign(dress, { variants: before });
  });

  it('products without a page in the shop are shown, without a link', async () => {
    await shop.scenario('headless');
    const { list, card } = await opened();
    expect(wordsIn(list)).toContain('In stock');
    expect(wordsIn(card)).not.toMatch(/https?:|null/);
  });

  it('products that were taken off are gone', async () => {
    await shop.scenario();
    const { list, open } = await opened();
    await shop.scenario('takenoff');
    expect(wordsIn(await open.say(firstRow(list)))).toContain('no longer offered');
    expect(wordsIn(await talk().say('show me dresses'))).not.toContain('In stock');
  });

  it('pictures come as WhatsApp takes them, or not at all', async () => {
    await shop.scenario('webp');
    expect(pictureOf((await opened()).card)).toMatch(/\.(?:png|jpg)$/);
    await shop.scenario('pictures');
    const { card } = await opened();
    expect(pictureOf(card)).toBeUndefined();
    expect(wordsIn(card)).toMatch(/\$\d+.*In stock/s);
  });

  it('marks of titles and descriptions format nothing', async () => {
    await shop.scenario('stars');
    const { card } = await opened();
    expect(wordsIn(card)).toContain('*Rose ∗Limited∗ Tee_2026_x ∼old∼*\n');
    expect(
      wordsIn(card)
        .replace(/^\*[^*]*\*$/m, '')
        .replace(/^Size:.*$/m, ''),
    ).not.toMatch(/[*~`]|(?<!\w)_/);
  });

  it('lines that were taken off an order are not told', async () => {
    await shop.scenario('edited');
    const answer = await talk().say('where is order 1001');
    expect(wordsIn(answer)).toContain('1001');
    expect(wordsIn(answer)).not.toContain('Belt');
  });

  it('what was paid back is told as that', async () => {
    await shop.scenario('refunded');
    expect(wordsIn(await talk().say('where is order 1001'))).toMatch(/refunded/i);
    if (mode === 'model') return;
    await shop.scenario('partly');
    expect(wordsIn(await talk().say('where is order 1001'))).toMatch(/• 2 × .*Partly refunded/s);
  });

  it('days are those of the shop', async () => {
    await shop.scenario();
    shop.world.clock.set(Date.parse('2026-11-03T12:00:00Z'));
    await shop.scenario('evening');
    const words = wordsIn(await talk().say('where is order 1001'));
    expect(words).toMatch(mode === 'rules' ? /Nov 1, 2026.*Nov 5, 2026/s : /Nov 5, 2026/);
    expect(words).not.toMatch(/Nov [26],|2026-11-0[26]/);
  });

  it('a parcel that was taken back is not told of', async () => {
    await shop.scenario('takenback');
    const words = wordsIn(await talk().say('where is order 1001'));
    expect(words).toContain('1001');
    expect(words).not.toMatch(/OldPost|GONE1/);
  });

  it('of two parcels each is told of', async () => {
    await shop.scenario('split');
    const words = wordsIn(await talk().say('where is order 1001'));
    expect(words).toContain('https://tracking.example.com/SECOND2');
    if (mode === 'rules') expect(words).toMatch(/Parcel 1: delivered.*Parcel 2: shipped and on its way/s);
  });

  it('a policy is readable text', async () => {
    await shop.scenario('entities');
    expect(wordsIn(await talk().say('how do returns work?'))).toContain(
      'You’ll get your money back within 14–30 days — café gift cards excluded…\n' +
        '• Fee: 4,90 €\n• ½ price for members & friends\n“No questions” €€.',
    );
  });

  it('a policy with a table, scripts and broken HTML is readable too', async () => {
    await shop.scenario('tables');
    expect(wordsIn(await talk().say('how do returns work?'))).toContain(
      'Returns & refunds\nCountry · Days\nSpain · 14\n1. Pack it\n• with the label\n2. Send it\n' +
        'Don’t wait <30 days> AT&T © 2026 ’',
    );
  });
});
