import { Injectable } from '@nestjs/common';
import { type CustomerMessage, type ReplyContent, wordsOf } from '@feelori/contracts';
import { Models } from '@feelori/edges/model';
import { Clock } from '@feelori/platform/clock';
import { Metrics } from '@feelori/platform/metrics';
import { Settings } from '@feelori/platform/settings';
import { ShopTools, ShownRefs } from '@feelori/skills/shop';
import type { Answer, AnswerRequest } from './answer-request';
import { byRules } from './by-rules';
import { behindConsent, consentAsked } from './consent-asked';
import { shownIn } from './shown-in';
import { detectLanguage } from './language/detect-language';
import type { Language } from './language/language';
import { type ChainAnswer, ModelChain } from './loop/model-chain';
import { TurnTools } from './loop/turn-tools';
import { answerTaps } from './rules/answer-taps';
import { answerWordless } from './rules/answer-wordless';
import { decideBeforeModel } from './rules/before-model';
import { needsHelp } from './rules/needs-help';
import { readIntent } from './rules/read-intent';
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
    const texts = textsIn(languageOf(request));
    switch (consentAsked(request.asked)) {
      case 'stop':
        return stopped(request.asked, texts);
      case 'start':
        return this.started(request, texts);
      case null:
        return this.answerAsked(request);
    }
  }

  /** Whoever comes back is welcomed, and what they ask behind their START is answered. */
  private async started(request: AnswerRequest, texts: Texts): Promise<Answer> {
    const welcome: ReplyContent = { kind: 'text', text: texts.started };
    const asked = behindConsent(request.asked).filter(needsAnswer);
    if (asked.length === 0) return { ...byRules([welcome]), consent: 'start' };
    const answer = await this.answerAsked({ ...request, asked });
    return { ...answer, parts: [welcome, ...answer.parts], consent: 'start' };
  }

  private async answerAsked(request: AnswerRequest): Promise<Answer> {
    const language = languageOf(request);
    const texts = textsIn(language);
    if (request.asked.some(asksForPerson)) return handedOver(texts, 'asked_for_person');
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

/** A wish for a person holds wherever in a burst it stands. */
function asksForPerson({ content }: CustomerMessage): boolean {
  return readTap(content)?.kind === 'person' || decideBeforeModel(wordsOf(content)) === 'person';
}

function needsAnswer({ content }: CustomerMessage): boolean {
  const kind = readIntent(wordsOf(content)).kind;
  return kind !== 'greeting' && kind !== 'thanks';
}

/** STOP ends offers, not help: what of the same burst a person should see waits for one. */
function stopped(asked: readonly CustomerMessage[], texts: Texts): Answer {
  if (!asked.some(needsHelp)) {
    return { ...byRules([{ kind: 'text', text: texts.stopped }]), consent: 'stop' };
  }
  const text = `${texts.stopped}\n\n${texts.handedOver}`;
  const reason = asked.some(asksForPerson) ? 'asked_for_person' : 'asked_with_stop';
  return { ...byRules([{ kind: 'text', text }]), consent: 'stop', handover: { reason } };
}

function handedOver(texts: Texts, reason: string): Answer {
  return { ...byRules([{ kind: 'text', text: texts.handedOver }]), handover: { reason } };
}

function answerOf({ provider, model, parts, tokens, handover }: ChainAnswer): Answer {
  return { ...byRules(parts), answeredBy: provider, model, tokens, handover };
}

function withTools(answer: Answer, tools: TurnTools): Answer {
  const shown = shownIn(answer.parts, tools.context.refs);
  return { ...answer, tools: tools.uses, shown, handover: answer.handover ?? tools.facts.handover };
}
