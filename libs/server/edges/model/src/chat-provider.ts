import type { ChainedModel, ModelVendor } from '@feelori/contracts';

/** One tool as a model is told of it; `parameters` is JSON Schema in the strict subset (every key required). */
export interface ToolSpec {
  name: string;
  description: string;
  parameters: Record<string, unknown>;
}

/** A vendor's own item, carried verbatim to its next step and never to another vendor or model. */
export type ProviderItem = unknown;

/** A file that a model is given beside a text. `type` is its MIME type, by its bytes. */
export interface ModelFile {
  type: string;
  bytes: Buffer;
}

/** All that a model is given for one step. `scratch` holds what this turn's earlier steps returned. */
export interface ChatTurn {
  system: string;
  history: { role: 'user' | 'assistant'; text: string; files?: readonly ModelFile[] }[];
  scratch: ProviderItem[];
  tools: ToolSpec[];
  toolMode: 'auto' | 'none';
  /** A keyed hash that stands for the customer at the vendor; never an id or a number. */
  customerTag: string;
}

/** A tool the model wants called; `argsError` is set when its arguments are not JSON. */
export interface ModelCall {
  id: string;
  name: string;
  args: unknown;
  argsError?: string;
}

/** What one step came to. `raw` goes into the next step's scratch as it is. */
export interface StepResult {
  text?: string;
  calls: ModelCall[];
  raw: ProviderItem[];
  stop: 'final' | 'tools' | 'blocked' | 'length' | 'refusal' | 'invalid';
  usage: { in: number; out: number };
  model: string;
}

/** A tool's result on its way back to the model. */
export interface ToolMessage {
  id: string;
  name: string;
  output: string;
  isError: boolean;
}

/** What was said in a recording; `seconds` where its length is what is paid for, instead of tokens. */
export interface HeardRecording {
  text: string;
  usage: { in: number; out: number };
  seconds: number | null;
  model: string;
}

/** `deadlineMs` bounds the whole step, retries included. */
export interface StepOptions {
  signal: AbortSignal;
  deadlineMs: number;
  maxOutputTokens: number;
}

export type HearingOptions = Omit<StepOptions, 'maxOutputTokens'>;

/** The port to a model vendor (docs/outside/models.md §4). Both calls throw only `ProviderError` or `BreakerOpen`. */
export interface ChatProvider {
  readonly name: ModelVendor;
  /** The model of the chain that it asks. */
  readonly chained: ChainedModel;
  step(turn: ChatTurn, options: StepOptions): Promise<StepResult>;
  /** Writes down what is said in a recording, word for word; an empty text where nothing is. */
  hear(recording: ModelFile, options: HearingOptions): Promise<HeardRecording>;
  toolResults(results: readonly ToolMessage[]): ProviderItem[];
}
