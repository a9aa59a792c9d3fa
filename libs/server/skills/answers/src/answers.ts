import { Injectable } from '@nestjs/common';
import { type CustomerMessage, wordsOf } from '@feelori/contracts';
import { Models } from '@feelori/edges/model';
import { Clock } from '@feelori/platform/clock';
import { Metrics } from '@feelori/platform/metrics';
import { Settings } from '@feelori/platform/settings';
import { ShopTools, ShownRefs } from '@feelori/skills/shop';
import type { Answer, AnswerRequest } from './answer-request';
import { byRules } from './by-rules';
import { consentAsked } from './consent-asked';
import { shownIn } from './shown-in';
import { detectLanguage } from './language/detect-language';
import type { Language } from './language/language';
import { type ChainAnswer, ModelChain } from './loop/model-chain';
import { TurnTools } from './loop/turn-tools';
import { answerTaps } from './rules/answer-taps';
import { answerWordless } from './rules/answer-wordless';
import { decideBeforeModel, type EarlyDecision } from './rules/before-model';
import { readTap } from './rules/read-tap';
import { rulesAnswer, type RulesSetting } from './rules/rules-answer';
import { textsIn } from './texts/texts-in';
import type { Texts } from './texts/texts';

/** From this try on a turn goes without tools and history: one of them may be what fails it. */
const BARE_FROM = 3;

/** Answers one turn: fixed decisions first, then Gemini, then OpenAI, then rules. Something always comes back. */
@Injectable()
export class Answers {
  private readonly chain: ModelChain;

  constructor(
    models: Models,
    private readonly shop: ShopTools,
    private readonly metrics: Metrics,
    settings: Settings,
    clock: Clock,
  ) {
    this.chain = new ModelChain(models.chain, settings, clock);
  }

  /** Never throws for trouble of others; an aborted signal ends in what the rules can say without looking up. */
  async answer(request: AnswerRequest): Promise<Answer> {
    const language = languageOf(request);
    const texts = textsIn(language);
    const decided = decide(request.asked);
    if (decided !== null) return fixedAnswer(decided, texts);
    const words = request.asked.map(({ content }) => wordsOf(content)).filter((text) => text.trim() !== '');
    if (words.length === 0) return byRules(answerWordless(request.asked, texts));

    const bare = request.attempt >= BARE_FROM;
    const tools = this.toolsFor(request);
    const { history } = request;
    const setting: RulesSetting = { tools: bare ? null : tools, texts, language, history };
    const taps = request.asked.flatMap(({ content }) => readTap(content) ?? []);
    if (!bare && taps.length === request.asked.length) {
      return withTools(byRules(await answerTaps(taps, { ...setting, tools })), tools);
    }
    const modelled = await this.chain.answer(request, { bare, tools, texts, language });
    if (modelled !== null) return withTools(answerOf(modelled), tools);
    return withTools(byRules(await rulesAnswer(words.join('\n'), setting)), tools);
  }

  private toolsFor(request: AnswerRequest): TurnTools {
    const { phone, customerId, conversationId, signal, ordersSince } = request;
    const refs = new ShownRefs(request.shown);
    const context = {
      phone,
      customerId,
      conversationId,
      signal,
      refs,
      ...(ordersSince ? { ordersSince } : {}),
    };
    return new TurnTools(this.shop, context, this.metrics);
  }
}

/** The customer's language: of what they ask now, else of what they wrote last that tells; English otherwise. */
function languageOf({ asked, history }: AnswerRequest): Language {
  const said = history.filter(({ role }) => role === 'customer').map(({ text }) => text);
  const now = asked.filter(({ content }) => readTap(content) === null).map(({ content }) => wordsOf(content));
  for (const text of [...now.reverse(), ...said.reverse()]) {
    const language = detectLanguage(text);
    if (language !== null) return language;
  }
  return 'en';
}

/** STOP and START before all else; a wish for a person holds wherever it stands. */
function decide(asked: readonly CustomerMessage[]): EarlyDecision | null {
  const consent = consentAsked(asked);
  if (consent !== null) return consent;
  const person = asked.some(
    ({ content }) => readTap(content)?.kind === 'person' || decideBeforeModel(wordsOf(content)) === 'person',
  );
  return person ? 'person' : null;
}

function fixedAnswer(decision: EarlyDecision, texts: Texts): Answer {
  switch (decision) {
    case 'stop':
      return { ...byRules([{ kind: 'text', text: texts.stopped }]), consent: 'stop' };
    case 'start':
      return { ...byRules([{ kind: 'text', text: texts.started }]), consent: 'start' };
    case 'person':
      return {
        ...byRules([{ kind: 'text', text: texts.handedOver }]),
        handover: { reason: 'asked_for_person' },
      };
  }
}

function answerOf({ provider, model, parts, tokens, handover }: ChainAnswer): Answer {
  return { ...byRules(parts), answeredBy: provider, model, tokens, handover };
}

function withTools(answer: Answer, tools: TurnTools): Answer {
  const shown = shownIn(answer.parts, tools.context.refs);
  return { ...answer, tools: tools.uses, shown, handover: answer.handover ?? tools.facts.handover };
}
