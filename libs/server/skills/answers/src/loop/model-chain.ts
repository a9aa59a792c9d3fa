import { LANGUAGES, type ReplyContent, wordsOf } from '@feelori/contracts';
import { type ChatProvider, type Models, ProviderError } from '@feelori/edges/model';
import type { Clock } from '@feelori/platform/clock';
import type { LiveSettings } from '@feelori/platform/live-settings';
import { hmacTag } from '@feelori/platform/log';
import { BreakerOpen } from '@feelori/platform/resilience';
import type { Settings } from '@feelori/platform/settings';
import { inSpan } from '@feelori/platform/tracing';
import { type BudgetLevel, modelsOn } from '@feelori/skills/costs';
import { type Handover, type Language, withPersonButton } from '@feelori/skills/tools';
import type { AnswerRequest } from '../answer-request';
import { dropLinks } from '../guard/drop-links';
import { ungrounded } from '../guard/grounding';
import { polish } from '../guard/polish';
import { detectLanguage } from '../language/detect-language';
import { languageSpoken } from '../language/language-spoken';
import { inFewMessages } from '../rules/in-few-messages';
import { textsIn } from '../texts/texts-in';
import { askModel, type ModelAnswer } from './ask-model';
import { chatHistory, MOST_ASKED } from './chat-history';
import { systemPrompt, USUAL_PROMPT } from './system-prompt';
import type { TurnTools } from './turn-tools';

/** Kept back for the rules and the write that follows; less where there is little time for all of it. */
const RESERVE = { ms: 4_500, share: 0.2 };
/** Kept back for each model that may still have to answer. */
const NEXT_MODEL = { ms: 6_000, share: 0.25 };

export interface ChainSetting {
  /** Without tools and history. */
  bare: boolean;
  tools: TurnTools;
  language: Language;
  /** Who may be asked for what it costs. */
  level: BudgetLevel;
}

export interface ChainAnswer {
  provider: ChatProvider['name'];
  model: string;
  parts: ReplyContent[];
  tokens: { in: number; out: number };
  handover: Handover | null;
}

/** What becomes of a turn near a budget, as the record has it. */
const LEVELS = { cheap: 'cheap_models', none: 'rules' } as const;

/** Asks the models one after the other until one gives an answer that may go out. */
export class ModelChain {
  private readonly hosts: ReadonlySet<string>;
  private readonly tagKey: string;
  private readonly prompt: string;

  constructor(
    private readonly models: Pick<Models, 'chain'>,
    settings: Settings,
    private readonly clock: Clock,
    private readonly live: Pick<LiveSettings, 'get'>,
  ) {
    const { storefrontUrl } = settings.shopify;
    this.hosts = new Set(URL.canParse(storefrontUrl) ? [new URL(storefrontUrl).host.toLowerCase()] : []);
    this.tagKey = settings.auth.jwtSecrets[0] ?? '';
    this.prompt = settings.prompt ?? USUAL_PROMPT;
  }

  /**
   * Null when no model answered, or what it wrote may not go out (it is not true, or in another language) and no tool
   * had returned anything to show: then the rules answer.
   */
  async answer(request: AnswerRequest, setting: ChainSetting): Promise<ChainAnswer | null> {
    const wholeMs = request.deadlineAt.getTime() - this.clock.ms();
    if (setting.level !== 'all') setting.tools.trace.guard('budget', LEVELS[setting.level]);
    const chain = modelsOn(setting.level, this.models.chain);
    for (const [at, provider] of chain.entries()) {
      const after = chain.length - at - 1;
      const keptMs = keptOf(RESERVE, wholeMs) + after * keptOf(NEXT_MODEL, wholeMs);
      try {
        setting.tools.begin();
        const said = await this.ask(provider, request, setting, keptMs);
        return await inSpan({ name: 'guards' }, () =>
          Promise.resolve(this.checked(provider.name, said, setting, request)),
        );
      } catch (error) {
        if (!(error instanceof ProviderError || error instanceof BreakerOpen)) throw error;
      }
    }
    return null;
  }

