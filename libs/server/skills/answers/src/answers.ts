import { Injectable } from '@nestjs/common';
import { type CustomerMessage, isFlagOn, type ReplyContent, wordsOf } from '@feelori/contracts';
import { Models } from '@feelori/edges/model';
import { Clock } from '@feelori/platform/clock';
import { LiveSettings } from '@feelori/platform/live-settings';
import { Metrics } from '@feelori/platform/metrics';
import { Settings } from '@feelori/platform/settings';
import { Spending } from '@feelori/skills/costs';
import { handedOver, type Language, ToolRegistry } from '@feelori/skills/tools';
import type { Answer, AnswerRequest } from './answer-request';
import { byRules } from './by-rules';
import { behindConsent, consentAsked } from './consent-asked';
import { saysUnknown } from './guard/says-unknown';
import { withBackAgain } from './hand-off-to-human/back-again';
import { failedAgain } from './hand-off-to-human/failed-again';
import { withHandoverLines } from './hand-off-to-human/handover-lines';
import { languageWritten } from './language/detect-language';
import { languageSpoken } from './language/language-spoken';
import { addressTexts } from './loop/address-texts';
import { type ChainAnswer, type ChainSetting, ModelChain } from './loop/model-chain';
import { TurnTools } from './loop/turn-tools';
import { answerProof } from './proof/answer-proof';
import { type OrderProof, orderProof } from './proof/order-proof';
import { addressWish, answerAddress } from './rules/answer-address';
import { answerBurst } from './rules/answer-burst';
import { answerTaps } from './rules/answer-taps';
import { typedAnswer } from './rules/typed-answer';
import { answerWordless } from './rules/answer-wordless';
import { asksForPerson } from './rules/asks-for-person';
import { withWordsAlone } from './rules/with-words-alone';
import { inFewMessages } from './rules/in-few-messages';
import { needsAnswer } from './rules/needs-answer';
import { needsHelp } from './rules/needs-help';
import { pictureLook } from './rules/picture-seen';
import { pictureAnswer } from './rules/picture-answer';
import type { SearchIntent } from './rules/read-intent';
import { lookShown } from './look-shown';
import { shownIn } from './shown-in';
import { awaited, toldActions } from './told-actions';
import { turnContext } from './turn-context';
import { textsIn } from './texts/texts-in';
import { languageOfGoods } from './vocabulary/language-of-goods';

/** From this try on a turn goes without tools and history: one of them may be what fails it. */
const BARE_FROM = 3;
/** From this try on the rules answer alone: three tries may have ended the whole worker. */
const PLAIN_FROM = 4;

/** Answers one turn: fixed decisions first, then Gemini, then OpenAI, then rules. Something always comes back. */
@Injectable()
export class Answers {
  private readonly chain: ModelChain;

  constructor(
    models: Models,
    private readonly registry: ToolRegistry,
    private readonly metrics: Metrics,
    settings: Settings,
    private readonly clock: Clock,
    private readonly spending: Spending,
    private readonly live: LiveSettings,
  ) {
    this.chain = new ModelChain(models, settings, clock, live);
  }

  /** Never throws for trouble of others; an aborted signal ends in what the rules can say without looking up. */
  async answer(request: AnswerRequest): Promise<Answer> {
    const language = this.languageOf(request);
    const told = await this.answerIn(language, request);
    const failed = told.handover === null && failedAgain(told.parts, request.history);
    const answer = withHandoverLines(
      failed ? { ...told, ...passedOn(language, 'failed_again'), tools: told.tools } : told,
      request,
    );
    const { opening } = request;
    return { ...(opening === undefined ? answer : withBackAgain(answer, language, opening)), language };
  }

  private async answerIn(language: Language, request: AnswerRequest): Promise<Answer> {
    switch (consentAsked(request.asked)) {
      case 'stop':
        return stopped(request.asked, language);
      case 'start':
        return this.started(request, language);
      case null:
        return this.answerAsked(request, language);
    }
  }

