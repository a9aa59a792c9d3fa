import {
  type Expected,
  type GoldenCase,
  MODES,
  type ModelScript,
  type Said,
  type Turn,
} from './golden-case.ts';
import { fieldsOf, listOf, textOf } from './read-fields.ts';
import { readYamlFile, readYamlFolder, type YamlFile } from './read-yaml-folder.ts';

const CASE = ['name', 'as', 'modes', 'turns', 'end', 'most_turns'];
const EXPECTED = ['tools', 'no_tools', 'has', 'any', 'not', 'language', 'messages', 'silent', 'handover'];
const SAID = ['text', 'kind', 'shows', 'taps', 'quotes', 'quotes_unknown', 'edits', 'deletes', 'more'];
const LISTS = ['tools', 'has', 'any', 'not'];

/** All golden conversations of a folder; the file's name is the category. Throws with the place of the first mistake. */
export function readConversations(folder: string): GoldenCase[] {
  return withoutTwins(readYamlFolder(folder).flatMap(casesOf));
}

/** The same of one file, wherever it lies. */
export function readConversationFile(file: string): GoldenCase[] {
  return withoutTwins(casesOf(readYamlFile(file)));
}

function casesOf({ name: category, content }: YamlFile): GoldenCase[] {
  return listOf(content).map((one, at) => caseOf(one, category, `${category}.yaml, ${at + 1}`));
}

function withoutTwins(cases: GoldenCase[]): GoldenCase[] {
  const names = cases.map(({ category, name }) => `${category}: ${name}`);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new Error(`${twice} is there twice`);
  return cases;
}

/** One conversation as it stands in a file. */
export function caseOf(value: unknown, category: string, place: string): GoldenCase {
  const fields = fieldsOf(value, CASE, place);
  const name = textOf(fields['name'], `${place}, name`);
  const here = `${place} (${name})`;
  const modes = fields['modes'] === undefined ? [...MODES] : listOf(fields['modes']);
  const turns = listOf(fields['turns']).map((turn, at) => turnOf(turn, `${here}, turn ${at + 1}`));
  if (turns.length === 0) throw new Error(`${here}: no turns`);
  const end = fields['end'] === undefined ? {} : fieldsOf(fields['end'], ['mode', 'opted_out'], here);
  return {
    category,
    name,
    modes: MODES.filter((mode) => modes.includes(mode)),
    turns,
    end,
    ...(fields['as'] === undefined ? {} : { as: textOf(fields['as'], here) }),
    ...(typeof fields['most_turns'] === 'number' ? { most_turns: fields['most_turns'] } : {}),
  };
}

function turnOf(value: unknown, place: string): Turn {
  const fields = fieldsOf(value, ['says', 'model', ...MODES, ...EXPECTED], place);
  const { says, model, rules, scripted, ...expected } = fields;
  const said = listOf(says).map((one) => saidOf(one, place));
  if (said.length === 0) throw new Error(`${place}: nobody says anything`);
  return {
    ...expectedOf(expected, place),
    says: said,
    ...(model === undefined ? {} : { model: scriptOf(model, place) }),
    ...(rules === undefined ? {} : { rules: expectedOf(rules, place) }),
    ...(scripted === undefined ? {} : { scripted: expectedOf(scripted, place) }),
  };
}

/** What a customer does as it stands in a file: a text, or fields. */
export function saidOf(value: unknown, place: string): Said {
  if (typeof value !== 'object') return { text: textOf(value, place) };
  return fieldsOf(value, SAID, place) as Said;
}

/** A model's part of a turn as it stands in a file. */
export function scriptOf(value: unknown, place: string): ModelScript {
  const { calls, text, when } = fieldsOf(value, ['calls', 'text', 'when'], place);
  return {
    text: text === undefined ? '' : textOf(text, place),
    ...(calls === undefined ? {} : { calls: listOf(calls).map((call) => callOf(call, place)) }),
    ...(when === undefined ? {} : { when: textOf(when, place) }),
  };
}

/** `{ search_products: { terms: [dress] } }`: what is left out of a search has its usual value. */
function callOf(value: unknown, place: string): { name: string; args: Record<string, unknown> } {
  const [entry, ...others] = Object.entries(typeof value === 'object' && value !== null ? value : {});
  if (entry === undefined || others.length > 0) {
    throw new Error(`${place}: a call is one name with arguments`);
  }
  const [name, args] = entry as [string, Record<string, unknown>];
  const usual = { category: null, price_min: null, price_max: null, in_stock_only: false };
  return { name, args: name === 'search_products' ? { ...usual, ...args } : (args ?? {}) };
}

function expectedOf(value: unknown, place: string): Expected {
  const fields = fieldsOf(value, EXPECTED, place);
  const lists = LISTS.filter((key) => fields[key] !== undefined).map((key) => [
    key,
    listOf(fields[key]).map((one) => textOf(one, place)),
  ]);
  return { ...fields, ...Object.fromEntries(lists) } as Expected;
}
