import { type CustomerMessage, wordsOf } from '@feelori/contracts';
import { type InEveryLanguage, LANGUAGES } from '@feelori/skills/tools';
import { boundedText } from '../language/bounded-text';
import { foldWords, padded } from '../language/fold-words';
import { LEXICONS } from './lexicons';

/** A word that says no more than "I have heard you", in the languages we know; `foldWords` compares them. */
const HEARD: InEveryLanguage<string> = {
  en: 'ok okay okey k kk okie oki fine alright right good great perfect super cool nice sure yes yep yeah no nope noted understood done got it all so much very a lot then you too',
  es: 'vale bien bueno perfecto entendido de acuerdo listo si claro genial',
  pt: 'tudo bem bom beleza certo perfeito entendi entendido combinado sim claro otimo',
  hi: 'ठीक है अच्छा हाँ जी बढ़िया समझ गया गई theek thik hai accha acha haan ji',
  ar: 'حسنا تمام طيب ماشي اوكي نعم اجل ممتاز جيد',
  fr: "d'accord daccord c'est bon ça marche parfait très bien entendu compris noté oui non génial impeccable top cool super dac pas de souci problème",
};
const LONGEST = 5;
const WORDS = new Set(LANGUAGES.flatMap((language) => foldWords(HEARD[language])));
const THANKS = LANGUAGES.flatMap((language) =>
  LEXICONS[language].thanks.map((one) => padded(foldWords(one))),
);

/** Whether a message only says that it was heard ("ok", "thanks", a thumb, a sticker) and asks for nothing. */
export function acknowledges({ content }: CustomerMessage): boolean {
  if (content.kind === 'reaction' || content.kind === 'sticker') return true;
  if (content.kind !== 'text') return false;
  const text = boundedText(wordsOf(content));
  if (/[?\u061f]/u.test(text)) return false;
  const words = foldWords(text);
  if (words.length === 0) return /\p{Extended_Pictographic}/u.test(text);
  if (words.length > LONGEST) return false;
  const left = THANKS.reduce((rest, thanks) => rest.replace(thanks, ' '), padded(words));
  return left.split(' ').every((word) => word === '' || WORDS.has(word));
}
