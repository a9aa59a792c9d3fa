import { Injectable } from '@nestjs/common';
import { FLAG_NAMES, type FlagHistory, type FlagName, type FlagView, isFlag } from '@feelori/contracts';
import { AppError } from '@feelori/platform/errors';
import { CustomerLists } from '@feelori/records/customers';
import { type FlagRecord, FlagRecords } from '@feelori/records/flags';
import { Users } from '@feelori/records/users';
import { ArmReader } from './arm-reader';
import { earlierVersions, flagView, type Shown } from './flag-view';

/** Flags as people see them. */
@Injectable()
export class FlagReader {
  constructor(
    private readonly records: FlagRecords,
    private readonly users: Users,
    private readonly customers: CustomerLists,
    private readonly arms: ArmReader,
  ) {}

  async all(): Promise<FlagView[]> {
    const records = await this.records.all();
    const shown = await this.shown([...records.values()]);
    return FLAG_NAMES.map((name) => flagView(name, records.get(name) ?? null, shown));
  }

  /** Rejects with `not_found` for a name that is none. */
  async history(name: string): Promise<FlagHistory> {
    const known = flagNamed(name);
    const record = await this.records.byName(known);
    const [shown, arms] = await Promise.all([this.shownWith(record), this.arms.read(record)]);
    return { ...flagView(known, record, shown), earlier: earlierVersions(record, shown), arms };
  }

  async view(name: FlagName, record: FlagRecord): Promise<FlagView> {
    return flagView(name, record, await this.shownWith(record));
  }

  private shownWith(record: FlagRecord | null): Promise<Shown> {
    return this.shown(record === null ? [] : [record]);
  }

  private async shown(records: readonly FlagRecord[]): Promise<Shown> {
    const people = records.flatMap(({ by, earlier }) => [by, ...earlier.map((one) => one.by)]);
    const listed = [...new Set(records.flatMap(({ value }) => value?.customers ?? []))];
    const [names, customers] = await Promise.all([
      this.users.namesOf(people),
      listed.length === 0 ? [] : this.customers.byIds(listed),
    ]);
    return { names, customers: new Map(customers.map(({ _id, name }) => [_id, name])) };
  }
}

/** The flag of this name; throws `not_found` where there is none. */
export function flagNamed(name: string): FlagName {
  if (isFlag(name)) return name;
  throw new AppError('not_found', 'There is no such flag.');
}
