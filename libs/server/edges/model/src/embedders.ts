import { Injectable } from '@nestjs/common';
import type { ModelVendor } from '@feelori/contracts';
import { LiveSettings } from '@feelori/platform/live-settings';
import { type Breaker, BreakerBoard } from '@feelori/platform/resilience';
import { Settings } from '@feelori/platform/settings';
import { hasKey, type KeyedAccount } from './adapters';
import type { Embedder } from './embedder';
import { GeminiEmbedder } from './gemini-embedder';
import { OpenaiEmbedder } from './openai-embedder';
import { ProviderError } from './provider-error';

const MADE: Readonly<Record<ModelVendor, (account: KeyedAccount) => Embedder>> = {
  gemini: (account) => new GeminiEmbedder(account),
  openai: (account) => new OpenaiEmbedder(account),
};

/** Which model makes vectors: that of the first vendor in the chain that has a key. */
@Injectable()
export class Embedders {
  private readonly made = new Map<ModelVendor, Embedder>();

  constructor(
    private readonly settings: Settings,
    private readonly live: LiveSettings,
    private readonly breakers: BreakerBoard,
  ) {}

  /** Null where no vendor has a key. Ask each time, and keep no copy: people change the chain while it runs. */
  get current(): Embedder | null {
    for (const { vendor } of this.live.get('assistant.models')) {
      const account = this.settings[vendor];
      if (hasKey(account)) return this.guarded(vendor, account);
    }
    return null;
  }

  private guarded(vendor: ModelVendor, account: KeyedAccount): Embedder {
    const known = this.made.get(vendor);
    if (known !== undefined) return known;
    const inner = MADE[vendor](account);
    const { model, nearFrom } = inner;
    const guarded: Embedder = {
      vendor,
      model,
      nearFrom,
      embed: (...call) => this.breaker.run(() => inner.embed(...call)),
    };
    this.made.set(vendor, guarded);
    return guarded;
  }

  /** One of its own: a vendor that is slow here, where nobody waits long, may still answer well. */
  private get breaker(): Breaker {
    return this.breakers.get('embeddings', {
      judge: (error) => (error instanceof ProviderError ? error.verdict : 'ill'),
    });
  }
}
