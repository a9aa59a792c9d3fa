import { type TextList, textFault, type TextView, type TextWording } from '@feelori/contracts';
import type { FiledText } from './texts-file';

/** A text that a file would change. */
export interface PlannedChange {
  id: string;
  wording: TextWording;
  value: string;
  at: number;
}

/** What a file would change, and what is wrong with it; with one fault nothing is changed. */
export interface ImportPlan {
  changes: PlannedChange[];
  faults: string[];
}

/** Holds what a file says against the texts as they are; `unit` is what it is counted in. Pure. */
export function importPlan({ areas }: TextList, filed: readonly FiledText[], unit: string): ImportPlan {
  const known = new Map(areas.flatMap(({ texts }) => texts.map((text) => [text.id, text] as const)));
  const seen = new Map<string, number>();
  const changes: PlannedChange[] = [];
  const faults: string[] = [];
  for (const one of filed) {
    const { at, id, language, value } = one;
    const wording = known.get(id)?.wordings.find((each) => each.language === language);
    const before = seen.get(`${id}:${language}`);
    seen.set(`${id}:${language}`, at);
    const fault = faultOf(one, known.get(id), wording, before);
    if (fault !== null) faults.push(`${unit} ${at}: ${fault}`);
    else if (wording !== undefined && wording.value !== value) changes.push({ id, wording, value, at });
  }
  return { changes, faults };
}

function faultOf(
  { id, language, value }: FiledText,
  text: TextView | undefined,
  wording: TextWording | undefined,
  before: number | undefined,
): string | null {
  if (text === undefined) return `There is no text ${id}.`;
  if (wording === undefined) return `There is no language ${language}.`;
  if (before !== undefined) return `It is the same text as the one at ${before}.`;
  const fault = textFault(text, value);
  return fault === null ? null : `${id}, ${language}: ${fault}`;
}
