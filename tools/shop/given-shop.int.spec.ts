import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SimulatedShop, Talk, wordsIn } from './testing/simulated-shop';

const KINDS = ['Lamp', 'Vase', 'Rug', 'Candle', 'Cushion'];
const COLOURS = ['Red', 'Blue', 'Green', 'Ochre'];
const PRODUCTS = 500;

/** An export of 500 products of a shop for the home, as Shopify writes it: each in two sizes, with a picture. */
function madeExport(): string {
  const rows = Array.from({ length: PRODUCTS }, (_, at) => {
    const kind = KINDS[at % KINDS.length] ?? '';
    const colour = COLOURS[Math.floor(at / KINDS.length) % COLOURS.length] ?? '';
    const title = `${colour} ${kind} No ${at}`;
    const handle = `${kind.toLowerCase()}-${at}`;
    const picture = `https://cdn.shopify.com/s/files/1/home/${handle}.jpg?v=1`;
    const price = (20 + (at % 90)).toFixed(2);
    return [
      `${handle},${title},"<p>A ${colour.toLowerCase()} ${kind.toLowerCase()}, ""hand made"".</p>",Casa,Home,${kind}s,"${colour.toLowerCase()}, home",true,Size,Small,S-${at},shopify,5,deny,${price},${picture},1,active`,
      `${handle},,,,,,,,,Large,L-${at},shopify,0,deny,${price},,,`,
    ];
  });
  const header =
    'Handle,Title,Body (HTML),Vendor,Product Category,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Image Src,Image Position,Status';
  return `\ufeff${[header, ...rows.flat()].join('\r\n')}\r\n`;
}

const ORDERS =
  'Name,Email,Financial Status,Fulfillment Status,Fulfilled at,Currency,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Phone\n' +
  `#7001,ann@example.com,paid,unfulfilled,,EUR,${new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)} 09:30:00 +0000,1,Blue Vase No 6 - Small,26.00,S-6,Ann Rivera,+16505550101\n`;

const folder = mkdtempSync(path.join(tmpdir(), 'Casa_Lumen-'));
writeFileSync(path.join(folder, 'products_export.csv'), madeExport());
writeFileSync(path.join(folder, 'orders_export.csv'), ORDERS);
const shop = new SimulatedShop({ SIM_SHOP_FOLDER: folder });
beforeAll(() => shop.open());
afterAll(async () => {
  await shop.close();
  rmSync(folder, { recursive: true });
});

describe.each(['rules', 'model'] as const)("a shop made from Shopify's exports, answered by %s", (mode) => {
  const talk = () => new Talk(shop.answers(mode));

  it('has all products of the file', () => expect(shop.offered()).toBe(PRODUCTS));

  it('finds its own goods by kind, colour and price, in its currency, with their pictures', async () => {
    const answer = await talk().say('show me blue vases under 50');
    expect(answer.parts).toHaveLength(1);
    const [part] = answer.parts;
    if (part?.kind !== 'carousel') throw new Error(`no cards: ${JSON.stringify(answer.parts)}`);
    expect(part.cards.length).toBeGreaterThanOrEqual(2);
    for (const { title, facts, imageLink } of part.cards) {
      expect(title).toMatch(/^Blue Vase No \d+$/);
      expect(facts).toMatch(/^€\d\d\.00 · In stock$/);
      expect(Number(/\d+/.exec(facts)?.[0])).toBeLessThanOrEqual(50);
      expect(imageLink).toMatch(/^https:\/\/cdn\.shopify\.com\/.*\.jpg/);
    }
  });

  it('knows which size is there', async () => {
    const open = talk();
    const list = await open.say('show me red lamps');
    const [part] = list.parts;
    const card = part?.kind === 'carousel' ? part.cards[0] : undefined;
    await open.say({ kind: 'button_reply', id: card?.id ?? '', title: card?.button ?? '' });
    expect(wordsIn(await open.say('do you have it in small?'))).toMatch(/^yes\b.*\b(?:small|S)\b/im);
    expect(wordsIn(await open.say('do you have it in large?'))).toMatch(/^sorry\b.*\b(?:large|L)\b/im);
  });

  it('says so where it has nothing of the kind', async () => {
    expect(wordsIn(await talk().say('show me surfboards'))).toMatch(/nothing|could not find/i);
  });

  it('knows the orders of whoever writes', async () => {
    expect(wordsIn(await talk().say('where is my order?'))).toContain('7001');
  });
});

describe.each(['rules', 'model'] as const)(
  'a French shop, as Excel wrote its export, answered by %s',
  (mode) => {
    const french = mkdtempSync(path.join(tmpdir(), 'Maison-'));
    const rows = [
      'sep=;',
      'Handle;Title;Type;Published;Option1 Name;Option1 Value;Variant Inventory Tracker;Variant Inventory Qty;Variant Price;Status',
      'robe;Robe été;Robes;VRAI;Couleur;Rouge;shopify;3;1.299,90;active',
      'robe;;;;;Bleu;shopify;;1.350;',
      'essai;Robe d’essai;Robes;FAUX;;;shopify;3;9,50;active',
    ];
    writeFileSync(path.join(french, 'products_export.csv'), Buffer.from(rows.join('\r\n'), 'latin1'));
    const shop = new SimulatedShop({ SIM_SHOP_FOLDER: french, SIM_SHOP_CURRENCY: 'EUR' });
    beforeAll(() => shop.open());
    afterAll(async () => {
      await shop.close();
      rmSync(french, { recursive: true });
    });

    it('shows its goods at their prices, and nothing that is hidden', async () => {
      const open = new Talk(shop.answers(mode), '+33612345678');
      const card = wordsIn(await open.say('je cherche une robe'));
      expect(card).toContain('*Robe été*\nà partir de 1 299,90 € · En stock');
      expect(wordsIn(await open.say("je veux l'acheter"))).toMatch(/Rouge: 1 299,90 €\nBleu: 1 350,00 €/);
    });
  },
);
