/** One word of a street's name; dots and apostrophes belong to it. */
const WORD = "[\\p{L}\\p{M}.'’-]{1,30}";
const GAP = '[\\s,،]{1,3}';
const NUMBER = '\\p{Nd}{1,5}\\p{L}?(?![\\p{L}\\p{Nd}])';
/** Behind it a street may go on with a flat, a town or nothing; never with goods ("street style"). */
const END =
  '(?=\\s{0,3}(?:[,.;:!?،।\\n\\p{Nd}#]|$|in\\b|near\\b|apt\\b|apartment\\b|flat\\b|unit\\b|floor\\b))';

const ENGLISH = 'street|road|avenue|ave|lane|boulevard|blvd|crescent|terrace';
/** Words that mean much else: only behind a name with a capital. */
const ENGLISH_SHORT = 'St|Rd|Dr|Drive|Ln|Ct|Court|Way|Place|Pl|Square|Sq|Close|Highway|Hwy';
const ROMANCE =
  'calle|c/|avenida|avda\\.?|av\\.|paseo|carrera|rua|travessa|alameda|estrada|rodovia|praça|plaza';
const FRENCH = 'rue|avenue|av\\.|boulevard|bd|chemin|allée|impasse|quai|place|route|cours';
const ARABIC = 'شارع|طريق|حي|جادة';
const ARABIC_HOUSE = 'بناية|عمارة|شقة|فيلا|مبنى';
const HINDI_HOUSE = 'मकान|फ्लैट|प्लॉट|house|flat|plot';
const HINDI_ROAD = 'रोड|मार्ग|गली|नगर|कॉलोनी|सड़क|marg|nagar|colony|road';
const POSTCODE_WORD =
  'postcode|post code|zip code|zip|código postal|cep|code postal|पिन कोड|pin code|الرمز البريدي';

const PATTERNS = [
  // 221B Baker Street
  new RegExp(`(?<![\\p{L}\\p{Nd}#])${NUMBER}(?:${GAP}${WORD}){1,4}${GAP}(?:${ENGLISH})\\b${END}`, 'giu'),
  new RegExp(
    `(?<![\\p{L}\\p{Nd}#])\\p{Nd}{1,5}(?:${GAP}\\p{Lu}[\\p{L}'’-]{1,30}){1,3}${GAP}(?:${ENGLISH_SHORT})\\b\\.?${END}`,
    'gu',
  ),
  // Calle Mayor 5, Rua Augusta nº 100
  new RegExp(
    `(?<![\\p{L}\\p{Nd}])(?:${ROMANCE})(?:${GAP}${WORD}){1,5}${GAP}(?:n[ºo°.]{0,2}\\s?)?${NUMBER}`,
    'giu',
  ),
  // 12 bis, rue de la Paix
  new RegExp(
    `(?<![\\p{L}\\p{Nd}#])${NUMBER}(?:\\s?(?:bis|ter))?${GAP}(?:${FRENCH})(?:\\s(?:de|du|des|la|le|les|l'|d'|${WORD})){1,4}`,
    'giu',
  ),
  // Musterstraße 5
  new RegExp(`(?<![\\p{L}])[\\p{L}-]{2,40}(?:straße|strasse|str\\.)\\s?${NUMBER}`, 'giu'),
  new RegExp(`(?<![\\p{L}])(?:${ARABIC})(?:${GAP}${WORD}){1,4}${GAP}(?:رقم\\s)?${NUMBER}`, 'gu'),
  new RegExp(`(?<![\\p{L}])(?:${ARABIC_HOUSE})\\s(?:رقم\\s)?${NUMBER}`, 'gu'),
  new RegExp(
    `(?<![\\p{L}\\p{M}])(?:${HINDI_HOUSE})\\s?(?:नं\\.?|नंबर|संख्या|no\\.?)?\\s?${NUMBER}(?:${GAP}${WORD}){0,5}${GAP}(?:${HINDI_ROAD})(?![\\p{L}\\p{M}])`,
    'giu',
  ),
  new RegExp(
    `(?<![\\p{L}])(?:${POSTCODE_WORD})\\s?:?\\s?[\\p{L}\\p{Nd}-]{3,8}(?:\\s\\p{Nd}[\\p{L}]{2})?`,
    'giu',
  ),
  // SW1A 1AA
  /(?<![\p{L}\p{Nd}])[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?![\p{L}\p{Nd}])/gu,
];

/** A text with `[address]` where a street with its house stands, or a postcode that says to be one. Linear. */
export function withoutAddresses(text: string): string {
  // Without a digit there is neither.
  if (!/\p{Nd}/u.test(text)) return text;
  return PATTERNS.reduce((left, pattern) => left.replace(pattern, '[address]'), text);
}
