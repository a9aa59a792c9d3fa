import {
  type Assignee,
  FLAG_START,
  FLAGS,
  type FlagName,
  type FlagVersion,
  type FlagView,
} from '@feelori/contracts';
import type { FlagRecord, StoredFlagVersion } from '@feelori/records/flags';
import { FEELORI } from './feelori';

/** What flags are shown with: the shop's people and the listed customers, by id. */
export interface Shown {
  names: ReadonlyMap<string, string>;
  customers: ReadonlyMap<string, string>;
}

const FIRST: FlagVersion = { version: 0, value: FLAG_START, by: null, at: null, why: null };

/** A version as people see it. Pure. */
export function flagVersion(
  { version, value, by, at, why }: StoredFlagVersion,
  { names }: Shown,
): FlagVersion {
  const name = by === FEELORI.id ? FEELORI.name : (names.get(by) ?? '');
  return { version, value: value ?? FLAG_START, by: { id: by, name }, at: at.toISOString(), why };
}

/** The versions before the one that holds, newest first, down to the one that all start with. Pure. */
export function earlierVersions(record: FlagRecord | null, shown: Shown): FlagVersion[] {
  if (record === null) return [];
  return [...[...record.earlier].reverse().map((one) => flagVersion(one, shown)), FIRST];
}

/** A flag as people see it; `record` is null where nobody changed it. Pure. */
export function flagView(name: FlagName, record: FlagRecord | null, shown: Shown): FlagView {
  const version = record === null ? FIRST : flagVersion(record, shown);
  const listed = version.value.customers.map((id): Assignee => ({ id, name: shown.customers.get(id) ?? '' }));
  return { name, purpose: FLAGS[name].purpose, ...version, listed };
}
