import { Agent, request } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { SignedBody } from './signed-bodies.ts';

export interface PostResult {
  rps: number;
  p50Ms: number;
  p99Ms: number;
  /** Answers by HTTP status; 0 counts connections that broke. */
  statuses: Record<number, number>;
}

/** Posts every body once over `connections` kept-alive connections, as fast as they are answered. */
export async function postBodies(
  url: string,
  bodies: SignedBody[],
  connections: number,
): Promise<PostResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const tally = new Tally();
  let next = 0;
  const client = async (): Promise<void> => {
    for (let one = bodies[next++]; one; one = bodies[next++]) {
      const began = performance.now();
      tally.add(await postOne(url, one, agent), performance.now() - began);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: connections }, client));
  agent.destroy();
  return tally.result(began);
}

/**
 * Posts every body once, `perSecond` of them each second whether or not the earlier ones were answered. Times count
 * from when a body was due, so that a server that stalls is charged for all who waited (no coordinated omission).
 */
export async function postAtRate(url: string, bodies: SignedBody[], perSecond: number): Promise<PostResult> {
  const agent = new Agent({ keepAlive: true });
  const tally = new Tally();
  const began = performance.now();
  const answers: Promise<void>[] = [];
  for (const [at, body] of bodies.entries()) {
    const due = began + (at * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 1) await setTimeout(early);
    answers.push(postOne(url, body, agent).then((status) => tally.add(status, performance.now() - due)));
  }
  await Promise.all(answers);
  agent.destroy();
  return tally.result(began);
}

class Tally {
  private readonly durations: number[] = [];
  private readonly statuses: Record<number, number> = {};

  add(status: number, ms: number): void {
    this.durations.push(ms);
    this.statuses[status] = (this.statuses[status] ?? 0) + 1;
  }

  result(began: number): PostResult {
    const seconds = (performance.now() - began) / 1000;
    const sorted = this.durations.toSorted((a, b) => a - b);
    const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
    return { rps: sorted.length / seconds, p50Ms: at(0.5), p99Ms: at(0.99), statuses: this.statuses };
  }
}

function postOne(url: string, { body, signature }: SignedBody, agent: Agent): Promise<number> {
  return new Promise((resolve) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'x-hub-signature-256': signature,
    };
    const outgoing = request(url, { method: 'POST', agent, headers, timeout: 30_000 }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve(answer.statusCode ?? 0));
    });
    outgoing.once('error', () => resolve(0));
    outgoing.once('timeout', () => outgoing.destroy());
    outgoing.end(body);
  });
}
