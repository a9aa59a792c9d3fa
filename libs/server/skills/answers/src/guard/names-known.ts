import { countryNamed } from '@feelori/skills/tools';
import { fold } from '../language/fold-words';
import { isDayWord } from './days-said';
import type { Sources } from './sources';

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
/** Capitals that are no place; months and weekdays are none either. */
const NO_PLACE = /^(?:english|spanish|french|arabic|hindi|portuguese|order|pacific|whatsapp)(?![\p{L}])/u;
/** Where something is, in an answer from an order or the shop's own texts. */
const PLACE =
  /(?<![\p{L}])(?:in|at|en|em|à|heure de|hora de|around) (\p{Lu}\p{Ll}{2,20}(?: \p{Lu}\p{Ll}{2,20})?)(?![\p{L}])/gu;

/** Another customer, whoever it is. */
const OTHERS =
  /\b(?:(?:another|last|previous|other) customers? (?:\w+ )?(?:number|bought|ordered|wrote|paid|lives|is|has)|(?:lady|man|woman|person|customer) before you)/iu;

/** Whether everybody and every place a text names was read of in this turn, or named by the customer. */
export function namesKnown(text: string, sources: Sources, ofPlaces = false): boolean {
  if (OTHERS.test(text)) return false;
  const people = [NAMED, BY].flatMap((pattern) => namesBy(pattern, text));
  const places = [AT, ...(ofPlaces ? [PLACE] : [])]
    .flatMap((pattern) => namesBy(pattern, text))
    .filter((name) => !NO_PLACE.test(name) && !isDayWord(name.split(' ')[0] ?? ''));
  const names = [...people, ...places].filter((name) => !NOBODY.test(name) && countryNamed(name) === null);
  const carriers = fold(text).match(CARRIERS) ?? [];
  if (names.length + carriers.length === 0) return true;
  const told = sources.told();
  return [...carriers, ...names].every((name) => told.includes(name));
}

/** What a pattern names, folded. */
function namesBy(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map(([, name = '']) => fold(name));
}
