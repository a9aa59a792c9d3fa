import { createHash } from 'node:crypto';
import {
  FLAG_NAMES,
  type FlagChoice,
  type FlagChoices,
  type FlagName,
  type FlagValue,
} from '@feelori/contracts';

/** A flag as it is set, and by which version. */
export interface SetFlag {
  version: number;
  value: FlagValue;
}

const ON: FlagChoice = { on: true, arm: null };
const OFF: FlagChoice = { on: false, arm: null };

/** What holds where nobody ever changed a flag. */
export const ALL_FLAGS_ON = Object.fromEntries(FLAG_NAMES.map((name) => [name, ON])) as FlagChoices;

/** What a flag is for a customer; `customerId` is null for somebody who never wrote, who is no part of any share. Pure. */
export function flagChoice(
  name: FlagName,
  { version, value: { state, percent, customers } }: SetFlag,
  customerId: string | null,
): FlagChoice {
  if (state === 'on') return ON;
  if (state === 'off' || customerId === null) return OFF;
  if (customers.includes(customerId)) return ON;
  const isWithin = shareOf(name, customerId) < percent;
  if (state === 'some') return isWithin ? ON : OFF;
  return { on: isWithin, arm: `v${version}_${isWithin ? 'b' : 'a'}` };
}

/**
 * Where a customer stands between 0 and 100 for a flag: the same in every process and for ever, so that a share that grows
 * keeps whom it had; and another for each flag, so that not always the same customers try what is new. Pure.
 */
export function shareOf(name: FlagName, customerId: string): number {
  const hash = createHash('sha256').update(`${name}:${customerId}`).digest();
  return (hash.readUInt32BE(0) / 2 ** 32) * 100;
}