  private ask(
    provider: ChatProvider,
    request: AnswerRequest,
    { bare, tools, language }: ChainSetting,
    keptMs: number,
  ): Promise<ModelAnswer> {
    const until = request.deadlineAt.getTime() - keptMs;
    const history = bare
      ? chatHistory([], request.asked, tools.context.refs)
      : chatHistory(request.history, request.asked, tools.context.refs, request.quotes);
    tools.trace.told(history, Math.min(request.asked.length, MOST_ASKED));
    const start = {
      system: systemPrompt(tools.registry.tools, this.prompt) + this.languageRule(language),
      history,
      tools: bare ? [] : tools.registry.specs,
      customerTag: hmacTag(request.customerId, this.tagKey),
    };
    return askModel(provider, start, tools, {
      signal: request.signal,
      leftMs: () => until - this.clock.ms(),
    });
  }

  /** Where the shop does not speak every language, models are told which one it is now. */
  private languageRule(language: Language): string {
    const isAny = LANGUAGES.every((one) => languageSpoken(one, this.live.get('assistant.languages')) === one);
    if (isAny) return '';
    const name = new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
    return `\n\nLanguage\n- This shop answers in ${name} now, whatever language the customer writes.`;
  }

  private checked(
    provider: ChatProvider['name'],
    said: ModelAnswer,
    { tools, language }: ChainSetting,
    request: AnswerRequest,
  ): ChainAnswer | null {
    const { findings } = tools;
    const made = { provider, model: said.model, tokens: said.tokens, handover: findings.handover };
    const texts = textsIn(language);
    const { trace } = tools;
    if (said.stop === 'blocked') {
      trace.guard('provider', 'blocked');
      return { ...made, parts: [withPersonButton(texts.refused, language)] };
    }
    // Without the shop nothing was looked up, so "no such order" or "nothing found" would not be true.
    if (tools.unreachable && findings.isEmpty) {
      trace.guard('shop', 'replaced', 'unreachable');
      return { ...made, parts: [withPersonButton(texts.shopDown, language)] };
    }
    const lead = this.leadOf(said.text, tools, request);
    const isDrifted = lead !== null && drifted(lead, language);
    if (isDrifted) {
      trace.guard('language', 'replaced', 'other_language');
      trace.withhold(said.text);
    }
    const parts = findings.render(isDrifted ? null : lead, language);
    return parts.length === 0 ? null : { ...made, parts: inFewMessages(parts) };
  }

  /** A model's own sentence as it may go out; null when it may not. */
  private leadOf(
    said: string,
    { registry, findings, trace }: TurnTools,
    request: AnswerRequest,
  ): string | null {
    const polished = polish(said);
    const text = dropLinks(polished, this.hosts);
    if (lettersIn(text) < lettersIn(polished)) trace.guard('links', 'removed', 'foreign_link');
    if (text === '') return null;
    if (findings.isEmpty && this.live.get('assistant.guards') === 'strict') {
      trace.guard('strict', 'withheld', 'nothing_looked_up');
      trace.withhold(said);
      return null;
    }
    const names = registry.specs.map(({ name }) => name);
    const evidence = findings.evidence(new Date(this.clock.ms()));
    const why = ungrounded(text, evidence, names, this.hosts, heardIn(request));
    if (why === null) return text;
    trace.guard('grounding', 'withheld', why);
    trace.withhold(said);
    return null;
  }
}

/**
 * English to somebody who writes another of our languages: then it is said in our own words. Names of products tell
 * nothing, so words with a capital do not count; and where a text has as much of their language, it is in theirs.
 */
function drifted(text: string, language: Language): boolean {
  return language !== 'en' && detectLanguage(text.replace(NAMES, ' '), language) === 'en';
}

/** All that the customer said, as far as it is at hand. */
function heardIn({ history, asked }: AnswerRequest): string[] {
  const earlier = history.filter(({ role }) => role === 'customer').map(({ text }) => text);
  return [...earlier, ...asked.map(({ content }) => wordsOf(content))];
}

function keptOf({ ms, share }: typeof RESERVE, wholeMs: number): number {
  return Math.min(ms, share * wholeMs);
}

/** Without blanks, which tidying takes away too. */
function lettersIn(text: string): number {
  return text.replace(/\s/g, '').length;
}

const NAMES = /(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}'’-]*/gu;