  /** Whoever comes back is welcomed, and what they ask behind their START is answered. */
  private async started(request: AnswerRequest, language: Language): Promise<Answer> {
    const { started, startedWithPerson } = textsIn(language);
    const welcome: ReplyContent = { kind: 'text', text: request.withPerson ? startedWithPerson : started };
    const asked = behindConsent(request.asked).filter(needsAnswer);
    if (asked.length === 0) return { ...byRules([welcome]), consent: 'start' };
    const answer = await this.answerAsked({ ...request, asked }, language);
    return { ...answer, parts: inFewMessages([welcome, ...answer.parts]), consent: 'start' };
  }

  private async answerAsked(request: AnswerRequest, language: Language): Promise<Answer> {
    const { asked, quotes, history, recognized = [], listens } = request;
    if (asked.some(asksForPerson)) return passedOn(language, 'asked_for_person');
    const carts = asked.filter(({ content }) => this.isCart(content));
    if (carts.length > 0 && request.attempt < BARE_FROM) return this.cartsAnswered(carts, request, language);
    const bare = request.attempt >= BARE_FROM;
    const look = bare ? null : pictureLook(asked, quotes);
    const wordless = look === null && asked.every(({ content }) => wordsOf(content).trim() === '');
    if (wordless && recognized.length === 0) return byRules(answerWordless(asked, language, listens));
    const proof = this.proofIn(request);
    const context = {
      ...turnContext(request, this.writtenIn(request)),
      language,
      proofCandidates: proof.candidates,
    };
    const tools = new TurnTools(this.registry, context, this.metrics);
    tools.trace.recognized(recognized);
    const told = wordless
      ? answerWordless(asked, language, listens)
      : bare
        ? null
        : await this.withoutModel(request, tools, { language, name: proof.name, look });
    if (told !== null) return withTools(byRules(told), tools, this.clock.now());
    const plain =
      request.attempt >= PLAIN_FROM ||
      !isFlagOn(request.flags, 'answers_by_models') ||
      addressTexts(history, asked).isIn(asked);
    const modelled = plain ? null : await this.byModel(request, { bare, tools, language });
    if (modelled !== null) return withTools(answerOf(modelled), tools, this.clock.now());
    const setting = { tools: bare ? null : tools, language, history };
    const { parts, handover } = await answerBurst(asked, quotes, setting);
    return withTools({ ...byRules(parts), handover }, tools, this.clock.now());
  }

  /** Taps, proofs of an order and pictures: what to do is known. Null where there is nothing of these. */
  private async withoutModel(
    { asked, history }: AnswerRequest,
    tools: TurnTools,
    { language, name, look }: { language: Language; name: string | null; look: SearchIntent | null },
  ): Promise<ReplyContent[] | null> {
    const typed = typedAnswer(history, asked);
    const taps = (typed ?? asked.map(({ content }) => content)).flatMap(
      (content) => this.registry.tapOn(content) ?? [],
    );
    if (taps.length > 0 && (typed !== null || taps.length === asked.length)) {
      return answerTaps(taps, tools, language);
    }
    const moved = addressWish(asked);
    if (moved !== null) return answerAddress(moved, tools, language);
    if (name !== null) return answerProof({ name }, tools, language);
    return look === null ? null : pictureAnswer(look, tools, language);
  }

  private isCart(content: CustomerMessage['content']): boolean {
    return content.kind === 'order' && this.registry.tapOn(content) !== null;
  }

  /** Carts are answered first, then what was written with them or beside them. */
  private async cartsAnswered(
    carts: readonly CustomerMessage[],
    request: AnswerRequest,
    language: Language,
  ): Promise<Answer> {
    const tools = new TurnTools(this.registry, turnContext(request, ''), this.metrics);
    const taps = carts.flatMap(({ content }) => this.registry.tapOn(content) ?? []);
    const told = withTools(byRules(await answerTaps(taps, tools, language)), tools, this.clock.now());
    const written = carts.flatMap(withWordsAlone).filter(needsAnswer);
    const asked = [...request.asked.filter((message) => !carts.includes(message)), ...written];
    if (asked.length === 0) return told;
    const answer = await this.answerAsked({ ...request, asked }, language);
    return {
      ...answer,
      parts: inFewMessages([...told.parts, ...answer.parts]),
      tools: [...told.tools, ...answer.tools],
      shown: [...told.shown, ...answer.shown],
      actions: [...(told.actions ?? []), ...(answer.actions ?? [])],
      handover: told.handover ?? answer.handover,
    };
  }

