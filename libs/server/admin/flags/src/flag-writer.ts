import { Injectable } from '@nestjs/common';
import type { AuditAction, FlagName, FlagValue } from '@feelori/contracts';
import { type Actor, auditEntry, type AuditValues } from '@feelori/platform/audit';
import { Clock } from '@feelori/platform/clock';
import { Live } from '@feelori/platform/live';
import { LiveFlags } from '@feelori/platform/live-settings';
import { type FlagRecord, FlagRecords } from '@feelori/records/flags';

/** A change of a flag as it was last seen. */
export interface FlagWrite {
  name: FlagName;
  /** Null where nobody changed it yet. */
  before: FlagRecord | null;
  /** Null: back to what it started with. */
  value: FlagValue | null;
  /** Why it was taken back by itself; null for what a person does. */
  why: string | null;
}

/** Writes the next version of a flag with its entry for the audit, and tells every process and open console. */
@Injectable()
export class FlagWriter {
  constructor(
    private readonly records: FlagRecords,
    private readonly flags: LiveFlags,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  /** Null when somebody was quicker. Live in this process when it resolves. */
  async write({ name, before, value, why }: FlagWrite, actor: Actor): Promise<FlagRecord | null> {
    const at = this.clock.now();
    const action: AuditAction = why === null ? 'flags.changed' : 'flags.taken_back';
    const audit = auditEntry(actor, at, {
      action,
      about: `flag ${name}`,
      before: audited(before?.value ?? null),
      after: { ...audited(value), ...(why === null ? {} : { why }) },
    });
    const record = await this.records.change(name, before, { value, by: actor.id, at, why }, audit);
    if (record === null) return null;
    await this.flags.announceChange();
    await this.live.publish({ type: 'flags.changed', name, why });
    return record;
  }
}

/** Who is listed is not told here: the audit is kept longer than a customer may be. */
function audited(value: FlagValue | null): AuditValues {
  if (value === null) return { state: 'as it starts' };
  const { state, percent, customers, bounds } = value;
  return {
    state,
    percent,
    listed: customers.length,
    bound_handed_over: bounds.handedOver,
    bound_guarded: bounds.guarded,
    least_turns: bounds.leastTurns,
  };
}
