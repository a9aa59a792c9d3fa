import { sentencesOf } from './sentences-of';

/** How somebody says that they do not know, folded, in our languages. */
const UNKNOWN =
  /\b(?:i|we) (?:do ?nt|do not|am not|cannot|cant|could ?nt|could not) (?:really |actually )?(?:know|sure|certain|have (?:any |that |the |more )?(?:information|details|answer)|find (?:any |that )?(?:information|answer)|say for (?:sure|certain))\b|\b(?:im|i am) not (?:sure|certain)\b|\bno (?:lo )?(?:se|sabemos|tengo (?:esa |la )?informacion|estoy segur[oa])\b|\bnao (?:sei|sabemos|tenho (?:essa |a )?informacao|tenho certeza)\b|\bje ne (?:sais pas|suis pas sure?|dispose pas)\b|\bje n ai pas (?:cette |l |d )?information\b|(?:मुझे|हमे|हमें)[^.!?।\n]{0,30}नही\u0902? (?:पता|मालूम)|(?:पता|मालूम|जानकारी) नही\u0902?|(?<!\p{L})لا (?:اعرف|اعلم|نعرف|املك معلوم|يوجد لدي معلوم)/u;

/** Whether a text says that it does not know what was asked. */
export function saysUnknown(text: string): boolean {
  return sentencesOf(text).some((sentence) => UNKNOWN.test(sentence));
}
