import type { ModelScript } from './golden-case.ts';

/** True sentences on the same ground: what the customer asks and what the model looks up before it says one of them. */
export interface SentenceGroup {
  category: string;
  name: string;
  as?: string;
  asks: string;
  calls?: ModelScript['calls'];
  /** Switches of the simulator's shop, its currency and prices by handle. */
  shop: { active: string[]; currency?: { code: string; decimals: number }; prices: Record<string, string> };
  sentences: string[];
}
