import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { TestingShop } from '../../testing/testing-shop';

const PRODUCTS = `Handle,Title,Option1 Name,Option1 Value,Variant Price,Published,Status
tee,Tee,Size,S,9.00,false,active
tee,,,M,9.50,,
cap,Cap,,,5.00,false,active
old,Old,,,5.00,false,draft
`;
const ORDERS = `Name,Financial Status,Created at,Currency,Total,Lineitem quantity,Lineitem name,Lineitem price
#1,paid,2026-11-10 09:30:00 +0100,EUR,24.50,2,Tee - M,9.50
#2,paid,2026-11-11 09:30:00 +0100,KWD,1.500,1,Cap,1.250
#3,paid,2026-11-12 09:30:00 +0100,EUR,,1,Cap,5.00
`;
const ASKED = `{ orders(first: 9, sortKey: CREATED_AT) { nodes {
  name totalPriceSet { presentmentMoney { amount currencyCode } }
  lineItems(first: 1) { nodes { variant { title product { title } } } } } } }`;

describe('a given shop, as the Admin API shows it', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'given-shop-'));
  writeFileSync(path.join(folder, 'products_export.csv'), PRODUCTS);
  writeFileSync(path.join(folder, 'orders_export.csv'), ORDERS);
  const shop = new TestingShop({ SIM_SHOP_FOLDER: folder });
  afterAll(async () => {
    await shop.app.close();
    rmSync(folder, { recursive: true });
  });

  it('has orders with what was paid, in the currency it was paid in, of goods without SKUs', async () => {
    const { body } = await shop.ask(ASKED);
    const money = (amount: string, currencyCode: string) => ({ presentmentMoney: { amount, currencyCode } });
    const of = (product: string, title: string) => ({
      nodes: [{ variant: { title, product: { title: product } } }],
    });
    expect(body.data?.['orders']?.['nodes']).toEqual([
      { name: '#1', totalPriceSet: money('24.50', 'EUR'), lineItems: of('Tee', 'M') },
      { name: '#2', totalPriceSet: money('1.500', 'KWD'), lineItems: of('Cap', 'Default Title') },
      { name: '#3', totalPriceSet: money('5.00', 'EUR'), lineItems: of('Cap', 'Default Title') },
    ]);
  });

  it('tells its owner what does not show, and why the rest does', async () => {
    const answer = await shop.app.inject({ url: '/_sim/shopify/given' });
    expect(answer.json()).toMatchObject({
      products: 3,
      left_out: [],
      remarks: [
        'One product does not show: draft, archived, unlisted or not published.',
        'Nothing is published on the Online Store: active products show all the same, without links.',
      ],
    });
  });
});