  /** As far as there is money for it; what was asked is paid for, whatever came of it. */
  private async byModel(
    request: AnswerRequest,
    setting: Omit<ChainSetting, 'level'>,
  ): Promise<ChainAnswer | null> {
    const level = await this.spending.level(request.conversationId);
    try {
      return await this.chain.answer(request, { ...setting, level });
    } finally {
      const { paid, tokens } = setting.tools.trace;
      for (const [vendor, used] of tokens) this.metrics.tokensUsed(vendor, used);
      for (const [vendor, dollars] of paid) this.metrics.modelPaid(vendor, dollars);
      const dollars = [...paid.values()].reduce((sum, one) => sum + one, 0);
      // Beside the turn: no customer waits for what their answer cost.
      void this.spending.note(request.conversationId, dollars).catch(() => undefined);
    }
  }

  private proofIn({ asked, history }: AnswerRequest): OrderProof {
    return orderProof(
      history,
      asked.filter(({ content }) => this.registry.tapOn(content) === null),
    );
  }

  /** What they wrote; a tap is in our own words. */
  private writtenIn({ asked }: AnswerRequest): string {
    const written = asked.filter(({ content }) => this.registry.tapOn(content) === null);
    return written.map(({ content }) => wordsOf(content)).join('\n');
  }

  /**
   * Of what they ask now, else of what they wrote last that tells, else of the goods they name, as far as the shop speaks it.
   * Taps are in our words.
   */
  private languageOf({ asked, history }: AnswerRequest): Language {
    const said = history.filter(({ role, chosen }) => role === 'customer' && !chosen).map(({ text }) => text);
    const now = asked.filter(
      ({ content }) => content.kind === 'order' || this.registry.tapOn(content) === null,
    );
    const texts = [...said, ...now.map(({ content }) => wordsOf(content))];
    const written = languageWritten(texts) ?? languageOfGoods(texts.at(-1) ?? '');
    return languageSpoken(written, this.live.get('assistant.languages'));
  }
}

/** STOP ends offers, not help: what of the same burst a person should see waits for one. */
function stopped(asked: readonly CustomerMessage[], language: Language): Answer {
  const { stopped: text } = textsIn(language);
  if (!asked.some(needsHelp)) return { ...byRules([{ kind: 'text', text }]), consent: 'stop' };
  const reason = asked.some(asksForPerson) ? 'asked_for_person' : 'asked_with_stop';
  const parts: ReplyContent[] = [{ kind: 'text', text: `${text}\n\n${handedOver(language)}` }];
  return { ...byRules(parts), consent: 'stop', handover: { reason } };
}

function passedOn(language: Language, reason: string): Answer {
  return { ...byRules([{ kind: 'text', text: handedOver(language) }]), handover: { reason } };
}

function answerOf({ provider, model, parts, tokens, handover }: ChainAnswer): Answer {
  return { ...byRules(parts), answeredBy: provider, model, tokens, handover };
}

function withTools(answer: Answer, tools: TurnTools, now: Date): Answer {
  const shown = shownIn(answer.parts, tools.context.refs);
  // What could not be looked up may be written all the same.
  const mayBeNoted = answer.answeredBy !== 'rules' && !tools.unreachable;
  const unwritten = tools.unwritten || (mayBeNoted && answer.parts.some(isUnknowing));
  const actions = toldActions(answer.parts, tools.actions);
  const handover = answer.handover ?? tools.findings.handover ?? awaited(actions);
  const made = tools.trace.made(now);
  const toldOrder = tools.findings.evidence(now).orderFacts;
  const found = { shown, look: lookShown(tools.look, shown), handover, unwritten, toldOrder };
  const dollars = [...tools.trace.paid.values()].reduce((sum, one) => sum + one, 0);
  const cost = dollars > 0 ? { dollars } : {};
  return { ...answer, ...found, ...cost, tools: tools.uses, actions, wishes: tools.wishes, made };
}

function isUnknowing(part: ReplyContent): boolean {
  return 'text' in part && saysUnknown(part.text);
}
