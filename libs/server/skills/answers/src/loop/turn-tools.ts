import { cutText } from '@feelori/contracts';
import type { ModelCall, ToolMessage } from '@feelori/edges/model';
import { DeadlineExceeded, withDeadline } from '@feelori/platform/resilience';
import type { Metrics } from '@feelori/platform/metrics';
import { inSpan } from '@feelori/platform/tracing';
import type { WishDraft } from '@feelori/records/stock-wishes';
import type { LastLook, ToolUse } from '@feelori/records/turns';
import {
  type ActionStep,
  failed,
  Findings,
  type Tap,
  type Tool,
  type ToolContext,
  type ToolName,
  type ToolOutcome,
  type ToolRegistry,
} from '@feelori/skills/tools';
import { TurnTrace } from './turn-trace';

const TOOL_MS = 4_000;
const MOST_CALLS = 8;
const LONGEST_OUTPUT = 4_096;
/** Calls of tools that do not exist, or with arguments that do not fit. */
const MOST_WRONG = 2;
/** From this many equal calls on, the model goes round in circles. */
const MOST_EQUAL = 3;

/** Runs the tools of one turn: bounds and times the calls, and keeps their results for the next model. */
export class TurnTools {
  readonly uses: ToolUse[] = [];
  /** What is kept of how the answer comes about. */
  readonly trace = new TurnTrace();
  /** What the model or rules now at work have found. */
  findings = new Findings();
  /** What the tools of this turn say of actions, whoever asked them. */
  readonly actions: ActionStep[] = [];
  /** What the customer wants to be told of when it can be bought again. */
  readonly wishes: WishDraft[] = [];
  /** Some tool failed or took too long in this turn; it stays so for the next model. */
  unreachable = false;
  /** What was asked is nothing that the shop has written, by the last look at what it has. */
  unwritten = false;
  /** The last look for products that brought some. */
  look: LastLook | null = null;
  private readonly known = new Map<string, Promise<ToolOutcome>>();
  private readonly equal = new Map<string, number>();
  private calls = 0;
  private wrong = 0;

  constructor(
    readonly registry: ToolRegistry,
    readonly context: ToolContext,
    private readonly metrics: Metrics,
  ) {}

  /** Another model, or the rules, begins: results stay known, but only what it asks for itself counts as found. */
  begin(): void {
    this.findings = new Findings();
    this.equal.clear();
    this.calls = 0;
    this.wrong = 0;
  }

  /** Whether the model now at work has used up its calls (docs/security.md §5). */
  get spent(): boolean {
    return this.calls >= MOST_CALLS || [...this.equal.values()].some((count) => count >= MOST_EQUAL);
  }

  /** Whether the model called tools wrongly twice: one mistake is explained to it, a second ends its part. */
  get misused(): boolean {
    return this.wrong >= MOST_WRONG;
  }

  /** Answers a model's call; a call too many or with wrong arguments gets an error to read. */
  async call({ id, name, args, argsError }: ModelCall): Promise<ToolMessage> {
    this.calls += 1;
    const message = (output: string, isError: boolean) => ({ id, name, output, isError });
    if (this.calls > MOST_CALLS) return message('too many calls, answer now', true);
    const problem = argsError ?? this.registry.problem(name, args);
    if (problem !== null) {
      this.wrong += 1;
      this.trace.guard('tool_call', 'refused', argsError === undefined ? 'arguments' : 'no_json');
      return message(problem, true);
    }
    const outcome = await this.run({ name }, args, { readByModel: true });
    return message(cutText(JSON.stringify(outcome.output), LONGEST_OUTPUT), !outcome.ok);
  }

  /** Runs a tool, or gives what the same call gave before. `saidAs`: see `ToolContext`. Never throws. */
  async lookUp<Args, Found>(
    { name }: ToolName<Args, Found>,
    args: Args,
    saidAs?: string,
  ): Promise<ToolOutcome<Found>> {
    return this.run({ name }, args, saidAs === undefined ? {} : { saidAs });
  }

