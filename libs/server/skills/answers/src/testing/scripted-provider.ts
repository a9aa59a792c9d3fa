import type {
  ChatProvider,
  ChatTurn,
  HeardRecording,
  ProviderItem,
  StepResult,
  ToolMessage,
} from '@feelori/edges/model';

type Script = Partial<StepResult> | Error;

/** A model for tests: gives its scripted steps in order, the last one for ever, and keeps what it was given. */
export class ScriptedProvider implements ChatProvider {
  readonly seen: ChatTurn[] = [];

  constructor(
    readonly name: ChatProvider['name'],
    private readonly steps: readonly Script[],
    readonly chained: ChatProvider['chained'] = {
      vendor: name,
      model: `${name}-scripted`,
      tier: 'quality',
      price: null,
    },
  ) {}

  step(turn: ChatTurn): Promise<StepResult> {
    const script = this.steps[Math.min(this.seen.length, this.steps.length - 1)];
    this.seen.push(structuredClone(turn));
    if (script instanceof Error || script === undefined) {
      return Promise.reject(script ?? new Error('no script'));
    }
    const calls = script.calls ?? [];
    return Promise.resolve({
      calls,
      raw: [{ from: this.name, at: this.seen.length }],
      stop: calls.length > 0 ? 'tools' : 'final',
      usage: { in: 10, out: 5 },
      model: `${this.name}-scripted`,
      ...script,
    });
  }

  hear(): Promise<HeardRecording> {
    return Promise.resolve({ text: '', usage: { in: 0, out: 0 }, seconds: null, model: this.name });
  }

  toolResults(results: readonly ToolMessage[]): ProviderItem[] {
    return [...results];
  }
}
