import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import type { Assignee } from './conversation';
import type { Language } from './languages';
import { WHATSAPP_LIMITS } from './limits';
import { PLAIN_NAME } from './plain-name';

/** Where WhatsApp draws a text. */
export type TextPlace =
  'message' | 'body' | 'line' | 'part' | 'button' | 'list_button' | 'row_title' | 'section_title';

/** Where WhatsApp draws a text, and how long it may be there, in UTF-16 units with its variables filled in. */
export const TEXT_PLACES: Readonly<Record<TextPlace, { most: number; lines: boolean }>> = {
  message: { most: WHATSAPP_LIMITS.text, lines: true },
  /** Buttons or a list may stand below it. */
  body: { most: WHATSAPP_LIMITS.interactiveBody, lines: true },
  /** A sentence or a line of a message that says more. */
  line: { most: 400, lines: true },
  /** Some words within a sentence or a line. */
  part: { most: 80, lines: false },
  button: { most: WHATSAPP_LIMITS.buttonTitle, lines: false },
  list_button: { most: WHATSAPP_LIMITS.listButton, lines: false },
  row_title: { most: WHATSAPP_LIMITS.rowTitle, lines: false },
  section_title: { most: WHATSAPP_LIMITS.sectionTitle, lines: false },
};

/** What is filled in where a text says `{name}`. */
export interface TextVariable {
  name: string;
  /** Such a value, for previews and for the length. */
  example: string;
  /** A text without it is refused. */
  needed: boolean;
}

/** A fixed text that customers read, the same in every language. */
export interface TextDefinition {
  /** Its area and its name there: `cancellation-question`. */
  id: string;
  /** When customers read it. */
  when: string;
  place: TextPlace;
  variables: TextVariable[];
  /** What has to stand in it as it is, since what customers answer is read by it. */
  keeps: string[];
  /** The assistant knows by this text what it said before: it has to be long enough not to stand in another. */
  recognised: boolean;
}

/** A text in one language, as it is now. */
export interface TextWording {
  language: Language;
  /** What customers read. */
  value: string;
  /** What the product says where nobody changed it. */
  start: string;
  version: number;
  changed: boolean;
  /** Why what was stored is not said; null when it is. */
  fault: string | null;
}

export interface TextView extends TextDefinition {
  wordings: TextWording[];
}

/** Texts that customers read on one occasion. */
export interface TextArea {
  /** The beginning of their ids. */
  name: string;
  title: string;
  texts: TextView[];
}

export interface TextList {
  areas: TextArea[];
}

/** A version of a text in one language; of the first one, which is the product's, nobody is the author. */
export interface TextVersion {
  version: number;
  value: string;
  by: Assignee | null;
  /** ISO 8601; null for the product's. */
  at: string | null;
}

export interface TextHistory {
  /** The newest first; the first is the one that is stored. */
  items: TextVersion[];
}

/** Longer ones are refused unread. */
const LONGEST = WHATSAPP_LIMITS.text;

/** Body of `PUT /api/v1/texts/:id/:language`. */
export class TextChange {
  @IsString()
  @MaxLength(LONGEST)
  value!: string;

  /** The version the caller saw: refused as `conflict` when somebody changed it since. */
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  expectedVersion!: number;
}

/** Body of `POST /api/v1/texts/:id/:language/undo`. */
export class TextUndo {
  /** The version whose words are to hold again; 0 are the product's. */
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  toVersion!: number;

  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  expectedVersion!: number;
}

/** A variable in a text; names are short, so the pattern is linear. */
const VARIABLE = /\{([A-Za-z_]{1,30})\}/g;
/** A text by which the assistant knows what it said is at least so long. */
const RECOGNISED_LEAST = 12;

/** The text with its variables filled in; what is not known stays as it is written. Pure. */
export function filledText(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(VARIABLE, (written, name: string) => values.get(name) ?? written);
}

/** A text with the examples of its variables, as previews show it. Pure. */
export function exampleText(text: string, variables: readonly TextVariable[]): string {
  return filledText(text, new Map(variables.map(({ name, example }) => [name, example])));
}

/** What is wrong with such words for this text, as a sentence; null when nothing is. Pure. */
export function textFault(definition: TextDefinition, value: string): string | null {
  return (
    writtenFault(definition, value) ?? variableFault(definition, value) ?? lengthFault(definition, value)
  );
}

function writtenFault({ place, keeps }: TextDefinition, value: string): string | null {
  if (value.trim() === '') return 'It is empty.';
  if (value !== value.trim()) return 'It begins or ends with a blank.';
  const lines = value.split('\n');
  if (!TEXT_PLACES[place].lines && lines.length > 1) return 'It has to be one line.';
  if (!lines.every((line) => line === '' || PLAIN_NAME.test(line))) return 'It holds what nobody can read.';
  const missing = keeps.find((words) => !value.includes(words));
  return missing === undefined ? null : `It has to say “${missing}” as it is.`;
}

function variableFault({ variables }: TextDefinition, value: string): string | null {
  const used = new Set([...value.matchAll(VARIABLE)].map(([, name]) => name ?? ''));
  const known = new Set(variables.map(({ name }) => name));
  const unknown = [...used].find((name) => !known.has(name));
  if (unknown !== undefined) return `There is no variable {${unknown}} here.`;
  if (/[{}]/.test(value.replace(VARIABLE, ''))) return 'A { or } stands alone.';
  const missing = variables.find(({ name, needed }) => needed && !used.has(name));
  return missing === undefined ? null : `The variable {${missing.name}} is missing.`;
}

function lengthFault({ place, variables, recognised }: TextDefinition, value: string): string | null {
  const { length } = exampleText(value, variables);
  const { most } = TEXT_PLACES[place];
  if (length > most) return `It has ${length} characters; ${most} fit there.`;
  if (recognised && value.length < RECOGNISED_LEAST) {
    return `It has to have at least ${RECOGNISED_LEAST} characters: the assistant knows by it what it asked.`;
  }
  return null;
}
