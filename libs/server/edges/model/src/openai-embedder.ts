import OpenAI from 'openai';
import type { KeyedAccount } from './adapters';
import { beginDeadline, unlessAborted } from './call-deadline';
import type { HearingOptions } from './chat-provider';
import { DIMENSIONS, type Embedded, type Embedder, type EmbeddingPurpose } from './embedder';
import { openaiError } from './openai-errors';
import { ProviderError } from './provider-error';
import { unitVectors } from './unit-vectors';

/** US dollars for a million tokens (docs/outside/models.md §6). */
const PRICE = 0.02;

/** OpenAI's embeddings; they make no difference between what is found and what it is found with. */
export class OpenaiEmbedder implements Embedder {
  readonly vendor = 'openai';
  readonly model = 'text-embedding-3-small';
  /** Texts about different things come to about 0.2 here. */
  readonly nearFrom = 0.4;
  private readonly client: OpenAI;

  constructor(account: KeyedAccount) {
    this.client = new OpenAI({
      apiKey: account.apiKey,
      baseURL: account.baseUrl,
      maxRetries: 0,
      logLevel: 'off',
      organization: null,
      project: null,
    });
  }

  async embed(
    texts: readonly string[],
    _purpose: EmbeddingPurpose,
    { signal, deadlineMs }: HearingOptions,
  ): Promise<Embedded> {
    const deadline = beginDeadline(signal, deadlineMs);
    const body = {
      model: this.model,
      input: texts.map((text) => text.toWellFormed()),
      dimensions: DIMENSIONS,
    };
    // Whole milliseconds or the SDK refuses; ours ends the call first.
    const call = { signal: deadline.signal, timeout: Math.ceil(deadlineMs) + 1_000 };
    try {
      const answer = await unlessAborted(deadline.signal, () => this.client.embeddings.create(body, call));
      return embeddedIn(answer, texts.length);
    } catch (error) {
      throw openaiError(error, deadline.late(), signal.aborted);
    } finally {
      deadline.clear();
    }
  }
}

function embeddedIn(answer: unknown, count: number): Embedded {
  const { data, usage } = (answer ?? {}) as { data?: unknown; usage?: { prompt_tokens?: number } };
  const rows = Array.isArray(data) ? (data as ({ index?: unknown; embedding?: unknown } | null)[]) : [];
  // Each says which text it belongs to.
  const inOrder = [...rows].sort((a, b) => Number(a?.index) - Number(b?.index));
  const vectors = unitVectors(
    inOrder.map((one) => one?.embedding),
    { count, dimensions: DIMENSIONS },
  );
  if (vectors === null) throw new ProviderError('openai', 'upstream_invalid');
  const tokens = usage?.prompt_tokens ?? 0;
  return { vectors, tokens, usd: (tokens * PRICE) / 1_000_000 };
}
