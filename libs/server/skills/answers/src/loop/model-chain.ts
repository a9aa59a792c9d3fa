import type { ReplyContent } from '@feelori/contracts';
import { type ChatProvider, ProviderError } from '@feelori/edges/model';
import type { Clock } from '@feelori/platform/clock';
import { hmacTag } from '@feelori/platform/log';
import { BreakerOpen } from '@feelori/platform/resilience';
import type { Settings } from '@feelori/platform/settings';
import { type Handover, type Language, withPersonButton } from '@feelori/skills/tools';
import type { AnswerRequest } from '../answer-request';
import { dropLinks } from '../guard/drop-links';
import { ungrounded } from '../guard/grounding';
import { polish } from '../guard/polish';
import { detectLanguage } from '../language/detect-language';
import { textsIn } from '../texts/texts-in';
import { askModel, type ModelAnswer } from './ask-model';
import { chatHistory } from './chat-history';
import { systemPrompt } from './system-prompt';
import type { TurnTools } from './turn-tools';

/** Kept back for the rules and the write that follows. */
const RESERVE_MS = 4_500;
/** Kept back for each model that may still have to answer. */
const NEXT_MODEL_MS = 6_000;

export interface ChainSetting {
  /** Without tools and history. */
  bare: boolean;
  tools: TurnTools;
  language: Language;
}

export interface ChainAnswer {
  provider: ChatProvider['name'];
  model: string;
  parts: ReplyContent[];
  tokens: { in: number; out: number };
  handover: Handover | null;
}

/** Asks the models one after the other until one gives an answer that may go out. */
export class ModelChain {
  private readonly hosts: ReadonlySet<string>;
  private readonly tagKey: string;

  constructor(
    private readonly providers: readonly ChatProvider[],
    settings: Settings,
    private readonly clock: Clock,
  ) {
    const { storefrontUrl } = settings.shopify;
    this.hosts = new Set(URL.canParse(storefrontUrl) ? [new URL(storefrontUrl).host.toLowerCase()] : []);
    this.tagKey = settings.auth.jwtSecrets[0] ?? '';
  }

  /** Null when no model answered, or what it wrote was not true and no tool had returned anything to show. */
  async answer(request: AnswerRequest, setting: ChainSetting): Promise<ChainAnswer | null> {
    for (const [at, provider] of this.providers.entries()) {
      const after = this.providers.length - at - 1;
      try {
        setting.tools.begin();
        const said = await this.ask(provider, request, setting, after);
        return this.checked(provider.name, said, setting);
      } catch (error) {
        if (!(error instanceof ProviderError || error instanceof BreakerOpen)) throw error;
      }
    }
    return null;
  }

  private ask(
    provider: ChatProvider,
    request: AnswerRequest,
    { bare, tools }: ChainSetting,
    after: number,
  ): Promise<ModelAnswer> {
    const until = request.deadlineAt.getTime() - RESERVE_MS - after * NEXT_MODEL_MS;
    const start = {
      system: systemPrompt(tools.registry.tools),
      history: bare
        ? chatHistory([], request.asked, tools.context.refs)
        : chatHistory(request.history, request.asked, tools.context.refs, request.quotes),
      tools: bare ? [] : tools.registry.specs,
      customerTag: hmacTag(request.customerId, this.tagKey),
    };
    return askModel(provider, start, tools, {
      signal: request.signal,
      leftMs: () => until - this.clock.ms(),
    });
  }

  private checked(
    provider: ChatProvider['name'],
    said: ModelAnswer,
    { tools, language }: ChainSetting,
  ): ChainAnswer | null {
    const { findings } = tools;
    const made = { provider, model: said.model, tokens: said.tokens, handover: findings.handover };
    const texts = textsIn(language);
    if (said.stop === 'blocked') return { ...made, parts: [withPersonButton(texts.refused, language)] };
    // Without the shop nothing was looked up, so "no such order" or "nothing found" would not be true.
    if (tools.unreachable && findings.isEmpty) {
      return { ...made, parts: [withPersonButton(texts.shopDown, language)] };
    }
    const text = dropLinks(polish(said.text), this.hosts);
    const names = tools.registry.specs.map(({ name }) => name);
    const lead =
      text === '' || ungrounded(text, findings.evidence(), names, this.hosts) !== null ? null : text;
    const inOurWords = findings.render(null, language);
    const parts =
      drifted(text, language) && inOurWords.length > 0 ? inOurWords : findings.render(lead, language);
    return parts.length === 0 ? null : { ...made, parts };
  }
}

/**
 * English to somebody who writes another of our languages: then the facts are said in our own words. Names of products
 * tell nothing, so words with a capital do not count.
 */
function drifted(text: string, language: Language): boolean {
  return language !== 'en' && detectLanguage(text.replace(NAMES, ' ')) === 'en';
}

const NAMES = /(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}'’-]*/gu;
