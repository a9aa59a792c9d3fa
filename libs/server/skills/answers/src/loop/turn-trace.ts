import { cutText } from '@feelori/contracts';
import { noteInSpan } from '@feelori/platform/tracing';
import type { GuardAction, MadeCall, Making, MakingWords, ModelStep } from '@feelori/records/turns';
import type { Recognizing } from '../answer-request';
import { redact } from '../guard/redact';

const MOST_STEPS = 12;
const MOST_CALLS = 16;
const MOST_GUARDS = 12;
const LONGEST_ARGS = 400;
const LONGEST_RESULT = 1_200;
const LONGEST_TOLD = 400;
const MOST_TOLD = 10;
const LONGEST_WITHHELD = 800;
const PLACEHOLDER = /\[(?:email|iban|card|phone|link|address)\]/;

/** What is written down of the making of one answer, beside the answer itself: bounded, and without personal details. */
export class TurnTrace {
  private readonly began = performance.now();
  private readonly steps: ModelStep[] = [];
  private readonly recognitions: ModelStep[] = [];
  private readonly calls: (MadeCall & MakingWords['calls'][number])[] = [];
  private readonly guards: GuardAction[] = [];
  private words: Pick<MakingWords, 'told' | 'earlier'> = { told: [], earlier: 0 };
  private withheld: string | null = null;

  /** Since the making began, in whole milliseconds. */
  get nowMs(): number {
    return Math.round(performance.now() - this.began);
  }

  /** What a model is told: the burst as it is given, and how many earlier messages go before it. */
  told(history: readonly { text: string }[], burst: number): void {
    const now = burst === 0 ? [] : history.slice(-burst);
    this.words = {
      told: now.slice(-MOST_TOLD).map(({ text }) => cutText(text, LONGEST_TOLD)),
      earlier: history.length - now.length,
    };
    if (now.some(({ text }) => PLACEHOLDER.test(text))) this.guard('personal_details', 'replaced');
  }

  /** What models cost until now, by vendor, in US dollars; what has no price is not in it. */
  get paid(): ReadonlyMap<string, number> {
    const paid = new Map<string, number>();
    for (const { provider, usd } of this.steps) {
      if (usd) paid.set(provider, (paid.get(provider) ?? 0) + usd);
    }
    return paid;
  }

  /** What models read and wrote until now, by vendor, in tokens. */
  get tokens(): ReadonlyMap<string, { in: number; out: number }> {
    const used = new Map<string, { in: number; out: number }>();
    for (const { provider, tokens } of this.steps) {
      const before = used.get(provider) ?? { in: 0, out: 0 };
      used.set(provider, { in: before.in + tokens.in, out: before.out + tokens.out });
    }
    return used;
  }

  /** What was heard and seen before the answer began; it is paid for already. */
  recognized(all: readonly Recognizing[]): void {
    for (const { vendor: provider, model, tokens, usd, ms } of all.slice(0, MOST_STEPS)) {
      this.recognitions.push({ provider, model, atMs: 0, ms, ended: 'recognized', tokens, usd });
    }
  }

  step(step: Omit<ModelStep, 'ms'>): void {
    if (this.steps.length < MOST_STEPS) this.steps.push({ ...step, ms: this.nowMs - step.atMs });
  }

  /** Arguments may hold a customer's own words; results are ours, and hold nothing that a model may not read. */
  call(call: MadeCall, args: unknown, result: unknown): void {
    if (this.calls.length >= MOST_CALLS) return;
    this.calls.push({
      ...call,
      args: cutText(redact(JSON.stringify(args) ?? ''), LONGEST_ARGS),
      result: cutText(JSON.stringify(result) ?? '', LONGEST_RESULT),
    });
  }

  guard(guard: string, did: string, why: string | null = null): void {
    noteInSpan('guard', { 'feelori.guard': guard, 'feelori.outcome': did });
    if (this.guards.length < MOST_GUARDS) this.guards.push({ guard, did, why, atMs: this.nowMs });
  }

  /** A model's own words that do not go out as they stand. */
  withhold(text: string): void {
    this.withheld = cutText(redact(text), LONGEST_WITHHELD);
  }

  /** All of it, at `now`. */
  made(now: Date): { making: Making; words: MakingWords } {
    const ms = this.nowMs;
    return {
      making: {
        beganAt: new Date(now.getTime() - ms),
        ms,
        steps: [...this.recognitions, ...this.steps],
        calls: this.calls.map(({ name, atMs, ms: took, ok }) => ({ name, atMs, ms: took, ok })),
        guards: this.guards,
      },
      words: {
        ...this.words,
        calls: this.calls.map(({ args, result }) => ({ args, result })),
        withheld: this.withheld,
      },
    };
  }
}
