import OpenAI from 'openai';
import type { ChainedModel } from '@feelori/contracts';
import type { KeyedAccount } from './adapters';
import { beginDeadline, unlessAborted } from './call-deadline';
import type {
  ChatProvider,
  ChatTurn,
  ProviderItem,
  StepOptions,
  StepResult,
  ToolMessage,
} from './chat-provider';
import { openaiError } from './openai-errors';
import { openaiRequest, openaiToolResults, readOpenaiAnswer } from './openai-messages';
import { ProviderError } from './provider-error';

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
    const deadline = beginDeadline(options.signal, options.deadlineMs);
    const body = openaiRequest(turn, this.model, options.maxOutputTokens);
    try {
      const answer = await unlessAborted(deadline.signal, () =>
        this.client.post<unknown>('/responses', {
          body,
          signal: deadline.signal,
          // Whole milliseconds or the SDK refuses; ours ends the call first.
          timeout: Math.ceil(options.deadlineMs) + 1_000,
        }),
      );
      const step = readOpenaiAnswer(answer, this.model);
      if (step === null) throw new ProviderError('openai', 'upstream_invalid');
      return step;
    } catch (error) {
      throw openaiError(error, deadline.late(), options.signal.aborted);
    } finally {
      deadline.clear();
    }
  }

  toolResults(results: readonly ToolMessage[]): ProviderItem[] {
    return openaiToolResults(results);
  }
}
