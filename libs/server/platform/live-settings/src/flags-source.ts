import type { FlagName, FlagValue } from '@feelori/contracts';

/** What is stored of a flag that a person changed; `value` null for what it started with. */
export interface StoredFlag {
  name: FlagName;
  version: number;
  value: FlagValue | null;
}

/** Where people's changes are kept. The platform asks; the records answer. */
export interface FlagsSource {
  /** All flags that a person ever changed, as they are now. */
  changed(): Promise<readonly StoredFlag[]>;
}
