import { wholeWords } from './whole-words';

/** How a look for products goes on with the one before. */
export type GoOn = 'more' | 'cheaper' | 'dearer' | 'cheapest' | 'dearest' | 'same';

const MORE = wholeWords(
  'show (?:me )?(?:some |a few |any )?(?:more|others|other ones)',
  'see (?:some )?more',
  'load more',
  'more (?:please|options|results|products|of (?:these|those|them))',
  'any (?:more|others)',
  'other options',
  'next page',
  'what else (?:do you have|is there)',
  '(?:muéstrame|muestra|mostrar|enséñame|ver|quiero ver) más',
  'más (?:opciones|productos|resultados|por favor)',
  'otr[oa]s (?:opciones|modelos)',
  '(?:mostre|mostra|mostrar|ver|quero ver) mais',
  'mais (?:opções|produtos|resultados|por favor)',
  'outr[oa]s (?:opções|modelos)',
  "(?:montrez|montre|montrer|voir)(?:[- ]moi|[- ]m['’]en)? (?:plus|d['’]autres)",
  "(?:plus|d['’]autres) (?:d['’]options|choix|modèles|options)",
  '(?:और|और भी|दूसरे|दूसरा|दूसरी) (?:दिखाओ|दिखाइए|दिखाइये|दिखाएं|दिखाएँ|दिखा दो|विकल्प|प्रोडक्ट)',
  '(?:aur|aur bhi|dusre|doosre) (?:dikhao|dikhaiye|dikha do|options)',
  '(?:أرني|ارني|ورني|اعرض|أريد|اريد|شاهد) (?:المزيد|مزيد|غيرها)(?! (?:من المعلومات|عن))',
  '(?:خيارات|منتجات|موديلات) أخرى',
  '(?:عندكم|عندك|هل يوجد) غيرها',
);
/** "More", and nothing beside it. */
const ALONE =
  /^(?:more|others|next|what else|anything else|(?:y )?más|otr[oa]s|mais|outr[oa]s|encore|plus|la suite|d['’]autres|और|और भी|कुछ और|aur|kuch aur|المزيد|مزيد|غيرها|كمان)(?: please| por favor| s['’]il vous plaît| من فضلك)?$/iu;
const CHEAPEST = wholeWords(
  'cheapest',
  'the cheaper one',
  '(?:el|la|los|las|lo) más barat[oa]s?',
  '[oa]s? mais barat[oa]s?',
  'l[ea]s? moins ch[eè]re?s?',
  'सबसे सस्त(?:ा|ी|े)',
  'sabse sast[aie]',
  'الأرخص',
);
const DEAREST = wholeWords(
  'most expensive',
  'the more expensive one',
  '(?:el|la|los|las|lo) más car[oa]s?',
  '[oa]s? mais car[oa]s?',
  'l[ea]s? plus ch[eè]re?s?',
  'सबसे महंग(?:ा|ी|े)',
  'الأغلى',
);
const CHEAPER = wholeWords(
  'cheaper',
  'less expensive',
  'too expensive',
  'más barat[oa]s?',
  'mais barat[oa]s?',
  'moins ch[eè]re?s?',
  '(?:इससे |और |कुछ )सस्त(?:ा|ी|े)',
  '(?:isse |aur |kuch )sast[aie]',
  'أرخص',
);
const DEARER = wholeWords(
  'more expensive',
  'más car[oa]s?',
  'mais car[oa]s?',
  'plus ch[eè]re?s?',
  '(?:इससे |और |कुछ )महंग(?:ा|ी|े)',
  'أغلى',
);

/** "Show me more", "something cheaper?", "the cheapest one": null for a text that asks nothing of the kind. */
export function goOnIn(text: string): GoOn | null {
  const plain = text.replace(/[.!?؟।,…]/g, ' ').trim();
  if (CHEAPEST.test(plain)) return 'cheapest';
  if (DEAREST.test(plain)) return 'dearest';
  if (CHEAPER.test(plain)) return 'cheaper';
  if (DEARER.test(plain)) return 'dearer';
  return MORE.test(plain) || ALONE.test(plain) ? 'more' : null;
}
