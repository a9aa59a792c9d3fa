/** Spreadsheet programs write TRUE and FALSE in the language of whoever opened the file. */
const YES =
  /^(?:true|yes|1|wahr|vrai|verdadero|verdadeiro|vero|waar|prawda|sant|sand|sann|tosi|doğru|истина|真)$/i;
const NO = /^(?:false|no|0|falsch|faux|falso|onwaar|fałsz|falskt|falsk|usann|epätosi|yanliş|ложь|假)$/i;

/** Null where the text is neither. */
export function yesOrNo(text: string): boolean | null {
  if (YES.test(text)) return true;
  return NO.test(text) ? false : null;
}
