import { normalizedText, splitWords } from '@feelori/contracts';
import type { Language } from '@feelori/skills/tools';
import { fold } from '../language/fold-words';
import { shopWordOf, VOCABULARIES } from './english-catalogue';
import { shopWords } from './vocabulary';

/** What people buy is named in few words. */
const MOST_WORDS = 6;
/** In UTF-16 units; a longer text is not read at all. */
const LONGEST = 80;

/** Of two languages that share a word the first is taken. Whoever writes English in India uses the words of Hindi in it. */
const LANGUAGES = ['es', 'pt', 'fr'] as const;

/** Words that English has too, or names, as they are written without accents: alone they tell nothing. */
const ALSO_ENGLISH: ReadonlySet<string> = new Set(
  [
    'robe robes chemise chemises pull pulls tricot sweat sweats gilet gilets jean costume costumes maillot maillots',
    'pyjama pyjamas basket baskets sandale talon talons sac sacs collier colliers bijou bijoux bleu rouge rouges',
    'noir blanc vert rose roses violet violets violette violettes brun dore lin bermuda bermudas bone bones fato',
    'salto bikini bikinis cardigan cardigans tenis rosa gala azul negro negra verde media medias campera americana',
    'americanas rebeca sombrero sombreros collar collares aro aros cafe cafes oro plata ante raso fiesta fiestas',
    'nina nino la pele festa terno colete',
    'mobile mobiles portable portables notebook notebooks tablet camera cable cables console pile piles tele lit lits bureau',
    'bureaux table tables lampe lampes drap draps vase vases sofa pan mel manta mantas colonia batterie cream creme cremes',
  ].flatMap((line) => line.split(' ')),
);

const BY_FORM = new Map<string, Set<Language>>();
const BY_LETTERS = new Map<string, Set<Language>>();
for (const language of LANGUAGES) {
  for (const { form } of shopWords(VOCABULARIES[language])) {
    note(BY_FORM, form, language);
    note(BY_LETTERS, fold(form), language);
  }
}

function note(map: Map<string, Set<Language>>, form: string, language: Language): void {
  map.set(form, (map.get(form) ?? new Set<Language>()).add(language));
}

/**
 * The language of a text that names nothing but goods and colours, one of them in a word that English does not have: "gorra negra". Null for
 * all other texts. Pure.
 */
export function languageOfGoods(text: string): Language | null {
  const words = text.length > LONGEST ? [] : splitWords(normalizedText(text, 'NFC').toLowerCase());
  if (words.length === 0 || words.length > MOST_WORDS) return null;
  const telling = words.filter((word) => !tellsNothing(word));
  if (telling.every((word) => ALSO_ENGLISH.has(word))) return null;
  const each = telling.map(languagesOf);
  return LANGUAGES.find((language) => each.every((some) => some.has(language))) ?? null;
}

/** Small words between goods, numbers, and names that all languages have: "cargador para iphone 16". */
function tellsNothing(word: string): boolean {
  return BETWEEN.has(word) || /\d/.test(word);
}

const BETWEEN: ReadonlySet<string> = new Set(
  'para de del da do con sin com sem avec sans pour y e et barato barata baratos baratas fio fios fil bluetooth usb led iphone samsung apple sony huawei xiaomi galaxy'.split(
    ' ',
  ),
);
const NONE: ReadonlySet<Language> = new Set();

function languagesOf(word: string): ReadonlySet<Language> {
  if (shopWordOf(word) === null) return NONE;
  return BY_FORM.get(word) ?? BY_LETTERS.get(fold(word)) ?? NONE;
}
