// Bundled and run by measure-search.ts, in a process of its own: what it builds and asks is the product's own index.
import type { CatalogueProduct, ProductSearch } from '@feelori/edges/shopify';
import { findProducts, ProductIndex } from '@feelori/skills/catalogue';
import { madeProduct } from './made-product.ts';

const SEARCHES: readonly [words: string, priceMax: number | null, more?: Partial<ProductSearch>][] = [
  ['blue dress', null],
  ['dresses', 80],
  ['linnen shirts', null],
  ['red silk scarf', 40],
  ['t-shirts', null],
  ['trousres black', null],
  ['SKU-100-M', null],
  ['snowboard', null],
  ['green jacket', 1],
  ['womens boots size 38', null],
  ['vintage waterproof wool coat', 120],
  ['', 20],
  ['dresses', null, { size: 'M', colour: 'red', inStockOnly: true }],
  ['shirts', null, { sort: 'price_up' }],
  ['silk scarf', 60, { sort: 'newest' }],
  ['boots', null, { size: '58' }],
];
const ROUNDS = 30;

const count = Number(process.argv[2]);
const products: CatalogueProduct[] = Array.from({ length: count }, (_, at) => madeProduct(at));
const heap = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};
// The texts that are given in are not part of what the index holds.
const given = products.map((product) => JSON.stringify(product));
products.length = 0;
const before = heap();
const index = new ProductIndex();
let buildMs = 0;
for (const text of given) {
  const product = JSON.parse(text) as CatalogueProduct;
  const began = performance.now();
  index.put(product);
  buildMs += performance.now() - began;
}
const memory = heap() - before;

const times: number[] = [];
let first = 0;
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [words, priceMax, more] of SEARCHES) {
    const search: ProductSearch = {
      terms: words === '' ? [] : words.split(' '),
      category: null,
      priceMin: null,
      priceMax,
      inStockOnly: true,
      ...more,
    };
    const began = performance.now();
    findProducts(index, search);
    const took = performance.now() - began;
    if (times.length === 0) first = took;
    times.push(took);
  }
}
times.sort((one, other) => one - other);
const at = (share: number): number =>
  times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
process.stdout.write(
  JSON.stringify({
    products: count,
    build_ms: Math.round(buildMs),
    memory_mb: Math.round(memory / 1_048_576),
    first_ms: Number(first.toFixed(2)),
    p50_ms: Number(at(0.5).toFixed(2)),
    p95_ms: Number(at(0.95).toFixed(2)),
    searches: times.length,
  }),
);
