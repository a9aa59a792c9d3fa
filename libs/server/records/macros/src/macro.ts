import type { MacroKey, MacroStep } from '@feelori/contracts';

/** A few things one does with a conversation under one name (collection `macros`). */
export interface StoredMacro {
  _id: string;
  name: string;
  /** The key that runs it; absent for none. */
  key?: MacroKey;
  steps: MacroStep[];
  version: number;
  createdAt: Date;
  /** It was removed, and only the audit's entry waits in it. */
  removed: boolean;
}
