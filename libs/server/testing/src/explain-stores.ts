import type { Type } from '@nestjs/common';
import { type Ask, ExplainedStores, type StoresToExplain } from './explained-stores';

interface Asked {
  ask: Ask;
  /** How many keys of an index one question may look at. */
  keys?: number;
  /** The index that each question goes by, or those of its branches. */
  index?: string | readonly string[];
  /** A read that a secondary may answer, as `ReportReads` has it. No other may. */
  isReport?: true;
}

const KEYS = 16;

/**
 * Describes the queries of every store of a module of records, by what is asked: whatever commands the stores send are
 * recorded and explained. None reads a whole collection, sorts in memory or looks at more keys than said, and no method
 * of a store is left uncalled: so a query without an index, or one that nobody asks here, fails by itself.
 */
export function explainStores(
  module: Type,
  { asks, ...plan }: StoresToExplain & { asks: Record<string, Ask | Asked> },
): void {
  describe(`the queries of ${module.name}`, () => {
    const stores = new ExplainedStores(module, plan);
    beforeAll(() => stores.open());
    afterAll(() => stores.close());

    const cases = Object.entries(asks).map(([name, one]): Asked & { name: string } => ({
      name,
      ...(typeof one === 'function' ? { ask: one } : one),
    }));
    it.each(cases)('answers by index: $name', async ({ ask, keys = KEYS, index, isReport = false }) => {
      const plans = await stores.plansOf(ask);
      expect(stores.isReport).toBe(isReport);
      expect(plans.filter((one) => one.scans || one.sorts || one.keys > keys)).toEqual([]);
      const used = new Set(plans.flatMap(({ indexes }) => indexes));
      if (index !== undefined) expect([...used].sort()).toEqual([index].flat());
    });

    it('leaves no method of a store out', () => {
      expect(stores.methods.uncalled).toEqual([]);
    });
  });
}