  private async run<Args, Found>(
    { name }: ToolName<Args, Found>,
    args: Args,
    more: Pick<ToolContext, 'readByModel' | 'saidAs'>,
  ): Promise<ToolOutcome<Found>> {
    const tool = this.registry.get(name);
    if (tool === undefined) return failed(`there is no tool ${name}`);
    const context = { ...this.scoped(), ...more };
    const key = JSON.stringify([name, args, more.saidAs]);
    return (await this.once(key, { tool, args }, () => tool.run(args, context))) as ToolOutcome<Found>;
  }

  /**
   * Looks whether a tool would find what `fits`, and only then calls it: a guess at what is meant leaves no trace. For
   * tools that look in memory. Null where it found nothing of the kind. Never throws.
   */
  async peek<Args, Found>(
    { name }: ToolName<Args, Found>,
    args: Args,
    fits: (found: Found) => boolean,
  ): Promise<ToolOutcome<Found> | null> {
    const tool = this.registry.get(name);
    if (tool === undefined) return null;
    const guess = (await this.safely(() => tool.run(args, this.scoped()))) as ToolOutcome<Found>;
    return guess.found !== null && fits(guess.found) ? this.lookUp({ name }, args) : null;
  }

  /** Answers a tap on something of ours. Never throws. */
  async tap({ id, tool, run }: Tap): Promise<ToolOutcome> {
    return this.once(JSON.stringify(['tap', id]), { tool, args: { tapped: id } }, () => run(this.scoped()));
  }

  private async once(
    key: string,
    { tool, args }: { tool: Tool; args: unknown },
    run: () => Promise<ToolOutcome>,
  ): Promise<ToolOutcome> {
    this.equal.set(key, (this.equal.get(key) ?? 0) + 1);
    const running = this.known.get(key) ?? this.timed(tool.spec.name, args, run);
    this.known.set(key, running);
    const outcome = await running;
    this.findings.add(tool.subject, outcome);
    this.unwritten = outcome.unwritten ?? this.unwritten;
    this.unreachable ||= outcome.unreachable === true;
    this.actions.push(...(outcome.actions ?? []));
    if (outcome.wish !== undefined) this.wishes.push(outcome.wish);
    // What brought something in this turn is gone on with, rather than what did not.
    const { look = null } = outcome;
    if (look !== null && (look.page.length > 0 || this.look === null)) this.look = look;
    return outcome;
  }

  private async timed(name: string, args: unknown, run: () => Promise<ToolOutcome>): Promise<ToolOutcome> {
    const atMs = this.trace.nowMs;
    const began = performance.now();
    const outcome = await inSpan(
      { name: `tool ${name}`, facts: { 'gen_ai.tool.name': name } },
      async (span) => {
        const came = await this.safely(run);
        if (!came.ok) span.say({ 'feelori.outcome': came.unreachable === true ? 'unreachable' : 'failed' });
        return came;
      },
    );
    const ms = Math.round(performance.now() - began);
    this.uses.push({ name, ms, ok: outcome.ok });
    this.trace.call({ name, atMs, ms, ok: outcome.ok }, args, outcome.output);
    this.metrics.toolCalled(name, outcome.ok ? 'ok' : 'failed', ms / 1_000);
    return outcome;
  }

  private async safely(run: () => Promise<ToolOutcome>): Promise<ToolOutcome> {
    try {
      return await withDeadline(run(), TOOL_MS, 'tool');
    } catch (error) {
      this.unreachable = true;
      const why = error instanceof DeadlineExceeded ? 'took too long' : 'is not available now';
      return failed(`the shop's system ${why}`);
    }
  }

  private scoped(): ToolContext {
    return { ...this.context, signal: AbortSignal.any([this.context.signal, AbortSignal.timeout(TOOL_MS)]) };
  }
}
