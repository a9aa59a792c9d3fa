import { wholeWords } from './whole-words';

/** One of those that were shown: counted from the first, or the last of them. */
export type Place = number | 'last';

const BUY = wholeWords(
  '(?:buy|purchase) (?:it|this|that|these|them|the \\p{L}{4,6}(?: one)?)',
  "i(?:['’]ll| will) (?:take|buy|have) (?:it|this|that|the \\p{L}{4,6}(?: one)?)",
  'comprarl[oa]s?',
  'm?e? ?l[oa] (?:compro|llevo)',
  '(?:vou|quero) (?:comprar|levar)',
  "l['’]acheter",
  'je (?:le|la) prends',
  'खरीदना',
  'kharidna',
  '(?:أريد )?شراء(?:ه|ها)',
  'أشتري(?:ه|ها)',
);
/** A wish for one of those shown where the same text says which: "quiero comprar el primero". */
const BUY_AT_PLACE = wholeWords(
  'buy|purchase|take',
  'comprar|llevar(?:me)?',
  'levar',
  'acheter|prends',
  'खरीदूँगा|खरीदूंगा|लूँगा|लूंगा',
  'kharid(?:na|unga)?|lunga',
  'شراء|أشتري|آخذ',
);
const SIMILAR = wholeWords(
  '(?:something|anything|others?|more|one|ones) (?:similar|like (?:it|this|that|these|the \\p{L}{4,6}(?: one)?))',
  'similar (?:to|ones?|products?|styles?)',
  '(?:algo|otr[oa]s?|outr[oa]s?) (?:parecid[oa]s?|similar(?:es)?|como (?:est[aeo]|es[ae]))',
  'parecid[oa]s? (?:a|al|ao|à)',
  '(?:quelque chose de )?(?:semblable|similaire)s?',
  '(?:इस|इसके|उस) जैस(?:ा|ी|े)',
  '(?:iske|is) jais[aie]',
  'مشابه(?:ة)?|مثل (?:هذا|هذه)',
);
const PLACES: readonly (readonly [Place, RegExp])[] = [
  [
    1,
    wholeWords(
      'first',
      'primer[oa]?',
      'primeir[oa]',
      'premi(?:er|ère)',
      'पहल(?:ा|ी|े)',
      'pehl[aie]',
      '(?:ال)?أول',
    ),
  ],
  [2, wholeWords('second', 'segund[oa]', 'deuxième', 'दूसर(?:ा|ी|े)', '(?:ال)?ثاني')],
  [3, wholeWords('third', 'tercer[oa]?', 'terceir[oa]', 'troisième', 'तीसर(?:ा|ी|े)', '(?:ال)?ثالث')],
  ['last', wholeWords('last', '[úu]ltim[oa]', 'dernier', 'dernière', 'आखिरी', '(?:ال)?أخير')],
];

/** What somebody wants of one of those that were shown ("I'll take it", "something similar to the first"); null for any other text. */
export function wishOfOne(text: string): { wish: 'buy' | 'similar'; place: Place | null } | null {
  const said = text.normalize();
  const place = PLACES.find(([, words]) => words.test(said))?.[0] ?? null;
  if (SIMILAR.test(said)) return { wish: 'similar', place };
  return BUY.test(said) || (place !== null && BUY_AT_PLACE.test(said)) ? { wish: 'buy', place } : null;
}
