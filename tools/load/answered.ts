import { until } from '../product/child-process.ts';
import type { Product } from '../product/product.ts';
import { postRound } from './post-round.ts';

const PATIENCE_MS = 300_000;
const TELL_EVERY_MS = 2_000;

/**
 * Posts a message of each of so many people as fast as they are taken, and waits until WhatsApp took all answers. Gives the
 * seconds from the first webhook to the last send.
 */
export async function answered(
  product: Product,
  replies: number,
  say: (line: string) => void = () => undefined,
): Promise<number> {
  const accepted = async (): Promise<number> =>
    (await product.control<{ count: number }>('GET', '/accepted?after=999999999')).count;
  const before = await accepted();
  const began = performance.now();
  let told = began;
  await postRound(product.webhook, replies, replies);
  const isDone = async (): Promise<boolean> => {
    const done = (await accepted()) - before;
    if (performance.now() - told > TELL_EVERY_MS) {
      told = performance.now();
      say(`${done} of ${replies}`);
    }
    return done >= replies;
  };
  await until('every message answered', isDone, PATIENCE_MS);
  return (performance.now() - began) / 1_000;
}
