import type { ProductStores } from '../product/product-stores.ts';
import { type ChaosReport, chaosReport } from './chaos-report.ts';
import { type ChaosSetup, chaosSetup, UNKNOWN_SEND_WAIT_MS } from './chaos-setup.ts';
import { Customers } from './customers.ts';
import { judge, type Verdict } from './judge.ts';
import { type Kill, killPlan, type Role } from './kill-plan.ts';
import type { KillTarget } from './kill-target.ts';
import { pause } from './pause.ts';
import { RunState, STATUS_MS } from './run-state.ts';
import { seededRandom } from './seeded-random.ts';

export interface ChaosPlan {
  root: string;
  roles: readonly Role[];
  kills: number;
  messages: number;
  seed: number;
  /** Stores that are there already and are not killed; null = stores of its own. */
  stores: ProductStores | null;
  /** So many messages are acknowledged and never given to the API. */
  swallow?: number;
  /** The run gives up when nothing has moved for so long; milliseconds. */
  patienceMs?: number;
}

/** What came of a run. */
export interface ChaosOutcome {
  report: ChaosReport;
  verdict: Verdict;
}

/** Messages a second that customers write. */
const PER_SECOND = 13;
/** After the time that the messages take, the run is cut off here whatever still moves. */
const OVERTIME_MS = 240_000;
const LOOK_EVERY_MS = 500;
const SAY_EVERY_MS = 5_000;

/** One run: customers write, processes are killed, everything becomes quiet, and what came of it is judged. */
export class ChaosRun {
  readonly setup: ChaosSetup;
  readonly customers: Customers;
  readonly state: RunState;
  private readonly plan: ChaosPlan;
  private readonly say: (line: string) => void;
  private readonly kills: Kill[];
  private readonly spanMs: number;

  private constructor(plan: ChaosPlan, setup: ChaosSetup, say: (line: string) => void) {
    const { messages, seed, roles, kills } = plan;
    this.plan = plan;
    this.setup = setup;
    this.say = say;
    this.spanMs = (messages * 1_000) / PER_SECOND;
    this.kills = killPlan({ roles, kills, spanMs: this.spanMs, random: seededRandom(seed) });
    const crowd = Math.min(150, Math.max(60, Math.ceil(messages / 10)));
    this.customers = new Customers(crowd, seededRandom(seed + 1), async (from, text) => {
      return (await setup.product.control<{ wamid: string }>('POST', '/messages', { from, text })).wamid;
    });
    this.state = new RunState(setup, this.customers);
    setup.relay.onTaken = (texts) => this.customers.acknowledge(texts);
    setup.relay.swallow = plan.swallow ?? 0;
  }

  /** Prepares the processes, not started yet; `stop` ends them. `say` takes lines for a person who follows. */
  static async prepare(plan: ChaosPlan, say: (line: string) => void): Promise<ChaosRun> {
    return new ChaosRun(plan, await chaosSetup(plan.root, plan.stores, say), say);
  }

  /** Plays the run to its end. Rejects only when it cannot begin, or with the reason of `told`. */
  async play(told: AbortSignal): Promise<ChaosOutcome> {
    await this.setup.start();
    await this.setScene();
    const began = Date.now();
    const over = new AbortController();
    const signal = AbortSignal.any([told, over.signal]);
    const limit = setTimeout(() => over.abort(new Error('it took too long')), this.spanMs + OVERTIME_MS);
    const beside = [this.watch(over), this.varyStatuses(over.signal)];
    for (const one of beside) one.catch((error: unknown) => over.abort(error));
    try {
      const writing = this.customers.writeAll(this.plan.messages, PER_SECOND, signal);
      await Promise.all([writing, ...this.setup.targets.map((target) => this.killAll(target, signal))]);
      while (!(await this.state.isQuiet())) await pause(LOOK_EVERY_MS, signal);
    } catch (error) {
      told.throwIfAborted();
      this.say(`given up: ${error instanceof Error ? error.message : 'unknown'}`);
    } finally {
      clearTimeout(limit);
      over.abort(new Error('over'));
      await Promise.allSettled(beside);
    }
    return this.outcome(Date.now() - began);
  }

  /** Ends every process of the run. */
  async stop(): Promise<void> {
    await this.setup.stop();
  }

  /** What was seen, in order, one line of JSON each. */
  timeline(): string {
    const { relay, seen } = this.setup;
    const replies = this.state.accepted.list.map((send) => ({ kind: 'reply', ...send }));
    const webhooks = relay.answers.map((answer) => ({ kind: 'webhook', ...answer }));
    const taken = relay.taken.map((one) => ({ kind: 'taken', ...one }));
    const all = [...seen, ...webhooks, ...taken, ...replies].sort((a, b) => a.at - b.at);
    return all.map((one) => `${JSON.stringify(one)}\n`).join('');
  }

  private outcome(tookMs: number): ChaosOutcome {
    const { plan, setup, customers } = this;
    const { list: accepted } = this.state.accepted;
    const verdict = judge(customers.written, customers.acknowledged, accepted);
    const { answers, taken } = setup.relay;
    const { targets, seen } = setup;
    const facts = { ...plan, verdict, accepted, answers, taken, targets, seen, tookMs, endAt: Date.now() };
    return { verdict, report: chaosReport({ ...facts, takenCount: customers.acknowledged.size }) };
  }

  private async setScene(): Promise<void> {
    const { product } = this.setup;
    await product.control('POST', '/scenario', { mode: 'instant', delay_ms: 30 });
    await product.control('PUT', '/limits', { pace: 'wide' });
    await product.control('PUT', '/webhooks', { retry_max_ms: 500, concurrency: 64 });
  }

  private async killAll(target: KillTarget, signal: AbortSignal): Promise<void> {
    const began = Date.now();
    for (const kill of this.kills.filter(({ role }) => role === target.role)) {
      await pause(began + kill.atMs - Date.now(), signal);
      await target.kill(kill.downMs, signal);
    }
  }

  /** Statuses come late and never at the same time after a send: within two seconds, in their order. */
  private async varyStatuses(signal: AbortSignal): Promise<void> {
    const random = seededRandom(this.plan.seed + 2);
    while (!signal.aborted) {
      const shares = [random(), random(), random()].sort((a, b) => a - b);
      const [sent, delivered, read] = shares.map((share) => Math.round(share * STATUS_MS));
      const times = { sent_ms: sent, delivered_ms: delivered, read_ms: read };
      await this.setup.product.control('PUT', '/statuses', times);
      await pause(200, signal);
    }
  }

  /** Follows what WhatsApp accepts, tells how it goes, and ends the run when nothing moves any more. */
  private async watch(over: AbortController): Promise<void> {
    const patienceMs = this.plan.patienceMs ?? UNKNOWN_SEND_WAIT_MS * 2;
    let said = Date.now();
    while (!over.signal.aborted) {
      await this.state.accepted.update();
      if (Date.now() - this.state.lastMove > patienceMs) {
        over.abort(new Error(`nothing has moved for ${patienceMs / 1_000} s`));
      }
      if (Date.now() - said >= SAY_EVERY_MS) {
        said = Date.now();
        this.say(this.state.progress());
      }
      await pause(LOOK_EVERY_MS, over.signal);
    }
  }
}
