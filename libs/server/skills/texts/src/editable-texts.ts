import { filledText, type Language, LANGUAGES } from '@feelori/contracts';
import { currentTexts } from './current-texts';
import { type KnownArea, registerArea } from './text-areas';
import { definitionOf, startOf } from './text-definition';
import type { TextSpec, TextSpecs } from './text-spec';

/** Texts of one occasion in every language. What is read of it is what customers read now: read it each time, keep no copy. */
export type EditableTexts<Words> = Readonly<Record<Language, Words>>;

/** A value as functions of our texts take them. */
type Wording = string | ((...values: never[]) => string);

/**
 * Makes the product's wordings ones that people may change. `words` stay the one place where they are written; a function
 * of them only fills its parameters in, which is what makes a sentence with `{variables}` of it.
 */
export function editableTexts<Words extends object>(area: {
  name: string;
  title: string;
  specs: TextSpecs<Words>;
  words: Readonly<Record<Language, Words>>;
}): EditableTexts<Words> {
  const known: KnownArea = { name: area.name, title: area.title, texts: [] };
  const inLanguages = LANGUAGES.map((language) => [language, {}] as const);
  addTexts(area.name, area.specs as SpecTree, { known, into: inLanguages, from: area.words });
  const table = Object.fromEntries(inLanguages) as Record<Language, Words>;
  registerArea(known, table);
  return table;
}

interface SpecTree {
  readonly [name: string]: TextSpec | SpecTree;
}

interface Tables {
  known: KnownArea;
  /** The objects that get the texts, and those that have the product's. */
  into: readonly (readonly [Language, object])[];
  from: Readonly<Record<Language, object>>;
}

function addTexts(path: string, specs: SpecTree, { known, into, from }: Tables): void {
  for (const [name, spec] of Object.entries(specs)) {
    const id = `${path}-${name}`;
    const below = (language: Language): unknown => Reflect.get(from[language], name);
    if (!isSpec(spec)) {
      const inner = into.map(([language, target]) => [language, own(target, name)] as const);
      const tables = Object.fromEntries(LANGUAGES.map((language) => [language, below(language)]));
      addTexts(id, spec, { known, into: inner, from: tables as Tables['from'] });
      continue;
    }
    const starts = new Map(
      LANGUAGES.map((language) => [language, startOf(below(language) as Wording, spec)] as const),
    );
    known.texts.push({ definition: definitionOf(id, spec), starts });
    for (const [language, target] of into) {
      const isFunction = typeof below(language) === 'function';
      define(target, name, { id, language, spec, start: starts.get(language) ?? '', isFunction });
    }
  }
}

interface Text {
  id: string;
  language: Language;
  spec: TextSpec;
  start: string;
  isFunction: boolean;
}

/** A property that is the text of now, or a function that fills it. */
function define(target: object, name: string, { id, language, spec, start, isFunction }: Text): void {
  const now = (): string => currentTexts.changed(id, language) ?? start;
  const names = spec.variables ?? [];
  const fill = (...values: unknown[]): string =>
    filledText(now(), new Map(names.map((variable, at) => [variable, String(values[at])])));
  const property = isFunction ? { value: fill } : { get: now };
  Object.defineProperty(target, name, { enumerable: true, ...property });
}

function own(target: object, name: string): object {
  const inner = {};
  Object.defineProperty(target, name, { enumerable: true, value: inner });
  return inner;
}

function isSpec(spec: TextSpec | SpecTree): spec is TextSpec {
  return typeof spec.when === 'string';
}
