import { cutText } from '@feelori/contracts';
import type { ModelCall, ToolMessage } from '@feelori/edges/model';
import { DeadlineExceeded, withDeadline } from '@feelori/platform/resilience';
import type { Metrics } from '@feelori/platform/metrics';
import type { ToolUse } from '@feelori/records/turns';
import {
  emptyFacts,
  type Facts,
  mergeFacts,
  type ShopTools,
  type ToolContext,
  type ToolOutcome,
} from '@feelori/skills/shop';

const TOOL_MS = 4_000;
const MOST_CALLS = 8;
const LONGEST_OUTPUT = 4_096;
/** From this many equal calls on, the model goes round in circles. */
const MOST_EQUAL = 3;

/** The tools of one turn: counts, times and remembers calls, so that another model starts where one ended. */
export class TurnTools {
  readonly uses: ToolUse[] = [];
  /** Facts of the model or rules now at work. */
  facts: Facts = emptyFacts();
  /** The shop's system could not be reached for some call. */
  shopFailed = false;
  private readonly known = new Map<string, Promise<ToolOutcome>>();
  private readonly equal = new Map<string, number>();
  private calls = 0;
  private wrong = 0;

  constructor(
    private readonly shop: ShopTools,
    readonly context: ToolContext,
    private readonly metrics: Metrics,
  ) {}

  /** A model begins anew: what was looked up stays known, what it stated does not. */
  begin(): void {
    this.facts = emptyFacts();
    this.equal.clear();
    this.calls = 0;
    this.wrong = 0;
  }

  /** No further calls in this turn (reference D2). */
  get spent(): boolean {
    return this.calls >= MOST_CALLS || [...this.equal.values()].some((count) => count >= MOST_EQUAL);
  }

  /** The model calls tools that do not exist or with arguments that do not fit, again and again. */
  get misused(): boolean {
    return this.wrong >= 2;
  }

  /** Answers a model's call; a call too many or with wrong arguments gets an error to read. */
  async call(call: ModelCall): Promise<ToolMessage> {
    this.calls += 1;
    const message = (output: string, isError: boolean) => ({ id: call.id, name: call.name, output, isError });
    if (this.calls > MOST_CALLS) return message('too many calls, answer now', true);
    const problem = call.argsError ?? this.shop.problem(call.name, call.args);
    if (problem !== null) {
      this.wrong += 1;
      return message(problem, true);
    }
    const outcome = await this.lookUp(call.name, call.args);
    return message(shortened(outcome.output), !outcome.ok);
  }

  /** Runs a tool, or gives what the same call gave before. Never throws. */
  async lookUp(name: string, args: unknown): Promise<ToolOutcome> {
    return this.once(`${name} ${JSON.stringify(args)}`, name, () => this.shop.run(name, args, this.scoped()));
  }

  /** One product by its number, after a tap. Never throws. */
  async product(id: string): Promise<ToolOutcome> {
    return this.once(`product ${id}`, 'get_product', () => this.shop.productById(id, this.scoped()));
  }

  private async once(key: string, name: string, run: () => Promise<ToolOutcome>): Promise<ToolOutcome> {
    this.equal.set(key, (this.equal.get(key) ?? 0) + 1);
    const running = this.known.get(key) ?? this.timed(name, run);
    this.known.set(key, running);
    const outcome = await running;
    this.facts = mergeFacts(this.facts, outcome.facts);
    return outcome;
  }

  private async timed(name: string, run: () => Promise<ToolOutcome>): Promise<ToolOutcome> {
    const began = performance.now();
    const outcome = await this.safely(run);
    const ms = Math.round(performance.now() - began);
    this.uses.push({ name, ms, ok: outcome.ok });
    this.metrics.toolCalled(name, outcome.ok ? 'ok' : 'failed', ms / 1_000);
    return outcome;
  }

  private async safely(run: () => Promise<ToolOutcome>): Promise<ToolOutcome> {
    try {
      return await withDeadline(run(), TOOL_MS, 'tool');
    } catch (error) {
      this.shopFailed = true;
      const why = error instanceof DeadlineExceeded ? 'took too long' : 'is not available now';
      return { ok: false, output: { error: `the shop's system ${why}` }, facts: emptyFacts() };
    }
  }

  private scoped(): ToolContext {
    return { ...this.context, signal: AbortSignal.any([this.context.signal, AbortSignal.timeout(TOOL_MS)]) };
  }
}

function shortened(output: Record<string, unknown>): string {
  return cutText(JSON.stringify(output), LONGEST_OUTPUT);
}
