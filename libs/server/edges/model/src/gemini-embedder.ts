import { type EmbedContentRequest, type GenerativeModel, GoogleGenerativeAI } from '@google/generative-ai';
import type { KeyedAccount } from './adapters';
import { beginDeadline, unlessAborted } from './call-deadline';
import type { HearingOptions } from './chat-provider';
import { DIMENSIONS, type Embedded, type Embedder, type EmbeddingPurpose } from './embedder';
import { geminiError } from './gemini-errors';
import { ProviderError } from './provider-error';
import { unitVectors } from './unit-vectors';

/** US dollars for a million tokens, and letters of a token: the answer does not count them (docs/outside/models.md §6). */
const PRICE = 0.15;
const LETTERS_OF_TOKEN = 4;

const TASKS: Readonly<Record<EmbeddingPurpose, string>> = {
  passage: 'RETRIEVAL_DOCUMENT',
  question: 'RETRIEVAL_QUERY',
};

/** Gemini's embeddings, through the legacy SDK. */
export class GeminiEmbedder implements Embedder {
  readonly vendor = 'gemini';
  readonly model = 'gemini-embedding-001';
  /** Texts about different things come to about 0.5 here. */
  readonly nearFrom = 0.65;
  private readonly client: GenerativeModel;

  constructor(account: KeyedAccount) {
    this.client = new GoogleGenerativeAI(account.apiKey).getGenerativeModel(
      { model: this.model },
      { baseUrl: account.baseUrl, apiVersion: 'v1beta' },
    );
  }

  async embed(
    texts: readonly string[],
    purpose: EmbeddingPurpose,
    { signal, deadlineMs }: HearingOptions,
  ): Promise<Embedded> {
    const deadline = beginDeadline(signal, deadlineMs);
    // The SDK's types are older than the API; unknown fields pass through (docs/outside/models.md §2).
    const requests = texts.map((text) => ({
      content: { role: 'user', parts: [{ text: text.toWellFormed() }] },
      taskType: TASKS[purpose],
      outputDimensionality: DIMENSIONS,
    })) as unknown as EmbedContentRequest[];
    try {
      const answer = await unlessAborted(deadline.signal, () =>
        this.client.batchEmbedContents({ requests }, { signal: deadline.signal }),
      );
      return embeddedIn(answer, texts);
    } catch (error) {
      throw geminiError(error, deadline.late(), signal.aborted);
    } finally {
      deadline.clear();
    }
  }
}

function embeddedIn(answer: unknown, texts: readonly string[]): Embedded {
  const { embeddings } = (answer ?? {}) as { embeddings?: unknown };
  const lists = Array.isArray(embeddings) ? (embeddings as ({ values?: unknown } | null)[]) : [];
  const vectors = unitVectors(
    lists.map((one) => one?.values),
    { count: texts.length, dimensions: DIMENSIONS },
  );
  if (vectors === null) throw new ProviderError('gemini', 'upstream_invalid');
  const letters = texts.reduce((sum, text) => sum + text.length, 0);
  const tokens = Math.ceil(letters / LETTERS_OF_TOKEN);
  return { vectors, tokens, usd: (tokens * PRICE) / 1_000_000 };
}
