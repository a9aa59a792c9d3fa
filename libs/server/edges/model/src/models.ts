import { Injectable } from '@nestjs/common';
import { Metrics } from '@feelori/platform/metrics';
import { BreakerBoard } from '@feelori/platform/resilience';
import { type ModelAccount, Settings } from '@feelori/platform/settings';
import type { ChatProvider } from './chat-provider';
import { GeminiProvider } from './gemini-provider';
import { GuardedProvider } from './guarded-provider';
import { OpenaiProvider } from './openai-provider';
import { ProviderError } from './provider-error';

/** The models in the order they are asked: Gemini, then OpenAI; one without a key is not in the chain. */
@Injectable()
export class Models {
  readonly chain: readonly ChatProvider[];

  constructor(
    settings: Settings,
    private readonly breakers: BreakerBoard,
    private readonly metrics: Metrics,
  ) {
    const { gemini, openai } = settings;
    this.chain = [
      ...(hasKey(gemini) ? [this.guarded(new GeminiProvider(gemini))] : []),
      ...(hasKey(openai) ? [this.guarded(new OpenaiProvider(openai))] : []),
    ];
  }

  private guarded(provider: ChatProvider): ChatProvider {
    const breaker = this.breakers.get(provider.name, {
      judge: (error) => (error instanceof ProviderError ? error.verdict : 'ill'),
    });
    return new GuardedProvider(provider, breaker, this.metrics);
  }
}

function hasKey(account: ModelAccount): account is ModelAccount & { apiKey: string } {
  return account.apiKey !== null;
}
