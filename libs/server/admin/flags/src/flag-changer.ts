import { Injectable } from '@nestjs/common';
import {
  type FlagChange,
  flagFault,
  type FlagName,
  type FlagUndo,
  type FlagValue,
  flagValueIn,
  type FlagView,
} from '@feelori/contracts';
import type { Actor } from '@feelori/platform/audit';
import { AppError } from '@feelori/platform/errors';
import { CustomerLists } from '@feelori/records/customers';
import { type FlagRecord, FlagRecords } from '@feelori/records/flags';
import { flagNamed, FlagReader } from './flag-reader';
import { FlagWriter } from './flag-writer';

/** People change flags, each as they saw it, and go back to earlier versions. */
@Injectable()
export class FlagChanger {
  constructor(
    private readonly records: FlagRecords,
    private readonly reader: FlagReader,
    private readonly writer: FlagWriter,
    private readonly customers: CustomerLists,
  ) {}

  /**
   * Sets it; live in this process when this resolves. `validation_failed` outside its limits or for a listed customer who is
   * not there, and `conflict` when it was changed since the caller saw it: then the old value stays.
   */
  async change(name: string, { value, expectedVersion }: FlagChange, actor: Actor): Promise<FlagView> {
    const known = flagNamed(name);
    const fault = flagFault(known, value);
    if (fault !== null) {
      refuse(fault.field, `${known}: ${fault.field.replace('value.', '')} ${fault.message}.`);
    }
    const next = flagValueIn(value as FlagValue);
    const before = await this.expected(known, expectedVersion);
    await this.checkListed(next);
    return this.write(known, before, next, actor);
  }

  /** Sets it to what it was in an earlier version, which makes a new one. `not_found` for one that is not kept. */
  async undo(name: string, { toVersion, expectedVersion }: FlagUndo, actor: Actor): Promise<FlagView> {
    const known = flagNamed(name);
    const before = await this.expected(known, expectedVersion);
    const target =
      toVersion === 0 ? { value: null } : before?.earlier.find(({ version }) => version === toVersion);
    if (target === undefined) throw new AppError('not_found', 'That version of the flag is not kept.');
    const { value } = target;
    // Its limits may be others than they were then.
    const fault = value === null ? null : flagFault(known, value);
    if (fault !== null) {
      refuse('toVersion', `That version does not hold any more: ${known} ${fault.message}.`);
    }
    return this.write(known, before, value, actor);
  }

  private async expected(name: FlagName, version: number): Promise<FlagRecord | null> {
    const before = await this.records.byName(name);
    if ((before?.version ?? 0) !== version) throw changedSince();
    return before;
  }

  /** Whoever was erased, or never was there, is on no list. */
  private async checkListed({ customers }: FlagValue): Promise<void> {
    if (customers.length === 0) return;
    const found = await this.customers.byIds([...customers]);
    const there = new Set(
      found.flatMap(({ _id, erasing_since, erased_at }) => (erasing_since || erased_at ? [] : [_id])),
    );
    const gone = customers.findIndex((id) => !there.has(id));
    if (gone >= 0) {
      refuse(
        `value.customers.${gone}`,
        'There is no such customer, or they were erased. Take them off the list.',
      );
    }
  }

  private async write(
    name: FlagName,
    before: FlagRecord | null,
    value: FlagValue | null,
    actor: Actor,
  ): Promise<FlagView> {
    const record = await this.writer.write({ name, before, value, why: null }, actor);
    if (record === null) throw changedSince();
    return this.reader.view(name, record);
  }
}

function refuse(field: string, message: string): never {
  throw new AppError('validation_failed', message, [{ field, message }]);
}

function changedSince(): AppError {
  return new AppError('conflict', 'This flag was changed since you saw it. Look at it again first.');
}
