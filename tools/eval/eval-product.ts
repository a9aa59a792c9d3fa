import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { SupervisorLink } from '../up/supervisor-link.mjs';
import { givenStores } from '../product/given-stores.ts';
import { Product } from '../product/product.ts';
import type { Mode, ModelScript } from './golden-case.ts';
import { readArticles } from './read-articles.ts';
import { NO_MODELS } from './real-models.ts';
import { Records } from './records.ts';

/** So long a customer is quiet before they are answered: enough for a burst, or next to nothing where there is none. */
const QUIET = {
  bursts: { QUIET_MS: '500', QUIET_MAX_MS: '3000' },
  single: { QUIET_MS: '50', QUIET_MAX_MS: '50' },
};
/** Pace limits set wide: what is looked at is what is said. */
const WIDE = {
  WHATSAPP_SENDS_PER_SECOND: '100000',
  WHATSAPP_PAIR_BURST: '100000',
  WHATSAPP_PAIR_SECONDS: '1',
  CUSTOMER_TURNS_PER_HOUR: '1000000',
  SIM_MODEL_DELAY_MS: '0',
  SIM_META_SCHEMA: '',
};
/** Shopify's bucket of a shop that is asked by hundreds at once. */
const BUCKET = { maximum: 10_000_000 };

/** What a product of its own is like. */
interface OwnProduct {
  /** By the rules, by the simulator's models, or by models that `environment` names. */
  mode: Mode | 'real';
  quiet: keyof typeof QUIET;
  /** Values that win over the usual ones. */
  environment?: Readonly<Record<string, string>>;
  /** Writes what the shop has written before the product starts; the articles of the evaluation when absent. */
  fill?: (records: Records, storefront: string) => Promise<void>;
  /** Where its database and its keys are; the stores that the environment names when absent. */
  stores?: ReturnType<typeof givenStores>;
}

/** A running product with what an evaluation does to it. */
export interface EvalProduct {
  product: Product;
  records: Records;
  /** What the model does from now on: each script with the customer's words it belongs to. */
  teach(scripts: readonly { text: string; script: ModelScript }[]): Promise<void>;
}

/** Runs `work` on a product of its own on the given stores, and takes everything away again. */
export async function onProduct<Result>(
  root: string,
  { mode, quiet, environment: own = {}, fill = writeArticles, stores = givenStores() }: OwnProduct,
  work: (running: EvalProduct) => Promise<Result>,
): Promise<Result> {
  mkdirSync(path.join(root, 'tmp'), { recursive: true });
  const folder = mkdtempSync(path.join(root, 'tmp/eval-'));
  const supervisor = new SupervisorLink();
  const environment = { ...QUIET[quiet], ...WIDE, ...(mode === 'rules' ? NO_MODELS : {}), ...own };
  const product = await Product.prepare({ root, folder, stores, supervisor, environment });
  const records = new Records(product);
  try {
    const storefront = product.environment['SHOPIFY_STOREFRONT_URL'] ?? product.simulatorUrl;
    await fill(records, storefront);
    await product.start();
    if (mode !== 'rules') await records.articlesEmbedded();
    await records.ordersNumbered();
    await product.control('PUT', '/limits', { pace: 'wide', window: 'off' });
    await product.control('PUT', '/statuses', { enabled: false });
    await product.control('POST', '/shopify/bucket', BUCKET);
    await product.control('POST', '/scenario', { mode: 'scripted', delay_ms: 0, rules: [] });
    return await work({ product, records, teach: (scripts) => teach(product, scripts) });
  } finally {
    await records.close();
    await product.stop();
    await stores.clear();
    await supervisor.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeArticles(records: Records, storefront: string): Promise<void> {
  await records.write(readArticles(path.join(import.meta.dirname, 'articles'), storefront));
}

async function teach(
  product: Product,
  scripts: readonly { text: string; script: ModelScript }[],
): Promise<void> {
  const rules = scripts.flatMap(({ text, script }) => {
    const contains = script.when ?? text;
    if (script.calls === undefined) return [{ contains, when: 'always', text: script.text }];
    return [
      { contains, when: 'first', calls: script.calls },
      { contains, when: 'after_tools', text: script.text },
    ];
  });
  await product.control('POST', '/scenario', { mode: 'scripted', delay_ms: 0, rules });
}
