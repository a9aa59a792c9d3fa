import { boundedText } from './bounded-text';
import { EMAIL } from './email-address';
import { foldWords } from './fold-words';
import type { Language } from '@feelori/skills/tools';

/** The languages that people write in Latin letters; Arabic is known by its script. */
type LatinLanguage = Exclude<Language, 'ar'>;

/** How a language shows in Latin letters: small words that hardly occur in the others, and what only it writes. */
interface Signs {
  words: ReadonlySet<string>;
  /** Words that hold a sentence together, and so count twice: others are lent from language to language ("order"). */
  particles?: ReadonlySet<string>;
  /** Letters and signs, each of which counts as much as two words, and those that it shares with one other language. */
  own?: RegExp;
  shared?: RegExp;
}

const SIGNS: Readonly<Record<LatinLanguage, Signs>> = {
  en: {
    words: set(
      'the is are my where what how show you hello hi hey please thanks thank order do have does can i want with under and for of it this shirt dress dresses person stop start',
    ),
  },
  es: {
    words: set(
      'entregado entregada recibi enviaron llega llegado todavia sigo seguimiento dice pone nunca reembolso demora hola el los las una donde esta mi pedido quiero tienes tienen muestrame busco gracias cuanto cuesta vestido vestidos hay por favor buenos buenas dias tardes noches una persona hablar con alguien devolver devolucion envio talla precio ayuda necesito del menos basta baja empezar dos veces paquete llego roto zapatos descuento tarjeta tienda cancelar escriban y',
    ),
    own: /[ñ¿¡]/i,
  },
  pt: {
    words: set(
      'entregue esperando dias recebi enviaram mandaram chegaram ainda saiu vai faz estorno rastreio nunca reembolso demora ola oi cade chegou encomenda bom boa dia tarde noite onde esta meu minha pedido quero voce voces tem mostre procuro obrigado obrigada quanto custa vestido vestidos por favor uma pessoa falar com alguem devolver devolucao envio tamanho preco ajuda preciso nao ate sair parar pare cancelar duas vezes pacote quebrado cartao loja sapatos e',
    ),
    particles: set('estorno rastreio encomenda'),
    own: /[ãõ]/i,
    shared: /ç/i,
  },
  hi: {
    words: set(
      'kar kardo namaste namaskar kya hai mera meri mujhe chahiye dikhao kahan kaha kitna kitne ka ki ke karo aap haan nahi dhanyavad shukriya insaan baat band kripya wapas paisa paise',
    ),
    particles: set(
      'kar kardo hai hain tha thi ka ki ke kya kahan kaha kab kaise kyun karo karna karni karne karwana karvana karein kardo chahiye dikhao batao mera meri mere mujhe mujhko humein hamara hamari aap aapka aapke aapki nahi nahin raha rahi rahe gaya gayi hua milega milegi sakta sakti sakte wala wali',
    ),
  },
  fr: {
    words: set(
      'rien toujours jamais recu annulez suivi livre ca bonjour bonsoir salut coucou bjr slt merci svp stp oui je j vous nous est sont une des les le du au aux avec pour dans chez mon ma mes votre vos cette ces cherche veux voudrais aimerais souhaite avez puis peux pas quel quelle quels quelles combien quand commande commandes colis livraison retour retours rembourser remboursement taille pointure prix coute robes robe bleu bleue bleus bleues rouge rouges noir noire noires blanche blanches verte vertes chaussures chemise pantalon jupe echarpe bottes soie laine cuir velours entre moins parler personne quelqu annuler arreter arretez arrete desabonner envoyer echanger ouvert horaires et',
    ),
    own: /[èùûîëïœ]|(?<![\p{L}\p{M}\p{N}])(?:[cjln]|qu|jusqu)['’](?=[aeiouyhéèêàœ])/iu,
    shared: /ç/i,
  },
};

const LINK = /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)\S*/giu;

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/**
 * The language of a text by its script, then by its commonest words; null when nothing tells. Of two that show as much
 * it is `expected`.
 */
export function detectLanguage(whole: string, expected?: Language): Language | null {
  const likely = likeliestLanguages(whole);
  return likely.find((language) => language === expected) ?? likely[0] ?? null;
}

/** What people write in: the language of their last text that tells; where that may be several, the one they wrote before. */
export function languageWritten(texts: readonly string[]): Language | null {
  let open: Language[] = [];
  for (const text of [...texts].reverse()) {
    const likely = likeliestLanguages(text);
    const both = open.length === 0 ? likely : open.filter((language) => likely.includes(language));
    if (both.length > 0) open = both;
    if (open.length === 1 || (open.length > 0 && likely.length > 0 && both.length === 0)) break;
  }
  return open[0] ?? null;
}

/** Those whose signs a text shows as often as no other's. */
function likeliestLanguages(whole: string): Language[] {
  // Addresses are in no language: ".com" is Portuguese for "with".
  const text = boundedText(whole).replace(EMAIL, ' ').replace(LINK, ' ');
  if (/\p{Script=Arabic}/u.test(text)) return ['ar'];
  if (/\p{Script=Devanagari}/u.test(text)) return ['hi'];
  const words = foldWords(text);
  const scores = Object.entries(SIGNS).map(([language, signs]) => ({
    language: language as LatinLanguage,
    score: words.reduce((sum, word) => sum + weight(word, signs), marks(text, signs)),
  }));
  const best = Math.max(...scores.map(({ score }) => score));
  return best > 0 ? scores.filter(({ score }) => score === best).map(({ language }) => language) : [];
}

function weight(word: string, { words, particles }: Signs): number {
  return particles?.has(word) ? 2 : words.has(word) ? 1 : 0;
}

function marks(text: string, { own, shared }: Signs): number {
  return (own?.test(text) ? 2 : 0) + (shared?.test(text) ? 1 : 0);
}
