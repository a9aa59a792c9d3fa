import { postAtRate, type PostResult, postBodies } from './post-bodies.ts';
import { signedBodies } from './signed-bodies.ts';

/** Connections that post as fast as they are answered. */
export const CONNECTIONS = 64;

/** A server that takes WhatsApp's webhooks. */
export interface Target {
  url: string;
  secret: string;
  phoneNumberId: string;
}

let rounds = 0;

/**
 * Posts `count` messages of `customers` people, as fast as they are taken or `perSecond` each second. Throws when one
 * is not answered 200.
 */
export async function postRound(
  target: Target,
  count: number,
  customers: number,
  perSecond?: number,
): Promise<PostResult> {
  rounds += 1;
  const bodies = signedBodies({ ...target, count, customers, run: `bench${process.pid}x${rounds}` });
  const result =
    perSecond === undefined
      ? await postBodies(target.url, bodies, CONNECTIONS)
      : await postAtRate(target.url, bodies, perSecond);
  const refused = Object.entries(result.statuses).filter(([status]) => status !== '200');
  if (refused.length > 0) throw new Error(`not all were taken: ${JSON.stringify(result.statuses)}`);
  return result;
}
