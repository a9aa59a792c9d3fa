import { boundedText } from './bounded-text';
import { EMAIL } from './email-address';
import { foldWords } from './fold-words';
import type { Language } from '@feelori/skills/tools';

/** Common words that hardly occur in the other languages written in Latin letters. */
const WORDS: Readonly<Record<'en' | 'es' | 'pt' | 'hi', ReadonlySet<string>>> = {
  en: set(
    'the is are my where what how show me you hello hi hey please thanks thank order do have does can i want with under and for of it this shirt dress dresses person stop start',
  ),
  es: set(
    'hola el los las una donde esta mi pedido quiero tienes tienen muestrame busco gracias cuanto cuesta vestido vestidos hay por favor buenos buenas dias tardes noches una persona hablar con alguien devolver devolucion envio talla precio ayuda necesito del menos basta baja empezar y',
  ),
  pt: set(
    'ola oi bom boa dia tarde noite onde esta meu minha pedido quero voce voces tem mostre procuro obrigado obrigada quanto custa vestido vestidos por favor uma pessoa falar com alguem devolver devolucao envio tamanho preco ajuda preciso nao ate sair parar pare e',
  ),
  hi: set(
    'namaste namaskar kya hai mera meri mujhe chahiye dikhao kahan kaha kitna kitne ka ki ke karo aap haan nahi dhanyavad shukriya insaan baat band kripya',
  ),
};

const LINK = /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)\S*/giu;

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** The language of a text by its script, then by its commonest words; null when nothing tells. */
export function detectLanguage(whole: string): Language | null {
  // Addresses are in no language: ".com" is Portuguese for "with".
  const text = boundedText(whole).replace(EMAIL, ' ').replace(LINK, ' ');
  if (/\p{Script=Arabic}/u.test(text)) return 'ar';
  if (/\p{Script=Devanagari}/u.test(text)) return 'hi';
  const words = foldWords(text);
  const scores = (['en', 'es', 'pt', 'hi'] as const).map((language) => ({
    language,
    score: words.filter((word) => WORDS[language].has(word)).length + marks(text, language),
  }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best.language : null;
}

/** Letters and signs that only one of the two writes. */
function marks(text: string, language: Language): number {
  if (language === 'es') return /[ñ¿¡]/i.test(text) ? 2 : 0;
  if (language === 'pt') return /[ãõç]/i.test(text) ? 2 : 0;
  return 0;
}
