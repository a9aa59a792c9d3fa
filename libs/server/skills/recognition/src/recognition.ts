import { Injectable } from '@nestjs/common';
import { hearingCost, type MessageContent, tokenCost } from '@feelori/contracts';
import { type ChatProvider, type ModelFile, Models, ProviderError } from '@feelori/edges/model';
import { LiveFlags, LiveSettings } from '@feelori/platform/live-settings';
import { Metrics } from '@feelori/platform/metrics';
import { BreakerOpen } from '@feelori/platform/resilience';
import type { RecognitionMaking } from '@feelori/records/inbound';
import { modelsOn, Spending } from '@feelori/skills/costs';
import { pictureTurn } from './picture-turn';
import { pictureWords } from './picture-words';
import { transcriptOf } from './transcript-of';

/** What a file says, in words, and what it took to find out. Without words where it says nothing to go on with. */
export interface Recognized {
  words: string;
  making: RecognitionMaking;
}

/** For all models together; a customer waits for it. */
const DEADLINE_MS = 8_000;
const EACH_MS = 6_000;
/** Thinking counts against it. */
const LOOK_TOKENS = 1_200;
/** The largest file that is sent to a model; a voice note of ten minutes and a picture of WhatsApp's are smaller. */
const MOST_BYTES = 5 * 1024 ** 2;
/** What both vendors read. */
const PICTURES = new Set(['image/jpeg', 'image/png', 'image/webp']);
const RECORDINGS = new Set(['audio/ogg']);

interface Asked {
  words: string;
  model: string;
  tokens: { in: number; out: number };
  usd: number | null;
}

/** Asks the models what is said in a voice note, and what of a shop a picture shows. */
@Injectable()
export class Recognition {
  constructor(
    private readonly models: Models,
    private readonly spending: Spending,
    private readonly live: LiveSettings,
    private readonly flags: LiveFlags,
    private readonly metrics: Metrics,
  ) {}

  /** Whether what this customer's message shows is to be recognised, as people have set it, and a model is there for it. */
  readonly recognizes = (content: MessageContent, customerId: string): boolean => {
    if (this.models.chain.length === 0) return false;
    if (!this.flags.isOn('voice_and_pictures', customerId)) return false;
    if (content.kind === 'audio') return content.voice && this.live.get('assistant.hears_voice_notes');
    return content.kind === 'image' && this.live.get('assistant.looks_at_pictures');
  };

  /** Whether a file of this type and size can be sent to a model. */
  takes({ type, length }: { type: string; length: number }): boolean {
    return length <= MOST_BYTES && (PICTURES.has(type) || RECORDINGS.has(type));
  }

  /** Asks one model after the other; null where none could say. Rejects for nobody's trouble. */
  async recognize(file: ModelFile, conversationId: string, signal: AbortSignal): Promise<Recognized | null> {
    const until = performance.now() + DEADLINE_MS;
    const began = performance.now();
    const level = await this.spending.level(conversationId);
    for (const provider of modelsOn(level, this.models.chain)) {
      const deadlineMs = Math.min(EACH_MS, until - performance.now());
      if (deadlineMs <= 0 || signal.aborted) break;
      try {
        const { words, ...asked } = await this.ask(provider, file, { signal, deadlineMs });
        this.metrics.tokensUsed(provider.name, asked.tokens);
        if (asked.usd) this.metrics.modelPaid(provider.name, asked.usd);
        void this.spending.note(conversationId, asked.usd ?? 0);
        const ms = Math.round(performance.now() - began);
        return { words, making: { vendor: provider.name, ...asked, ms } };
      } catch (error) {
        if (!(error instanceof ProviderError || error instanceof BreakerOpen)) throw error;
      }
    }
    return null;
  }

  private async ask(
    provider: ChatProvider,
    file: ModelFile,
    options: { signal: AbortSignal; deadlineMs: number },
  ): Promise<Asked> {
    const { price } = provider.chained;
    if (RECORDINGS.has(file.type)) {
      const { text, model, usage: tokens, seconds } = await provider.hear(file, options);
      const usd = seconds === null ? tokenCost(tokens, price) : hearingCost(seconds);
      return { words: transcriptOf(text), model, tokens, usd };
    }
    const step = await provider.step(pictureTurn(file), { ...options, maxOutputTokens: LOOK_TOKENS });
    const { text = '', model, usage: tokens } = step;
    return { words: pictureWords(text), model, tokens, usd: tokenCost(tokens, price) };
  }
}
