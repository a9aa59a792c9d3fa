import { tokenCost } from '@feelori/contracts';
import { type ChatProvider, type ChatTurn, ProviderError, type StepResult } from '@feelori/edges/model';
import type { TurnTools } from './turn-tools';
import type { TurnTrace } from './turn-trace';

const MOST_STEPS = 5;
const STEP_MS = 12_000;
/** Thinking counts against it, so it must not be small (docs/outside/models.md §1). */
const OUTPUT_TOKENS = 1_200;
const MORE_OUTPUT_TOKENS = 4_000;

/** How a model's turn ended; `text` is its own, unchecked. */
export interface ModelAnswer {
  stop: 'final' | 'blocked' | 'handover';
  text: string;
  model: string;
  tokens: { in: number; out: number };
}

/** The time a model may take: `leftMs()` shrinks to nothing at its deadline. */
export interface ModelBudget {
  signal: AbortSignal;
  leftMs(): number;
}

type Start = Omit<ChatTurn, 'scratch' | 'toolMode'>;

/**
 * Lets one model answer, with tools, in at most five steps; the last must answer (docs/security.md §5).
 * Throws `ProviderError` or `BreakerOpen` when this model cannot; then the next one starts from the beginning.
 */
export async function askModel(
  provider: ChatProvider,
  start: Start,
  tools: TurnTools,
  budget: ModelBudget,
): Promise<ModelAnswer> {
  const scratch: ChatTurn['scratch'] = [];
  const tokens = { in: 0, out: 0 };
  let asksAgain = false;
  let maxOutputTokens = OUTPUT_TOKENS;
  for (let step = 1; step <= MOST_STEPS; step += 1) {
    const toolMode = step === MOST_STEPS || tools.spent ? 'none' : 'auto';
    const result = await traced(provider, tools.trace, () =>
      oneStep(provider, { ...start, scratch, toolMode }, budget, maxOutputTokens),
    );
    tokens.in += result.usage.in;
    tokens.out += result.usage.out;
    const ended = endOf(result);
    if (ended !== null) return { ...ended, model: result.model, tokens };
    if (result.stop === 'tools') {
      const messages = await Promise.all(result.calls.map((call) => tools.call(call)));
      if (tools.misused) break;
      if (tools.findings.handover !== null) {
        return { stop: 'handover', text: '', model: result.model, tokens };
      }
      scratch.push(...result.raw, ...provider.toolResults(messages));
      continue;
    }
    if (asksAgain) break;
    asksAgain = true;
    maxOutputTokens = MORE_OUTPUT_TOKENS;
  }
  throw new ProviderError(provider.name, 'upstream_invalid');
}

/** Writes a step down, also one that failed. */
async function traced(
  { name: provider, chained }: ChatProvider,
  trace: TurnTrace,
  step: () => Promise<StepResult>,
): Promise<StepResult> {
  const atMs = trace.nowMs;
  try {
    const result = await step();
    const { model, stop: ended, usage: tokens } = result;
    trace.step({ provider, model, atMs, ended, tokens, usd: tokenCost(tokens, chained.price) });
    return result;
  } catch (error) {
    const ended = error instanceof ProviderError ? error.kind : 'breaker_open';
    trace.step({ provider, model: null, atMs, ended, tokens: { in: 0, out: 0 }, usd: 0 });
    throw error;
  }
}

async function oneStep(
  provider: ChatProvider,
  turn: ChatTurn,
  budget: ModelBudget,
  maxOutputTokens: number,
): Promise<StepResult> {
  const left = Math.min(STEP_MS, budget.leftMs());
  if (left <= 0) throw new ProviderError(provider.name, 'timeout');
  return provider.step(turn, { signal: budget.signal, deadlineMs: left, maxOutputTokens });
}

/** The end of the turn, or null when it goes on: with tools, or with asking again after nothing usable. */
function endOf(result: StepResult): Pick<ModelAnswer, 'stop' | 'text'> | null {
  const text = result.text ?? '';
  switch (result.stop) {
    case 'blocked':
    case 'refusal':
      return { stop: 'blocked', text: '' };
    case 'final':
      return { stop: 'final', text };
    case 'length':
      return text === '' ? null : { stop: 'final', text };
    case 'tools':
    case 'invalid':
      return null;
  }
}
