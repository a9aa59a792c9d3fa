import type { Language } from './golden-case.ts';

/** Small words that an answer of any length holds and that the other languages do not write. */
const MARKS: Readonly<Record<'en' | 'es' | 'pt' | 'fr', ReadonlySet<string>>> = {
  en: words('the is are you your for and to it this with here found from team order'),
  es: words(
    'el los las una tu su para y está puedes con aquí encontrado productos pedido equipo te lo ya si no nuestras cuando quieras busco escríbenos',
  ),
  pt: words('o os as uma seu sua para e está você com aqui encontrei produtos pedido equipe não em'),
  fr: words(
    'le les une votre vos pour et est vous avec ici trouvé produits commande équipe nous je du des ne pas',
  ),
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** The language a text is mostly written in, by its script, then by its small words; null when nothing tells. */
export function writtenIn(text: string): Language | null {
  const letters = (script: RegExp): number => text.match(script)?.length ?? 0;
  const latin = letters(/\p{Script=Latin}/gu);
  if (letters(/\p{Script=Arabic}/gu) > latin / 3) return 'ar';
  if (letters(/\p{Script=Devanagari}/gu) > latin / 3) return 'hi';
  const said = text.toLowerCase().split(/[^\p{L}\p{M}']+/u);
  const scores = (['en', 'es', 'pt', 'fr'] as const).map((language) => ({
    language,
    score: said.filter((word) => MARKS[language].has(word)).length,
  }));
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score === 0 ? null : best.language;
}
