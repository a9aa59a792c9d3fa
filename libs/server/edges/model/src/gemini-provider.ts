import { type GenerateContentRequest, GoogleGenerativeAI, type GenerativeModel } from '@google/generative-ai';
import type { ChainedModel } from '@feelori/contracts';
import type { KeyedAccount } from './adapters';
import { beginDeadline, unlessAborted } from './call-deadline';
import type {
  ChatProvider,
  ChatTurn,
  HeardRecording,
  HearingOptions,
  ModelFile,
  ProviderItem,
  StepOptions,
  StepResult,
  ToolMessage,
} from './chat-provider';
import { geminiError } from './gemini-errors';
import { hearingTurn, heardIn } from './hearing-turn';
import { ProviderError } from './provider-error';
import { geminiRequest, geminiToolResults, readGeminiAnswer } from './gemini-messages';

/** Several minutes of speech, and thinking, which counts against it. */
const HEARD_TOKENS = 4_000;

/**
 * Gemini through the legacy SDK, which only this file and the one for embeddings know. Of the SDK it uses
 * `generateContent` alone, with a deadline of our own, and reads the plain answer: its measured hazards: docs/outside/models.md §2.
 */
export class GeminiProvider implements ChatProvider {
  readonly name = 'gemini';
  private readonly client: GenerativeModel;
  private readonly model: string;

  constructor(
    account: KeyedAccount,
    readonly chained: ChainedModel,
  ) {
    this.model = chained.model;
    this.client = new GoogleGenerativeAI(account.apiKey).getGenerativeModel(
      { model: chained.model },
      { baseUrl: account.baseUrl, apiVersion: 'v1beta' },
    );
  }

  async step(turn: ChatTurn, options: StepOptions): Promise<StepResult> {
    const deadline = beginDeadline(options.signal, options.deadlineMs);
    // The SDK's types are older than the API; unknown fields pass through both ways (docs/outside/models.md §2).
    const request = geminiRequest(turn, this.model, options.maxOutputTokens) as GenerateContentRequest;
    try {
      const answer = await unlessAborted(deadline.signal, () =>
        this.client.generateContent(request, { signal: deadline.signal }),
      );
      return readGeminiAnswer(answer.response, this.model);
    } catch (error) {
      throw geminiError(error, deadline.late(), options.signal.aborted);
    } finally {
      deadline.clear();
    }
  }

  async hear(recording: ModelFile, options: HearingOptions): Promise<HeardRecording> {
    const step = await this.step(hearingTurn(recording), { ...options, maxOutputTokens: HEARD_TOKENS });
    const heard = heardIn(step);
    if (heard === null) throw new ProviderError('gemini', 'upstream_invalid');
    return heard;
  }

  toolResults(results: readonly ToolMessage[]): ProviderItem[] {
    return geminiToolResults(results);
  }
}
