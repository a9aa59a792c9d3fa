import type { LiveSettingName, LiveSettingValue } from '@feelori/contracts';
import { WORKING_MODE_WORDS } from '@feelori/console/core';
import { isNumberName, numberWords } from './number-words';
import { WEEK_DAYS } from './week-days';

/** One thing that a version has otherwise than another. `what` is empty where the setting is one value. */
export interface ChangedPart {
  what: string;
  from: string;
  to: string;
}

/** Names of fields that are not words by themselves; empty: what it holds is named enough by its own names. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
  afterMinutes: 'minutes without anything happening',
  kinds: '',
  on: 'told',
  places: 'filled in',
  quiet: 'quiet hours',
  timeZone: 'time zone',
  unknownNumbers: 'numbers that never wrote',
  week: '',
};
const NOTHING = 'nothing';

/** What `to` has otherwise than `from`, part by part, in words; empty where both are the same. Pure. */
export function changeWords(
  name: LiveSettingName,
  from: LiveSettingValue,
  to: LiveSettingValue,
): ChangedPart[] {
  const [before, after] = [partsOf(name, from), partsOf(name, to)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((what) => ({ what, from: before.get(what) ?? NOTHING, to: after.get(what) ?? NOTHING }))
    .filter((part) => part.from !== part.to);
}

function partsOf(name: LiveSettingName, value: LiveSettingValue): Map<string, string> {
  const parts = new Map<string, string>();
  if (name === 'assistant.mode' && typeof value === 'string' && Object.hasOwn(WORKING_MODE_WORDS, value)) {
    return parts.set('', WORKING_MODE_WORDS[value as keyof typeof WORKING_MODE_WORDS].name);
  }
  if (typeof value === 'number' && isNumberName(name)) return parts.set('', numberWords(name, value));
  collect(value, [], parts);
  return parts;
}

function collect(value: unknown, path: readonly string[], parts: Map<string, string>): void {
  const words = plainWords(value);
  if (words !== null) {
    parts.set(path.filter((one) => one !== '').join(', '), words);
    return;
  }
  const isWeek = Array.isArray(value) && value.length === WEEK_DAYS.length && value.every(Array.isArray);
  for (const [key, one] of Object.entries(value as object)) {
    collect(one, [...path, isWeek ? (WEEK_DAYS[Number(key)] ?? key) : fieldWords(key)], parts);
  }
}

/** What is said in one go; null for what is told part by part. */
function plainWords(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return NOTHING;
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value === 'number') return value.toLocaleString('en');
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return listWords(value);
  const { from, to, vendor, model, tier, price } = value as Record<string, unknown>;
  if (typeof from === 'string' && typeof to === 'string') return `${from} to ${to}`;
  if (typeof vendor === 'string' && typeof model === 'string') {
    return [vendor, model, String(tier), priceWords(price)].filter((one) => one !== '').join(', ');
  }
  return null;
}

/** Lists of single words and of spans are one; days and holidays are told one by one. */
function listWords(list: readonly unknown[]): string | null {
  if (list.length === 0) return NOTHING;
  const isPlain = list.every((one) => typeof one === 'string' || isSpan(one));
  return isPlain ? list.map(plainWords).join(', ') : null;
}

function isSpan(one: unknown): boolean {
  return typeof one === 'object' && one !== null && 'from' in one && 'to' in one;
}

function priceWords(price: unknown): string {
  if (typeof price !== 'object' || price === null) return '';
  const { in: told, out: said } = price as { in?: number; out?: number };
  return `$${told} in and $${said} out for a million tokens`;
}

/** A list's places count from one, as people do. */
function fieldWords(key: string): string {
  if (Object.hasOwn(FIELD_WORDS, key)) return FIELD_WORDS[key] ?? key;
  return /^\d+$/.test(key) ? `no. ${Number(key) + 1}` : key.replaceAll('_', ' ');
}
