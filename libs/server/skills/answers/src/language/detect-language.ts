import { boundedText } from './bounded-text';
import { EMAIL } from './email-address';
import { foldWords } from './fold-words';
import type { Language } from '@feelori/skills/tools';

/** The languages that people write in Latin letters; Arabic is known by its script. */
type LatinLanguage = Exclude<Language, 'ar'>;

/** How a language shows in Latin letters: small words that hardly occur in the others, and what only it writes. */
interface Signs {
  words: ReadonlySet<string>;
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
      'hola el los las una donde esta mi pedido quiero tienes tienen muestrame busco gracias cuanto cuesta vestido vestidos hay por favor buenos buenas dias tardes noches una persona hablar con alguien devolver devolucion envio talla precio ayuda necesito del menos basta baja empezar dos veces paquete llego roto zapatos descuento tarjeta tienda cancelar escriban y',
    ),
    own: /[ñ¿¡]/i,
  },
  pt: {
    words: set(
      'ola oi cade chegou encomenda bom boa dia tarde noite onde esta meu minha pedido quero voce voces tem mostre procuro obrigado obrigada quanto custa vestido vestidos por favor uma pessoa falar com alguem devolver devolucao envio tamanho preco ajuda preciso nao ate sair parar pare cancelar duas vezes pacote quebrado cartao loja sapatos e',
    ),
    own: /[ãõ]/i,
    shared: /ç/i,
  },
  hi: {
    words: set(
      'namaste namaskar kya hai mera meri mujhe chahiye dikhao kahan kaha kitna kitne ka ki ke karo aap haan nahi dhanyavad shukriya insaan baat band kripya',
    ),
  },
  fr: {
    words: set(
      'ca bonjour bonsoir salut coucou bjr slt merci svp stp oui je j vous nous est sont une des les le du au aux avec pour dans chez mon ma mes votre vos cette ces cherche veux voudrais aimerais souhaite avez puis peux pas quel quelle quels quelles combien quand commande commandes colis livraison retour retours rembourser remboursement taille pointure prix coute robes robe bleu bleue bleus bleues rouge rouges noir noire noires blanche blanches verte vertes chaussures chemise pantalon jupe echarpe bottes soie laine cuir velours entre moins parler personne quelqu annuler arreter arretez arrete desabonner envoyer echanger ouvert horaires et',
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
  // Addresses are in no language: ".com" is Portuguese for "with".
  const text = boundedText(whole).replace(EMAIL, ' ').replace(LINK, ' ');
  if (/\p{Script=Arabic}/u.test(text)) return 'ar';
  if (/\p{Script=Devanagari}/u.test(text)) return 'hi';
  const words = foldWords(text);
  const scores = Object.entries(SIGNS).map(([language, signs]) => ({
    language: language as LatinLanguage,
    score: words.filter((word) => signs.words.has(word)).length + marks(text, signs),
  }));
  const best = scores.reduce((a, b) =>
    b.score > a.score || (b.score === a.score && b.language === expected) ? b : a,
  );
  return best.score > 0 ? best.language : null;
}

function marks(text: string, { own, shared }: Signs): number {
  return (own?.test(text) ? 2 : 0) + (shared?.test(text) ? 1 : 0);
}
