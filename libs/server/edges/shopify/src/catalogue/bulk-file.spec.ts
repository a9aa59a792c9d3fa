import { linesOf } from './bulk-lines';
import { bulkProducts } from './bulk-products';
import { isBulkFile } from './is-bulk-file';

/** The text as pieces of so many bytes. */
async function* pieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}
const product = (id: string, more: object = {}) => JSON.stringify({ id, title: 'Été 👗', ...more });
const variant = (id: string, of: string) => JSON.stringify({ id, __parentId: of });
const FILE = `${[product('p1'), variant('v1', 'p1'), variant('v2', 'p1'), product('p2'), product('p3'), variant('v3', 'p3')].join('\n')}\n`;

describe('the file of a bulk operation', () => {
  it.each([1, 3, 64, 10_000])('comes in pieces of %d bytes', async (size) => {
    const products = await all(bulkProducts(linesOf(pieces(FILE, size), 0)));
    expect(products.map(({ node }) => [node.id, node.variants.nodes.map(({ id }) => id)])).toEqual([
      ['p1', ['v1', 'v2']],
      ['p2', []],
      ['p3', ['v3']],
    ]);
    expect(products[0]?.node.title).toBe('Été 👗');
    expect(products.at(-1)?.next).toBe(Buffer.byteLength(FILE));
  });

  it('is read on from any product', async () => {
    const [first] = await all(bulkProducts(linesOf(pieces(FILE, 50), 0)));
    const from = first?.next ?? 0;
    const rest = Buffer.from(FILE).subarray(from).toString();
    const products = await all(bulkProducts(linesOf(pieces(rest, 50), from)));
    expect(products.map(({ node }) => node.id)).toEqual(['p2', 'p3']);
    expect(products.at(-1)?.next).toBe(Buffer.byteLength(FILE));
  });

  it.each([
    ['half a line', FILE.slice(0, -5)],
    ['no JSON', `${product('p1')}\n<html>\n`],
    ['a variant of another product', `${product('p1')}\n${product('p2')}\n${variant('v1', 'p1')}\n`],
    ['a variant of none', `${variant('v1', 'p1')}\n`],
    ['a product without a number', '{"title":"x"}\n'],
    ['a line without an end', 'x'.repeat(1_200_000)],
    ['more variants than there can be', `${product('p1')}\n${`${variant('v', 'p1')}\n`.repeat(2_101)}`],
  ])('is refused with %s', async (_, text) => {
    await expect(all(bulkProducts(linesOf(pieces(text, 4_096), 0)))).rejects.toThrow('invalid_answer');
  });

  it.each([
    ['https://storage.googleapis.com/shopify-tiers-assets-prod-us-east1/abc.jsonl?X-Goog=1', true],
    ['https://cdn.shopify.com/bulk/abc.jsonl', true],
    ['http://storage.googleapis.com/a', false],
    ['https://storage.googleapis.com.evil.example/a', false],
    ['https://evilshopify.com/a', false],
    ['https://storage.googleapis.com:8443/a', false],
    ['https://ann:secret@storage.googleapis.com/a', false],
    ['http://127.0.0.1:8002/shopify/bulk/a', true],
    ['http://127.0.0.1:9200/a', false],
    ['http://169.254.169.254/latest/meta-data', false],
    ['file:///etc/passwd', false],
    ['', false],
  ])('is fetched from %s: %s', (link, may) => {
    expect(isBulkFile(link, 'http://127.0.0.1:8002/shopify')).toBe(may);
  });

  it('is never fetched from this machine where Shopify is elsewhere', () => {
    expect(isBulkFile('http://127.0.0.1:8002/a', 'https://shop.myshopify.com')).toBe(false);
  });
});
