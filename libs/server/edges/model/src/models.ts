import { Injectable } from '@nestjs/common';
import { type ChainedModel, MODEL_VENDORS } from '@feelori/contracts';
import { LiveSettings } from '@feelori/platform/live-settings';
import { Metrics } from '@feelori/platform/metrics';
import { type Breaker, BreakerBoard } from '@feelori/platform/resilience';
import { Settings } from '@feelori/platform/settings';
import { hasKey, providerOf } from './adapters';
import type { ChatProvider } from './chat-provider';
import { GuardedProvider } from './guarded-provider';
import { ProviderError } from './provider-error';

/** The models in the order they are asked, as people have set them; one whose vendor has no key is not in the chain. */
@Injectable()
export class Models {
  /** The chain as it was made last, and what it was made of. */
  private made: { of: readonly ChainedModel[]; chain: readonly ChatProvider[] } | null = null;

  constructor(
    private readonly settings: Settings,
    private readonly live: LiveSettings,
    private readonly breakers: BreakerBoard,
    private readonly metrics: Metrics,
  ) {
    // Health tells of a vendor's breaker from the start on, before anybody asks it.
    MODEL_VENDORS.filter((vendor) => hasKey(settings[vendor])).forEach((vendor) => this.breakerOf(vendor));
  }

  /** Ask each time, and keep no copy: people change it while it runs. */
  get chain(): readonly ChatProvider[] {
    const of = this.live.get('assistant.models');
    if (this.made === null || !isSame(this.made.of, of)) {
      const chain = of.flatMap((model) => providerOf(model, this.settings) ?? []);
      this.made = { of, chain: chain.map((provider) => this.guarded(provider)) };
    }
    return this.made.chain;
  }

  private guarded(provider: ChatProvider): ChatProvider {
    return new GuardedProvider(provider, this.breakerOf(provider.name), this.metrics);
  }

  /** One for all models of a vendor: they fail together, by its key, its quota or its network. */
  private breakerOf(vendor: ChatProvider['name']): Breaker {
    return this.breakers.get(vendor, {
      judge: (error) => (error instanceof ProviderError ? error.verdict : 'ill'),
    });
  }
}

/** Settings are read again and again, so an equal chain may be another object. */
function isSame(one: readonly ChainedModel[], other: readonly ChainedModel[]): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
