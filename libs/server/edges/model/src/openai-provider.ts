import OpenAI, { toFile } from 'openai';
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
import { openaiError } from './openai-errors';
import { openaiRequest, openaiToolResults, readOpenaiAnswer } from './openai-messages';
import { readTranscription } from './read-transcription';
import { ProviderError } from './provider-error';

const HEARING_MODEL = 'gpt-transcribe';

/**
 * OpenAI through the Responses API. The SDK's own retries are off: it retries what no waiting heals
 * (docs/outside/models.md §3).
 */
export class OpenaiProvider implements ChatProvider {
  readonly name = 'openai';
  private readonly client: OpenAI;
  private readonly model: string;

  constructor(
    account: KeyedAccount,
    readonly chained: ChainedModel,
  ) {
    this.model = chained.model;
    this.client = new OpenAI({
      apiKey: account.apiKey,
      baseURL: account.baseUrl,
      maxRetries: 0,
      logLevel: 'off',
      organization: null,
      project: null,
    });
  }

  async step(turn: ChatTurn, options: StepOptions): Promise<StepResult> {
    const body = openaiRequest(turn, this.model, options.maxOutputTokens);
    return this.within(options, async (call) => {
      const step = readOpenaiAnswer(
        await this.client.post<unknown>('/responses', { body, ...call }),
        this.model,
      );
      if (step === null) throw new ProviderError('openai', 'upstream_invalid');
      return step;
    });
  }

  /** Recordings have an endpoint and a model of their own, paid by length. */
  async hear({ type, bytes }: ModelFile, options: HearingOptions): Promise<HeardRecording> {
    const file = await toFile(bytes, 'voice.ogg', { type });
    return this.within(options, async (call) => {
      const body = { file, model: HEARING_MODEL };
      const heard = readTranscription(
        await this.client.audio.transcriptions.create(body, call),
        HEARING_MODEL,
      );
      if (heard === null) throw new ProviderError('openai', 'upstream_invalid');
      return heard;
    });
  }

  private async within<T>(
    { signal, deadlineMs }: HearingOptions,
    work: (call: { signal: AbortSignal; timeout: number }) => Promise<T>,
  ): Promise<T> {
    const deadline = beginDeadline(signal, deadlineMs);
    // Whole milliseconds or the SDK refuses; ours ends the call first.
    const call = { signal: deadline.signal, timeout: Math.ceil(deadlineMs) + 1_000 };
    try {
      return await unlessAborted(deadline.signal, () => work(call));
    } catch (error) {
      throw openaiError(error, deadline.late(), signal.aborted);
    } finally {
      deadline.clear();
    }
  }

  toolResults(results: readonly ToolMessage[]): ProviderItem[] {
    return openaiToolResults(results);
  }
}
