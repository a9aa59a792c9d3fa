import type { Conversation } from './conversation';

/** The languages the model answers in. */
export type Language = 'en' | 'es' | 'pt' | 'hi' | 'fr' | 'ar';

const WORDS: readonly (readonly [Language, ReadonlySet<string>])[] = (
  [
    [
      'en',
      'the is are my where what how show you hello hi hey please thanks do have does can want with for of it this more order',
    ],
    [
      'es',
      'hola el los las una un dónde donde está mi pedido quiero tienes tienen muéstrame mostrar más mas busco gracias cuánto cuesta hay por favor buenos buenas días talla precio ayuda del menos y qué política devolución envío envíos algo gorra gorras',
    ],
    [
      'pt',
      'olá ola oi bom boa dia tarde noite onde meu minha quero você vocês tem têm mostre mostrar mostra mais procuro obrigado obrigada quanto custa uma um por favor tamanho preço ajuda preciso não até devolução política entrega frete algo boné bonés',
    ],
    ['hi', 'namaste kya hai mera meri mujhe chahiye dikhao kahan kitna kitne ka ki ke karo aap aur nahi kam'],
    [
      'fr',
      'bonjour bonsoir salut merci je vous nous est une un des les le la du avec pour dans mon ma mes votre cherche voudrais avez où plus moins commande colis livraison retour retours quelle quel montrez montrer ça oui casquette casquettes',
    ],
  ] as const
).map(([language, words]) => [language, new Set(words.split(' '))]);

/** What the server notes beside a message is in no language. */
const NOTES = /^\[(?:quoted|products shown):.*$/gm;

/** The language the customer writes: of their newest words that tell; English where none do. */
export function languageOf({ said }: Pick<Conversation, 'said'>): Language {
  const texts = said.filter(({ role }) => role === 'user').map(({ text }) => text.replace(NOTES, ''));
  for (const text of texts.reverse()) {
    const language = languageIn(text);
    if (language !== null) return language;
  }
  return 'en';
}

function languageIn(text: string): Language | null {
  if (/\p{Script=Arabic}/u.test(text)) return 'ar';
  if (/\p{Script=Devanagari}/u.test(text)) return 'hi';
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scores = WORDS.map(([language, known]) => ({
    language,
    score: words.filter((word) => known.has(word)).length,
  }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best.language : null;
}
