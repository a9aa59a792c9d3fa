import { maybeAddress } from './read-address';

const LONGEST = 1_000;
const NOUN =
  '(?:address|adress|adresse|dirección|direccion|endereço|endereco|morada|عنواني|عنوان|العنوان|पता|पते)';
/** The address stands behind the last of them, or behind a colon or a new line that follows. */
const BEHIND_NOUN = new RegExp(`(?<![\\p{L}\\p{M}])${NOUN}(?![\\p{L}\\p{M}])`, 'giu');
/** What may stand between: "of my order #1003 to", "del pedido 1003 a", "को बदलकर". */
const BETWEEN =
  /^[\s:,-]{0,4}(?:(?:of|on|for|my|the|this|order|number|no|is|now|new|to|please|del|de|mi|el|la|lo|pedido|orden|es|nueva|a|por|para|do|da|o|meu|minha|novo|é|ma|commande|en|est|vers|à|par|au|का|को|है|में|पर|ऑर्डर|नया|बदलकर|बदल|कर|दो|दीजिए|दें|إلى|الى|للطلب|طلبي|الطلب|هو|في|الجديد|#?[A-Z]{0,6}-?\d{4,8}(?=\s+(?:to|a|para|por|à|vers|par|إلى|الى|को|में)\s))(?=[\s:,]|$)[\s:,]{0,3}){0,10}/iu;

/** The new address within a wish for one ("change my address to …"), as it was written; null where there is none. Pure. */
export function addressIn(text: string): string | null {
  const bounded = text.slice(0, LONGEST);
  const noun = [...bounded.matchAll(BEHIND_NOUN)].at(-1);
  if (noun === undefined) return null;
  const behind = bounded.slice(noun.index + noun[0].length);
  const mark = /[:\n]/.exec(behind);
  const marked = mark === null ? '' : behind.slice(mark.index + 1).trim();
  const written = isAddress(marked) ? marked : behind.replace(BETWEEN, '').trim();
  return isAddress(written) ? written : null;
}

/** A street with its house, or several parts of which one has a figure. */
function isAddress(text: string): boolean {
  return /\p{Nd}/u.test(text) && maybeAddress(text) && text.split(/\s+/u).length >= 3;
}
