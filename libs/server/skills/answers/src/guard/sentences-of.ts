import { fold } from '../language/fold-words';
import { remembered } from './remembered';

/** What turns a statement into its opposite, a condition or a question of ours; folded. */
const NOT =
  /(?<![\p{L}\p{M}])(?:no|not|never|none|cannot|cant|dont|doesnt|didnt|isnt|wasnt|wont|havent|hasnt|without|nor|ni|nem|nothing|unable|ningun|ninguna|sin|nunca|nao|nahi|nahin|sem|nenhum|nenhuma|pas|aucun|aucune|jamais|sans|नहीं|नही|बिना|मत|و?(?:لا|لم|لن|ليس|ليست)|بدون|غير)(?![\p{L}\p{M}])/u;
const IF =
  /(?<![\p{L}\p{M}])(?:if|after|once|when|until|before|unless|whether|(?<=^)should|si|cuando|despues|una vez|antes|se (?:o|a|os|as|voce|nao|ja|sua?|seu|\p{L}{2,20}(?:r|rem|sse))|quando|depois|apos|assim que|des que|as soon as|en cuanto|जैसे ही|بمجرد|quand|apres|lorsque|une fois|avant|अगर|यदि|बाद|जब|إذا|اذا|بعد|عند|قبل|متي)(?![\p{L}\p{M}])/u;
/** "Don't miss it", "no joke": a no that denies nothing. */
const EMPTY_NO =
  /\b(?:(?:dont|do not) (?:miss|wait|worry)|no (?:joke|kidding|doubt|problem|worries|hurry)|why not|no (?:dia|dias|final|momento|prazo|nosso|seu|site|tamanho|valor|total|mesmo|endereco|brasil|cartao|pedido|checkout|carrinho|fim|inicio|mes))\b/gu;

/** The folded sentences of a text. */
export function sentencesOf(text: string): readonly string[] {
  return kept(text);
}

const kept = remembered(64, read);

function read(text: string): readonly string[] {
  return fold(text)
    .replace(/ı/gu, 'i')
    .split(/(?<=[^\p{Nd}.!?])[.!?]|[.!?]{1,3}(?=\s|$)|[؟।\n]/u)
    .map((sentence) => sentence.replace(/\s+/gu, ' ').trim())
    .filter((sentence) => sentence !== '');
}

const BUT =
  '(?<![\\p{L}\\p{M}])(?:but|so|however|pero|asi que|mas|porem|entao|mais|donc|लेकिन|मगर|पर|و?لكن)(?![\\p{L}\\p{M}])';
/** Where a sentence turns to something else: "I cannot call you, but your refund is done". */
export const CONTRAST = new RegExp(`[;:–—]|${BUT}`, 'u');
/** What stands apart in a sentence: "it was not cancelled, it is on its way" denies only its first half. */
export const APART = new RegExp(`[,;:،](?!\\d)|[–—]|${BUT}`, 'u');

/** The parts of a folded sentence that deny nothing, where another one does. */
export function halvesOf(sentence: string): string[] {
  return sentence.split(APART).filter((part) => part.trim() !== '' && !denies(part));
}

/** A question states nothing; one that only asks for agreement does. */
const ENDS = /(?<=[.!?؟।\n])|(?=¿)/u;
const ASKED = /[?؟]$/u;
/** How one begins that is a question as a whole; of another one only what stands behind its last comma asks. */
const ASKING =
  /^[\s"'(]{0,3}(?:what|which|who|whom|whose|when|where|why|how|is|are|was|were|has|have|had|do|does|did|can|could|would|will|shall|should|may|might|any|que|cual|cuales|quien|cuando|donde|como|cuanto|quieres?|te|le|me|puedo|puedes|puede|hay|es|qual|quais|quem|quando|onde|quer|voce|posso|pode|tem|quel|quelle|quels|quelles|qui|quand|ou|comment|combien|voulez|souhaitez|puis-je|est-ce|avez|y a-t-il|क्या|कौन|कब|कहा|कैसे|(?:कितना|कितने|कितनी)|هل|ما|متي|اين|كيف|كم|اي|kya|kaun|kab|kahan|kaise|kitn[aei])(?![\p{L}\p{M}])/u;
const AGREED =
  /,? ?(?:ok|okay|right|deal|si|no|certo|ne|d accord|n est-ce pas|verdad|isnt it|ठीक है|है ना|صح|تمام) ?[?؟]$/u;
const TELLING =
  /\b(?:did you know|you know|sabias|sabia|saviez|why not|how about|what if)\b|هل تعلم|क्या आप जानते/u;

/** What a question states before it asks: "it is there, shall I send you the link?" */
function statedIn(question: string): string {
  const at = question.lastIndexOf(',');
  return at < 0 || ASKING.test(question) ? ' ' : question.slice(0, at);
}

/** A text, folded, without what it asks. */
export function withoutQuestions(text: string): string {
  return eachQuestion(text, (question) =>
    AGREED.test(question) || TELLING.test(question) ? question : statedIn(question),
  );
}

function eachQuestion(text: string, keep: (question: string) => string): string {
  const pieces = fold(text).split(ENDS);
  return pieces.map((piece) => (ASKED.test(piece) ? keep(piece) : piece)).join('');
}

const LOOKING =
  /\b(?:look|looking|search|see|show|find|busc\w+|muestr\w+|ver|procur\w+|mostr\w+|voir|cherch\w+|montr\w+)\b|देख|दिखा|ढूढ|ढूंढ|ابحث|اعرض|تبحث|تري/u;

/** A text, folded, without the questions whether to look for something. */
export function withoutSearches(text: string): string {
  return eachQuestion(text, (question) => (LOOKING.test(question) ? ' ' : question));
}

/** Whether a folded sentence denies what it speaks of. */
export function denies(sentence: string): boolean {
  return NOT.test(sentence.replace(EMPTY_NO, ' '));
}

/** Whether a folded sentence speaks of what may be, once something else is so. */
export function isConditional(sentence: string): boolean {
  return IF.test(sentence);
}
