import { fold } from '../language/fold-words';

/** What turns a statement into its opposite, a condition or a question of ours; folded. */
const NOT =
  /(?<![\p{L}\p{M}])(?:no|not|never|none|cannot|cant|dont|doesnt|didnt|isnt|wasnt|wont|havent|hasnt|without|nor|ni|nem|nothing|unable|ningun|ninguna|sin|nunca|nao|sem|nenhum|nenhuma|pas|aucun|aucune|jamais|sans|नहीं|नही|बिना|मत|لا|لم|لن|ليس|ليست|بدون|غير)(?![\p{L}\p{M}])/u;
const IF =
  /(?<![\p{L}\p{M}])(?:if|after|once|when|until|before|unless|whether|should|si|cuando|despues|una vez|antes|se|quando|depois|apos|assim que|quand|apres|lorsque|une fois|avant|अगर|यदि|बाद|जब|إذا|اذا|بعد|عند|قبل|متي)(?![\p{L}\p{M}])/u;
/** "Don't miss it", "no joke": a no that denies nothing. */
const EMPTY_NO =
  /\b(?:(?:dont|do not) (?:miss|wait|worry)|no (?:joke|kidding|doubt|problem|worries|hurry)|why not)\b/gu;

/** The folded sentences of a text. */
export function sentencesOf(text: string): string[] {
  return fold(text)
    .replace(/ı/gu, 'i')
    .split(/(?<=[^\p{Nd}.!?])[.!?]|[.!?]{1,3}(?=\s|$)|[؟।\n]/u)
    .map((sentence) => sentence.replace(/\s+/gu, ' ').trim())
    .filter((sentence) => sentence !== '');
}

/** Whether a folded sentence denies what it speaks of. */
export function denies(sentence: string): boolean {
  return NOT.test(sentence.replace(EMPTY_NO, ' '));
}

/** Whether a folded sentence speaks of what may be, once something else is so. */
export function isConditional(sentence: string): boolean {
  return IF.test(sentence);
}
