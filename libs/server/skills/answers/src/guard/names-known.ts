import { countryNamed } from '@feelori/skills/tools';
import { fold } from '../language/fold-words';
import { foldedSources } from './folded-sources';

/** Somebody by name who bought, wrote or lives somewhere; and where a parcel is said to be. */
const NAMED =
  /(?<![\p{L}\p{M}])(\p{Lu}\p{Ll}{2,20})(?:(?:'s|\u2019s) (?:orders?|parcel|package|address|number|phone)\b| \p{Lu}\p{Ll}{1,20} (?:ordered|bought|wrote|paid|asked|signed|lives|has)\b| (?:ordered|bought|wrote|paid|asked|signed|lives)\b)/gu;
const BY =
  /\b(?:by|for|from|to|de|por|para|par|pour|before you,|signed by) (\p{Lu}\p{Ll}{2,20} \p{Lu}\p{Ll}{1,20})(?![\p{L}])/gu;
const AT =
  /\b(?:(?:is|now|arrived|currently) (?:now |currently )?(?:in|at)|esta (?:ahora )?en|está (?:ahora |agora )?(?:en|em)|est (?:maintenant )?à) (\p{Lu}\p{Ll}{2,20})(?![\p{L}])/gu;
/** Capitals that name nobody. */
const NOBODY =
  /^(?:your|this|that|the|these|those|you|they|who|customers?|people|someone|somebody|many|everyone|nobody|order|each|her|his|their|our|any|every|please|what|which|it|its|stock|size|one|two|another|guest|if|when|and|or|so|yes|no|could|would|should|can|may|last|first|new|whose|both|all|some|aapk[aei]|mer[aei]|apn[aei]|tumhar[aei]|unk[aei]|isk[aei])$/u;
const CARRIERS =
  /(?<![\p{L}])(?:ups|dhl|fedex|usps|dpd|gls|hermes|evri|royal mail|aramex|delhivery|blue ?dart|dtdc|correios|loggi|jadlog|seur|mrw|nacex|la poste|colissimo|chronopost|mondial relay|postnl|bpost|smsa|naqel|canada post|australia post|estafeta)(?![\p{L}])/gu;
const MONTH_OR_DAY =
  /^(?:jan|feb|mar|apr|abr|avr|may|mai|jun|jul|aug|ago|aou|sep|set|oct|out|nov|dec|dic|dez|sun|mon|tue|wed|thu|fri|sat|lun|mie|jue|vie|sab|dom|ter|qua|qui|sex|jeu|ven|sam|dim|english|spanish|french|arabic|hindi|portuguese|order|pacific|whatsapp)/u;
/** Where something is, in an answer from an order or the shop's own texts. */
const PLACE =
  /(?<![\p{L}])(?:in|at|en|em|à|heure de|hora de|around) (\p{Lu}\p{Ll}{2,20}(?: \p{Lu}\p{Ll}{2,20})?)(?![\p{L}])/gu;

/** Another customer, whoever it is. */
const OTHERS =
  /\b(?:customer c_|(?:another|last|previous|other) customers? (?:\w+ )?(?:number|bought|ordered|wrote|paid|lives|is|has)|(?:lady|man|woman|person|customer) before you)/iu;

/** Whether everybody and every place a text names was read of in this turn, or named by the customer. */
export function namesKnown(text: string, known: readonly string[], ofPlaces = false): boolean {
  if (OTHERS.test(text)) return false;
  const names = [NAMED, BY, AT, ...(ofPlaces ? [PLACE] : [])]
    .flatMap((pattern) => [...text.matchAll(pattern)].map(([, name = '']) => fold(name)))
    .filter((name) => !NOBODY.test(name) && !MONTH_OR_DAY.test(name) && countryNamed(name) === null);
  const carriers = fold(text).match(CARRIERS) ?? [];
  if (names.length + carriers.length === 0) return true;
  const sources = foldedSources(known);
  if (!carriers.every((carrier) => sources.includes(carrier))) return false;
  return names.every((name) => sources.includes(name));
}
