import type { ChainedModel } from './model-chain';
import type { Permission } from './permissions';

/**
 * What a setting may be. Of news the value it starts with is `NO_ORDER_NEWS`, of goods that are back `STOCK_NEWS_AT_START`, of
 * checkouts `NO_CHECKOUT_NEWS`.
 */
export type SettingRule =
  | { type: 'boolean'; default: boolean }
  | { type: 'choice'; choices: readonly string[]; default: string }
  /** `leastAboveZero`: 0, or at least so much. */
  | { type: 'integer'; min: number; max: number; default: number; leastAboveZero?: number }
  | { type: 'line'; max: number; default: string; each?: 'email' | 'language' }
  | { type: 'hours'; default: object }
  | { type: 'models'; default: readonly ChainedModel[] }
  | { type: 'news'; default: null }
  | { type: 'stock'; default: null }
  | { type: 'checkouts'; default: null };

/** With who may change it, and what it does, in plain words. */
export type DescribedRule = SettingRule & { permission: Permission; purpose: string };
