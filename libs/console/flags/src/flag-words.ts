import type { ArmFigures, FlagName, FlagState, FlagValue, FlagVersion } from '@feelori/contracts';
import { shortTimeWords } from '@feelori/console/core';

/** What flags are called. */
export const FLAG_WORDS: Readonly<Record<FlagName, string>> = {
  answers_by_models: 'Answers by models',
  products_side_by_side: 'Products side by side',
  closest_products: 'Closest products',
  voice_and_pictures: 'Voice notes and pictures',
  articles_by_meaning: 'Articles by their meaning',
  suggested_replies: 'Suggested replies',
  order_news: 'News of orders',
  back_in_stock: 'Back in stock',
  checkout_reminders: 'Left checkouts',
};

/** What the states are called, and what they mean. */
export const STATE_WORDS: Readonly<Record<FlagState, { name: string; meaning: string }>> = {
  on: { name: 'On', meaning: 'for everybody' },
  off: { name: 'Off', meaning: 'for everybody, whoever is listed' },
  some: { name: 'For some', meaning: 'for a share of the customers, and for those who are listed' },
  experiment: {
    name: 'Experiment',
    meaning: 'for a share of the customers (arm B), measured against all others (arm A)',
  },
};

/** How a flag is set: `For some: 10 % and 2 listed`. */
export function valueWords({ state, percent, customers }: FlagValue): string {
  const { name } = STATE_WORDS[state];
  if (state === 'on' || state === 'off') return name;
  const listed = customers.length === 0 ? '' : ` and ${customers.length} listed`;
  return `${name}: ${percent} %${listed}`;
}

/** Who made a version, and when. */
export function byWords({ by, at }: Pick<FlagVersion, 'by' | 'at'>, now: Date): string {
  if (by === null || at === null) return 'As it was set up.';
  return `Changed by ${by.name || 'somebody'}, ${shortTimeWords(new Date(at), now)}.`;
}

/** One row for each figure: what it is, arm A, arm B. */
export function armRows({ a, b }: { a: ArmFigures; b: ArmFigures }): [string, string, string][] {
  const row = (words: string, of: (arm: ArmFigures) => string): [string, string, string] => [
    words,
    of(a),
    of(b),
  ];
  return [
    row('Answers', ({ turns }) => String(turns)),
    row('Answered without a person', ({ answered, turns }) => withShare(answered, turns)),
    row('Handed over', ({ handedOver, turns }) => withShare(handedOver, turns)),
    row('Held back by a check', ({ guarded, turns }) => withShare(guarded, turns)),
    row('Cost of models', ({ dollars }) => `$${dollars.toFixed(2)}`),
    row('Cost of an answer', ({ dollars, turns }) =>
      turns === 0 ? '–' : `$${(dollars / turns).toFixed(4)}`,
    ),
  ];
}

function withShare(count: number, turns: number): string {
  return turns === 0 ? '–' : `${count} (${Math.round((count / turns) * 100)} %)`;
}
