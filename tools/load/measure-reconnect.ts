import { setTimeout } from 'node:timers/promises';
import type { Product } from '../product/product.ts';
import { until } from '../product/child-process.ts';
import { ask, list } from './console-api.ts';
import type { LiveConsole } from './live-console.ts';

export interface ReconnectFigures {
  /** From the server's end until all consoles are live again and have their lists, the server's start included. */
  reconnect_ms: number;
  /** The most streams that were asked for within 100 ms. */
  reconnect_storm: number;
}

const STEP_MS = 100;
const PATIENCE_MS = 60_000;

/** The server is killed under open consoles and started again at once; each loads its list afresh when it is live. */
export async function measureReconnect(
  product: Product,
  consoles: readonly LiveConsole[],
  token: string,
): Promise<ReconnectFigures> {
  const began = performance.now();
  const tries = (): number => consoles.reduce((sum, one) => sum + one.tries, 0);
  const watch = { most: 0, over: false };
  const watching = (async () => {
    while (!watch.over) {
      const before = tries();
      await setTimeout(STEP_MS);
      watch.most = Math.max(watch.most, tries() - before);
    }
  })();
  await product.api.end();
  await until(
    'the consoles to notice',
    () => Promise.resolve(consoles.every(({ live }) => !live)),
    PATIENCE_MS,
    5,
  );
  product.api.spawn();
  const loaded = consoles.map(async (one) => {
    await until('a console to be live again', () => Promise.resolve(one.live), PATIENCE_MS, 20);
    await ask(product, token, list('view=all'));
  });
  await Promise.all(loaded);
  const took = performance.now() - began;
  watch.over = true;
  await watching;
  return { reconnect_ms: Math.round(took), reconnect_storm: watch.most };
}
