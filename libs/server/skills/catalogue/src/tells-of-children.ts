import { normalizedText } from '@feelori/contracts';

/**
 * Words for children and what is theirs. Not among them: "girl", "boy" and "kid", which stand in names of things for grown
 * people ("boy shorts", "kid leather"), and "baby" before a colour.
 */
const CHILDREN =
  /(?<![\p{L}\p{M}])(?:kids|kid['’]s|child|child['’]s|children(?:['’]?s)?|girls|boys|toddlers?|infants?|newborns?|(?:baby|babies)(?!\s(?:blue|pink|doll|soft))|niñ[oa]s?|infantil(?:es)?|infantis|beb[eéê]s?|crianças?|menin[oa]s?|enfants?|fillettes?|bébés?|बच्चे|बच्चों|बच्चा|बच्ची|(?:ال|لل)?(?:أطفال|طفل|طفلة|أولاد|بنات))(?![\p{L}\p{M}])/iu;

/** Whether a text says that something is for children. Pure. */
export function tellsOfChildren(text: string): boolean {
  return CHILDREN.test(normalizedText(text, 'NFC'));
}
