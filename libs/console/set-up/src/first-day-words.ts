import type { SettingView } from '@feelori/contracts';
import { WORKING_MODE_WORDS, whenWords } from '@feelori/console/core';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** How the assistant works at present, and what becomes of a first day of drafts. Pure. */
export function firstDayWords({ value, at }: Pick<SettingView, 'value' | 'at'>, now: Date): string {
  if (value === 'automatic') return 'Answers go out by themselves now.';
  if (value !== 'draft') return WORKING_MODE_WORDS.observe.meaning;
  if (at === null) return 'Answers wait as drafts now.';
  const isOver = now.getTime() - new Date(at).getTime() >= DAY_MS;
  return `Answers wait as drafts since ${whenWords(at, now)}.${isOver ? ' The first day is over.' : ''}`;
}
