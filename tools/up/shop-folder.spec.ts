import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { shopFolder } from './shop-folder.mjs';
import { linesOf } from './shop-words.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'shop-folder-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the folder of --shop', () => {
  it('is found from where the command was given', () => {
    writeFileSync(path.join(folder, 'products_export_1.csv'), 'Handle,Title');
    expect(shopFolder(path.basename(folder), path.dirname(folder))).toBe(folder);
  });

  it('says what to do where it is not there, is a file, or holds no export', () => {
    expect(() => shopFolder('none', folder)).toThrow(/no folder .*none.*press Export/);
    expect(() => shopFolder('products_export_1.csv', folder)).toThrow(`--shop ${folder}`);
    rmSync(path.join(folder, 'products_export_1.csv'));
    writeFileSync(path.join(folder, 'items.csv'), '');
    expect(() => shopFolder(folder, '/')).toThrow(/no products_export\.csv\. It holds items\.csv\./);
  });
});

describe('what the terminal says of it', () => {
  const ADDRESS = 'http://127.0.0.1:8002/_sim/shopify/given';
  const shop = {
    name: 'Casa',
    products: 500,
    orders: 1,
    currency: 'EUR',
    remarks: [] as string[],
    left_out: [],
    left_out_count: 0,
  };

  it('is how much there is', () => {
    expect(linesOf(shop, ADDRESS)).toEqual(['  Shop      Casa: 500 products, 1 orders, in EUR']);
  });

  it('is what its owner may wonder at', () => {
    const remarks = ['2 products do not show.'];
    expect(linesOf({ ...shop, remarks }, ADDRESS)[1]?.trim()).toBe('2 products do not show.');
  });

  it('names the first rows that were left out, and how many more there are', () => {
    const row = { file: 'products_export.csv', line: 7, why: 'it has no price' };
    const lines = linesOf(
      { ...shop, left_out: Array.from({ length: 9 }, () => row), left_out_count: 9 },
      ADDRESS,
    );
    expect(lines).toHaveLength(8);
    expect(lines[2]?.trim()).toBe('products_export.csv line 7: it has no price');
    expect(lines[7]).toContain(`and 4 more: ${ADDRESS}`);
  });
});
