import { normalizedText, RETURN_REASONS, type ReturnReason } from '@feelori/contracts';
import { everSaid } from '@feelori/skills/texts';
import { WISH_WORDS } from '../words/wish-words';

const LONGEST = 1_000;
/** Words for each reason besides those on our rows. */
const SPOKEN: readonly [ReturnReason, string][] = [
  [
    'too_small',
    'too small|too tight|doesnt fit me anymore|smaller than|pequeñ[oa]s?|me queda chic[oa]|apretad[oa]s?|pequen[oa]s?|apertad[oa]s?|trop petit(?:e|es|s)?|trop serré(?:e|es|s)?|छोटा|छोटी|tight|chhota|صغير|صغيرة|ضيق|ضيقة',
  ],
  [
    'too_large',
    'too large|too big|too loose|too wide|larger than|bigger than|grande demais|demasiado grande|muy grande|me queda grande|muito grande|trop grand(?:e|es|s)?|trop larges?|बड़ा|बड़ी|ढीला|ढीली|bada|كبير|كبيرة|واسع|واسعة',
  ],
  [
    'unwanted',
    'dont like|do not like|didnt like|changed my mind|dont want it|dont need|no me gusta|cambié de opinión|não gostei|mudei de ideia|ne me plaît pas|changé davis|पसंद नहीं|मन बदल|pasand nahi|لا يعجبني|لم يعجبني|غيرت رأيي',
  ],
  [
    'not_as_described',
    'not as described|not like the picture|looks different|no es como|diferente da descrição|diferente da foto|pas comme|तस्वीर जैसा नहीं|ليس كما|مختلف عن',
  ],
  [
    'damaged',
    'damaged|broken|torn|defective|dañad[oa]|rot[oa]|danificad[oa]|rasgad[oa]|abîmé|cassé|फटा|टूटा|تالف|مكسور|ممزق',
  ],
  [
    'wrong_item',
    'wrong item|wrong one|wrong size came|equivocad[oa]|errad[oa]|mauvais article|गलत सामान|خاطئ|خاطئة',
  ],
];
const PATTERNS = SPOKEN.map(([reason, words]) => ({
  reason,
  pattern: new RegExp(`(?<![\\p{L}\\p{M}])(?:${plain(words)})(?![\\p{L}\\p{M}])`, 'u'),
}));

/** Why something is sent back, as far as a text says; null where it does not. Pure. */
export function reasonIn(text: string): ReturnReason | null {
  const said = plain(text.slice(0, LONGEST));
  const row = RETURN_REASONS.find((reason) =>
    everSaid(WISH_WORDS, `reasons-${reason}`).some((title) => said.trim() === plain(title)),
  );
  return row ?? PATTERNS.find(({ pattern }) => pattern.test(said))?.reason ?? null;
}

function plain(text: string): string {
  return normalizedText(text, 'NFC').toLowerCase().replace(/['’]/g, '');
}
