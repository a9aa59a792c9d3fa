import { normalizedText } from '@feelori/contracts';
import type { Language } from '@feelori/skills/tools';

/** How shops call the commonest options, in lower case; the first of each is told to whoever writes that language. */
const OPTIONS: readonly Readonly<Record<Language, readonly [string, ...string[]]>>[] = [
  {
    en: ['size'],
    es: ['talla', 'tamaño', 'medida'],
    pt: ['tamanho'],
    hi: ['साइज़', 'आकार'],
    ar: ['المقاس', 'مقاس', 'الحجم'],
    fr: ['taille', 'pointure'],
  },
  {
    en: ['colour', 'color'],
    es: ['color'],
    pt: ['cor'],
    hi: ['रंग'],
    ar: ['اللون', 'لون'],
    fr: ['couleur'],
  },
  {
    en: ['material', 'fabric'],
    es: ['material', 'tejido'],
    pt: ['material', 'tecido'],
    hi: ['सामग्री', 'कपड़ा'],
    ar: ['الخامة', 'خامة'],
    fr: ['matière', 'matériau', 'tissu'],
  },
  {
    en: ['style'],
    es: ['estilo'],
    pt: ['estilo'],
    hi: ['स्टाइल'],
    ar: ['الطراز', 'طراز'],
    fr: ['style'],
  },
];

const BY_NAME = new Map(
  OPTIONS.flatMap((option) =>
    Object.values(option)
      .flat()
      .map((name) => [name, option] as const),
  ),
);

/** What an option is called to whoever writes `language`; the shop's own name where it is theirs already, or no common one. Pure. */
export function optionName(name: string, language: Language): string {
  const known = normalizedText(name.trim().toLowerCase(), 'NFC');
  const told = BY_NAME.get(known)?.[language];
  if (told === undefined || told.includes(known)) return name;
  return `${told[0].charAt(0).toUpperCase()}${told[0].slice(1)}`;
}
