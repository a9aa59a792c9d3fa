import type { MessageWay, WayStage, WayStep } from '@feelori/contracts';
import { tookWords } from '@feelori/console/core';
import type { IconName } from '@feelori/console/ui';

/** A line of the page: a station, or what lies between two of them. */
export type WayLine =
  | { kind: 'step'; step: WayStep; icon: IconName; at: string | null; took: string | null }
  | { kind: 'gap'; why: string; took: string | null };

const ICONS: Readonly<Record<WayStage, IconName>> = {
  received: 'inbox',
  stored: 'file',
  customer: 'person',
  turn: 'clock',
  model: 'spark',
  tool: 'tool',
  guard: 'rules',
  decision: 'chat',
  outbox: 'list',
  send: 'out',
  status: 'ticks',
};

/** Stations and gaps in one row, in their order. Pure. */
export function wayLines({ steps, gaps }: Pick<MessageWay, 'steps' | 'gaps'>): WayLine[] {
  const gapsAt = (at: number): WayLine[] =>
    gaps
      .filter(({ before }) => before === at)
      .map(({ why, ms }) => ({ kind: 'gap', why, took: ms === null ? null : tookWords(ms) }));
  const lines = steps.flatMap((step, at): WayLine[] => [
    ...gapsAt(at),
    {
      kind: 'step',
      step,
      icon: ICONS[step.stage],
      at: step.at === null ? null : momentWords(new Date(step.at)),
      took: step.ms === null ? null : tookWords(step.ms),
    },
  ]);
  return [...lines, ...gapsAt(steps.length)];
}

/** To the thousandth of a second: stations lie close together. */
export function momentWords(at: Date, locale?: string): string {
  return at.toLocaleTimeString(locale, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
  });
}
