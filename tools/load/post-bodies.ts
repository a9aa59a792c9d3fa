import { Agent, request } from 'node:http';
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
  const durations: number[] = [];
  const statuses: Record<number, number> = {};
  let next = 0;
  const client = async (): Promise<void> => {
    for (let one = bodies[next++]; one; one = bodies[next++]) {
      const began = performance.now();
      const status = await postOne(url, one, agent);
      durations.push(performance.now() - began);
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: connections }, client));
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  durations.sort((a, b) => a - b);
  const at = (share: number): number => durations[Math.floor((durations.length - 1) * share)] ?? 0;
  return { rps: bodies.length / seconds, p50Ms: at(0.5), p99Ms: at(0.99), statuses };
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
