import type { ModelVendor } from '@feelori/contracts';
import type { HearingOptions } from './chat-provider';

/** What a text is embedded for: to be found, or to find with. Some models place the two differently. */
export type EmbeddingPurpose = 'passage' | 'question';

/** Vectors of length 1, one a text and in their order. */
export interface Embedded {
  vectors: Float32Array[];
  /** As the vendor counts them; reckoned where it does not say. */
  tokens: number;
  /** In US dollars. */
  usd: number;
}

/** Turns texts into vectors that lie near each other where the texts mean alike. */
export interface Embedder {
  readonly vendor: ModelVendor;
  /** Vectors of two models say nothing to each other. */
  readonly model: string;
  /** From this cosine on two texts speak of the same thing. */
  readonly nearFrom: number;
  /** At most `MOST_EMBEDDED` texts, none of them empty. Throws only `ProviderError` or `BreakerOpen`. */
  embed(texts: readonly string[], purpose: EmbeddingPurpose, options: HearingOptions): Promise<Embedded>;
}

/** Texts in one call; Gemini takes 100. */
export const MOST_EMBEDDED = 64;
/** Numbers of a vector: both vendors' models can be cut to it, and lose little. */
export const DIMENSIONS = 768;
