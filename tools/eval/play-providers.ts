import { onProduct } from './eval-product.ts';
import type { GoldenCase } from './golden-case.ts';
import { type Played, playGolden } from './play-golden.ts';
import { rateOf } from './figures.ts';
import { realModels } from './real-models.ts';

/** How a vendor's own model did. */
export interface ProviderFigures {
  cases: number;
  rate: number;
  tokens: { in: number; out: number };
  /** US dollars at the price that was set; null where none was. */
  usd: number | null;
}

/** What only a scripted model can do, and what only the simulator's models can see or hear. */
function isForRealModels({ modes, turns }: GoldenCase): boolean {
  return (
    modes.includes('scripted') &&
    turns.every(({ says, model }) => model === undefined && says.every(({ kind }) => kind === undefined))
  );
}

/**
 * Golden conversations answered by the models whose keys the environment holds, one vendor after the other; `show` is told
 * how each conversation came out. Without a key nothing is played. What such a model costs is paid by whose key it is.
 */
export async function playProviders(
  root: string,
  golden: readonly GoldenCase[],
  atOnce: number,
  show: (part: string, play: () => Promise<Played[]>) => Promise<Played[]>,
): Promise<Record<string, ProviderFigures>> {
  const cases = golden.filter(isForRealModels);
  const figures: Record<string, ProviderFigures> = {};
  for (const { vendor, environment } of realModels(process.env)) {
    figures[vendor] = await onProduct(
      root,
      { mode: 'real', quiet: 'bursts', environment },
      async (running) => {
        const played = await show(vendor, () => playGolden(running, cases, 'scripted', atOnce));
        const passed = played.filter(({ findings }) => findings.length === 0).length;
        const rate = rateOf(passed, played.length);
        return { cases: played.length, rate, ...(await running.records.spent()) };
      },
    );
  }
  return figures;
}
