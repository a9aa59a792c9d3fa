import type { ReplayFlags } from './replay-flags.ts';

/** What whoever reads a replay has to know of how it was made. Pure. */
export function replayNotes(
  { changes, mostDollars }: Pick<ReplayFlags, 'changes' | 'mostDollars'>,
  { real, shop, ended }: { real: boolean; shop: string | null; ended: boolean },
): string[] {
  const goods = shop === null ? 'the demo shop' : `a shop made from ${shop}`;
  return [
    changes.length === 0
      ? 'Nothing was changed: what differs is how the models vary.'
      : `Changed: ${changes.join('; ')}`,
    real
      ? 'Models: real ones, with the keys of the environment; the same question may get another answer from them each time.'
      : 'Models: the simulator’s, since no key was used; a real model answers differently (--models real). Where the simulator ' +
        'does not know a model, the next one answers, or the rules.',
    `Shop: ${goods}, simulated, on both sides. What tools returned then is kept only as a model was told it, and a changed ` +
      'assistant looks for other things: so “before” is played anew, and only “said then” is of the real shop.',
    ...(ended
      ? [`The models came to $${mostDollars}: conversations after that were not played (--most-dollars).`]
      : []),
  ];
}
