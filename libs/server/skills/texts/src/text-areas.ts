import type { Language, TextDefinition } from '@feelori/contracts';

/** A text with what the product says in each language. */
export interface KnownText {
  definition: TextDefinition;
  starts: ReadonlyMap<Language, string>;
}

export interface KnownArea {
  name: string;
  title: string;
  texts: KnownText[];
}

const areas = new Map<string, KnownArea>();
const names = new WeakMap<object, string>();
const texts = new Map<string, KnownText>();

/** Each table of texts says once that it is there. Throws where two have one name. */
export function registerArea(area: KnownArea, table: object): void {
  if (areas.has(area.name)) throw new Error(`two tables of texts are called ${area.name}`);
  areas.set(area.name, area);
  names.set(table, area.name);
  for (const text of area.texts) texts.set(text.definition.id, text);
}

/** All texts that customers can read, by occasion. */
export function textAreas(): KnownArea[] {
  return [...areas.values()].sort((a, b) => a.title.localeCompare(b.title, 'en'));
}

/** The text of this id; undefined where this version of the product has none. */
export function knownText(id: string): KnownText | undefined {
  return texts.get(id);
}

/** The name of the area that this table is. */
export function areaOf(table: object): string {
  return names.get(table) ?? '';
}
