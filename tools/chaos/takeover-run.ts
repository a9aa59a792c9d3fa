import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { MANY_PLACES } from '../load/console-api.ts';
import { givenStores } from '../product/given-stores.ts';
import { Product } from '../product/product.ts';
import { SupervisorLink } from '../up/supervisor-link.mjs';
import { RACE_ENVIRONMENT, raceTakeovers, type TakeoverRace } from './race-takeovers.ts';
import type { TakeoverVerdict } from './takeover-verdict.ts';

/** Races on a product of its own, with two workers, on the given stores; takes everything away again. */
export async function takeoverRun(root: string, race: TakeoverRace): Promise<TakeoverVerdict> {
  mkdirSync(path.join(root, 'tmp'), { recursive: true });
  const folder = mkdtempSync(path.join(root, 'tmp/takeovers-'));
  const stores = givenStores();
  const supervisor = new SupervisorLink();
  const environment = { ...RACE_ENVIRONMENT, ...MANY_PLACES };
  const product = await Product.prepare({ root, folder, stores, supervisor, environment, workers: 2 });
  try {
    await product.start();
    return await raceTakeovers(product, race);
  } finally {
    await product.stop();
    await stores.clear();
    await supervisor.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
