import { personOf } from '../eval/people.ts';
import { onProduct } from '../eval/eval-product.ts';
import { Talk } from '../eval/talk.ts';
import { rounded } from './rounded.ts';
import { processCpuMs } from './process-cpu.ts';

/** What customers ask, by turns: a search, an order, a policy and small talk. */
const ASKED = ['show me red dresses under 150', 'where is my order?', 'how do returns work?', 'thank you!'];
const WARM_UP = 20;

/** Processor time of the worker for one turn, from the wake-up to what it says; the model answers at once. */
export interface TurnFigures {
  turns: number;
  cpu_ms: { p50: number; p95: number; most: number };
  /** What the worker uses while nobody writes, for as long as a turn took; it is part of the figures above. */
  idle_cpu_ms: number;
}

/** One turn after the other, each of another customer, in a product of its own. */
export async function measureTurn(
  root: string,
  turns: number,
  say: (line: string) => void,
): Promise<TurnFigures> {
  return onProduct(root, { mode: 'scripted', quiet: 'single' }, async (running) => {
    const pid = running.product.workers[0]?.pid;
    if (pid === undefined) throw new Error('there is no worker to measure');
    const used = (): number => {
      const ms = processCpuMs(pid);
      if (ms === null) throw new Error('this machine does not tell the processor time of a process');
      return ms;
    };
    const costs: number[] = [];
    const began = performance.now();
    for (let n = 0; n < turns + WARM_UP; n += 1) {
      const { waId, name } = personOf(undefined, 90_000 + n);
      const before = used();
      await new Talk(running, waId, name).say([{ text: ASKED[n % ASKED.length] ?? '' }]);
      if (n >= WARM_UP) costs.push(used() - before);
    }
    const eachMs = (performance.now() - began) / (turns + WARM_UP);
    const idleFrom = used();
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    const idle = ((used() - idleFrom) / 3_000) * eachMs;
    costs.sort((a, b) => a - b);
    const at = (share: number): number => rounded(costs[Math.ceil(costs.length * share) - 1] ?? 0);
    const figures = {
      turns: costs.length,
      cpu_ms: { p50: at(0.5), p95: at(0.95), most: at(1) },
      idle_cpu_ms: rounded(idle),
    };
    say(`a turn: ${figures.cpu_ms.p95} ms of processor time at p95`);
    return figures;
  });
}
