import { type KnowledgeFound, type Passage, SEARCH_KNOWLEDGE } from '@feelori/skills/knowledge';
import { boundedText } from '../language/bounded-text';
import { foldWords, padded } from '../language/fold-words';
import type { TurnTools } from '../loop/turn-tools';
import { namesShopWord } from '../vocabulary/english-catalogue';
import type { QuoteIntent } from './intent-with-quote';

/** Among so many sentences of a text its question is looked for. */
const MOST_SENTENCES = 4;
const ENDS = /[.!?؟।…\n]+/u;
/** How questions begin that look for no product, folded. */
const ASKS =
  /[?？؟]|^ (?:how|what|which|can|could|do|does|is|are|will|when|where|why|who|como|que|cual|puedo|pueden|cuando|donde|quem|posso|quando|onde|comment|quel|quelle|puis|est ce|क्या|कैसे|कब|कहा|هل|كيف|متي|اين|ما) /u;

/** Of a search more than half must be what an article is called: a wrap dress is no gift wrapping. */
const HALF = 0.5;

/** When what the shop has written is looked at: before anything else is looked up, or after that found nothing. */
export type Moment = 'first' | 'else';

/**
 * What the shop has written about a question, looked up where the text and what it asks for speak for it; null where
 * they do not, and where the shop cannot be reached what says so. Without a model nobody reads an article first, so only what surely answers is quoted.
 */
export async function writtenAbout(
  text: string,
  intent: QuoteIntent,
  moment: Moment,
  tools: TurnTools,
): Promise<KnowledgeFound | null> {
  const may = fitsFor(text, intent, moment);
  if (may === null) return null;
  let isKnown = true;
  const fits = (found: KnowledgeFound): boolean => {
    isKnown &&= found.isKnown;
    return may(found.passages);
  };
  const questions = questionsIn(text);
  for (const question of questions) {
    const told = await tools.peek(SEARCH_KNOWLEDGE, { question }, fits);
    if (told?.found) return told.found;
  }
  if (intent.kind !== 'unknown' && (intent.kind !== 'unclear' || !asks(text))) return null;
  const [question] = questions;
  if (!isKnown && question !== undefined) return (await tools.lookUp(SEARCH_KNOWLEDGE, { question })).found;
  tools.unwritten = true;
  return null;
}

type Fits = (passages: readonly Passage[]) => boolean;

function fitsFor(text: string, intent: QuoteIntent, moment: Moment): Fits | null {
  switch (intent.kind) {
    case 'unknown':
    case 'unclear':
      return moment === 'first' ? ([best]) => best?.sure === true : null;
    case 'policy':
      return moment === 'first' ? beatsPolicy : null;
    case 'search': {
      if (intent.priceMin !== null || intent.priceMax !== null) return null;
      if (moment === 'else') return ([best]) => best?.sure === true;
      const isService = !intent.sure && asks(text) && !intent.terms.every(namesShopWord);
      return ([best]) => (best?.exact === true && best.coverage > HALF) || (isService && best?.sure === true);
    }
    case 'greeting':
    case 'thanks':
    case 'robot':
    case 'order':
    case 'orders':
    case 'for_person':
    case 'shown_product':
    case 'nth':
    case 'quoted_product':
    case 'buy':
    case 'buy_product':
    case 'go_on':
    case 'beside_quoted':
    case 'tell_back':
    case 'one_of':
    case 'which':
      return null;
  }
}

/** The shop's own policy on what it is asked about answers best, unless an article speaks of more of the question. */
function beatsPolicy(passages: readonly Passage[]): boolean {
  const most = (all: readonly Passage[]) => Math.max(0, ...all.map(({ coverage }) => coverage));
  const [best] = passages;
  const policies = passages.filter(({ articleId }) => articleId === null);
  return best?.articleId != null && best.sure && best.coverage > most(policies);
}

function asks(text: string): boolean {
  const bounded = boundedText(text);
  return ASKS.test(bounded) || ASKS.test(padded(foldWords(bounded)));
}

/** The whole text first, then its sentences, where it has several. */
function questionsIn(text: string): string[] {
  const sentences = boundedText(text)
    .split(ENDS)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
  return sentences.length < 2 ? sentences : [text, ...sentences.slice(-MOST_SENTENCES)];
}
