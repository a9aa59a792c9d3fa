import type { ChainedModel, LiveSettingName } from '@feelori/contracts';
import type * as productRules from './product-rules.ts';

export type ProductRules = typeof productRules;

/** What the rules of changes need of the product. */
export type ChangeRules = Pick<
  ProductRules,
  'isFlag' | 'isLiveSetting' | 'isMeasured' | 'LIVE_SETTINGS' | 'promptFault' | 'valueFault'
>;

/** What is different in the second of two plays. */
export interface Changes {
  /** What models are told; null where that stays. */
  prompt: string | null;
  settings: Record<string, unknown>;
  flags: Record<string, boolean>;
  /** The chain as it was asked for, before prices are known; null where it stays. */
  order: ChainedModel[] | null;
}

/** Settings of these groups bear on answers. */
const GROUPS = ['assistant.', 'shop.', 'actions.', 'cost.'];
/** Of these, what would only keep an answer from being said, or is WhatsApp's. */
const NOT: readonly string[] = [
  'assistant.mode',
  'assistant.paused',
  'assistant.idle_handback_minutes',
  'shop.whatsapp_catalogue',
  'shop.whatsapp_catalogue_item',
];

/** Whether a setting says how the assistant answers. Pure. */
export function bearsOnAnswers(name: string): boolean {
  return GROUPS.some((group) => name.startsWith(group)) && !NOT.includes(name);
}

/** Reads what `--with` names, in the order it was given; throws with the name of what is unknown or cannot be. */
export function readChanges(
  given: readonly string[],
  rules: ChangeRules,
  readFile: (file: string) => string,
): Changes {
  const changes: Changes = { prompt: null, settings: {}, flags: {}, order: null };
  for (const one of given) {
    const at = one.indexOf('=');
    if (at < 1) throw new Error(`--with ${one}: NAME=VALUE is expected`);
    const [name, value] = [one.slice(0, at), one.slice(at + 1)];
    if (name === 'prompt') changes.prompt = promptOf(value, rules, readFile);
    else if (name === 'models.order') changes.order = orderOf(value, rules);
    else if (name.startsWith('flags.')) changes.flags[flagOf(name, rules)] = isOn(name, value);
    else changes.settings[name] = settingOf(name, value, rules);
  }
  return changes;
}

function promptOf(file: string, { promptFault }: ChangeRules, readFile: (file: string) => string): string {
  let text: string;
  try {
    text = readFile(file);
  } catch {
    throw new Error(`prompt: ${file} must name a file that can be read`);
  }
  const fault = promptFault(text);
  if (fault !== null) throw new Error(`prompt: ${file} ${fault}`);
  return text;
}

/** `openai/gpt-6-luna@0.10/0.50,gemini/…`: who answers, in this order, at which price for a million tokens in and out. */
function orderOf(value: string, { valueFault }: ChangeRules): ChainedModel[] {
  const chain = value.split(',').map((one) => {
    const [, name = one, input, output] =
      /^(.+)@(\d{1,5}(?:\.\d{1,6})?)\/(\d{1,5}(?:\.\d{1,6})?)$/.exec(one) ?? [];
    const slash = name.indexOf('/');
    const price = input === undefined ? null : { in: Number(input), out: Number(output) };
    return { vendor: name.slice(0, slash), model: name.slice(slash + 1), tier: 'quality', price };
  });
  const fault = valueFault('assistant.models', chain);
  if (fault !== null) throw new Error(`models.order ${value}: ${fault}, as in openai/gpt-6-luna`);
  return chain as ChainedModel[];
}

function flagOf(name: string, { isFlag, isMeasured }: ChangeRules): string {
  const flag = name.slice('flags.'.length);
  if (isFlag(flag) && isMeasured(flag)) return flag;
  throw new Error(`${name}: there is no such flag that bears on answers`);
}

function isOn(name: string, value: string): boolean {
  if (value === 'on' || value === 'off') return value === 'on';
  throw new Error(`${name}=${value}: must be on or off`);
}

function settingOf(name: string, text: string, rules: ChangeRules): unknown {
  if (!rules.isLiveSetting(name)) throw new Error(`${name}: there is no such setting`);
  if (!bearsOnAnswers(name)) throw new Error(`${name}: has no part in what an answer says`);
  const value = valueOf(name, text, rules);
  const fault = rules.valueFault(name, value);
  if (fault !== null) throw new Error(`${name}=${text}: ${fault}`);
  return value;
}

/** Lines and choices as they stand, everything else as JSON. */
function valueOf(name: LiveSettingName, text: string, { LIVE_SETTINGS }: ChangeRules): unknown {
  const { type } = LIVE_SETTINGS[name];
  if (type === 'line' || type === 'choice') return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Error(`${name}=${text}: must be written as JSON`);
  }
}
