import { mkdirSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import { SupervisorLink } from '../up/supervisor-link.mjs';
import { buildServers } from './build-servers.ts';
import { givenStores } from './given-stores.ts';
import { Product } from './product.ts';

/** A product for a test: built, not started yet, on a database and a Redis prefix of its own. */
export interface TestProduct {
  product: Product;
  /** Ends what is added to it with this process. */
  supervisor: SupervisorLink;
  /** Where its processes write their logs. */
  folder: string;
  /** Ends the processes and takes database and keys away. */
  close(): Promise<void>;
}

/** Prepares the product on the stores that `MONGODB_URI` and `REDIS_URL` of `env` name. */
export async function productOnGivenStores(
  root: string,
  environment: Record<string, string>,
  processes: { workers?: number; webs?: number } = {},
  env: NodeJS.ProcessEnv = process.env,
): Promise<TestProduct> {
  mkdirSync(path.join(root, 'tmp'), { recursive: true });
  const folder = mkdtempSync(path.join(root, 'tmp/product-'));
  const stores = givenStores(undefined, env);
  const supervisor = new SupervisorLink();
  await buildServers(root, supervisor);
  const product = await Product.prepare({ root, folder, stores, supervisor, environment, ...processes });
  const close = async (): Promise<void> => {
    try {
      await product.stop();
    } finally {
      await stores.clear();
      await supervisor.close();
    }
  };
  return { product, supervisor, folder, close };
}
