import { LANGUAGES } from '@feelori/contracts';
import type { Language } from '@feelori/skills/tools';

/**
 * The language to answer in where the shop speaks those of `spoken` (codes with commas between them): what they write in, as far
 * as it is one of these; English where nothing tells; else the first. Pure.
 */
export function languageSpoken(written: Language | null, spoken: string): Language {
  const codes = spoken.split(',').map((code) => code.trim());
  const all = codes.flatMap((code) => LANGUAGES.find((one) => one === code) ?? []);
  const wanted = written ?? 'en';
  return all.length === 0 || all.includes(wanted) ? wanted : (all[0] ?? wanted);
}
