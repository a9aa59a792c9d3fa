import { Injectable } from '@nestjs/common';
import { type CustomerMerge, type MergePreview, type Role } from '@feelori/contracts';
import { type Actor, auditEntry } from '@feelori/platform/audit';
import { Clock } from '@feelori/platform/clock';
import { AppError } from '@feelori/platform/errors';
import { type Customer, CustomerLists } from '@feelori/records/customers';
import { type MergeRecord, Merges } from '@feelori/records/merges';
import { Users } from '@feelori/records/users';
import { CustomerMerger, isUndoable, undoUntil } from './customer-merger';
import { CustomerReader } from './customer-reader';
import { nameOf } from './customer-row';

const MERGES_MOST = 50;

/** Mergers as people of the shop ask for them: looked at first, done, undone. */
@Injectable()
export class CustomerMerges {
  constructor(
    private readonly reader: CustomerReader,
    private readonly merger: CustomerMerger,
    private readonly merges: Merges,
    private readonly lists: CustomerLists,
    private readonly users: Users,
    private readonly clock: Clock,
  ) {}

  /** What would move to whom. */
  async preview(into: string, from: string, role: Role): Promise<MergePreview> {
    await this.mergeable(into, from);
    const [stays, goes] = [await this.reader.profile(into, role), await this.reader.profile(from, role)];
    const stopped = stays.consent === 'stopped' || goes.consent === 'stopped';
    return {
      into: rowOf(stays),
      from: rowOf(goes),
      called: goes.called,
      conversations: goes.conversations.length,
      notes: goes.notes.length,
      labels: [...new Set(goes.conversations.flatMap(({ labels }) => labels))],
      consent: stopped ? 'stopped' : stays.consent,
    };
  }

  async merge(into: string, from: string, actor: Actor): Promise<CustomerMerge> {
    await this.mergeable(into, from);
    const change = {
      action: 'customers.merged' as const,
      about: `customer ${into}`,
      before: {},
      after: { merged: from },
    };
    const audit = auditEntry(actor, this.clock.now(), change);
    const record = await this.merger.merge({ into, from, by: actor.id }, audit);
    if (record.state === 'refused') throw new AppError('conflict', CHANGED);
    return this.viewOf(record, actor.role);
  }

  async undo(customerId: string, mergeId: string, actor: Actor): Promise<CustomerMerge> {
    const known = await this.merges.byId(mergeId);
    if (known === null || !(await this.lists.relatives([customerId])).has(known.into)) {
      throw new AppError('not_found', 'There is no such merger.');
    }
    const change = {
      action: 'customers.merge_undone' as const,
      about: `customer ${customerId}`,
      before: { merged: known.from },
      after: {},
    };
    const record = await this.merger.undo(mergeId, auditEntry(actor, this.clock.now(), change));
    if (record === null) throw new AppError('conflict', 'This merger cannot be undone any more.');
    return this.viewOf(record, actor.role);
  }

  /** Those that can be undone, the newest first. */
  async undoable(customerId: string, role: Role): Promise<CustomerMerge[]> {
    const now = this.clock.now();
    const same = await this.lists.sameAs(customerId);
    const all = await this.merges.into(same, MERGES_MOST);
    return Promise.all(all.filter((one) => isUndoable(one, now)).map((one) => this.viewOf(one, role)));
  }

  /** Both are there, and not one person already. */
  private async mergeable(into: string, from: string): Promise<void> {
    for (const customer of [await this.reader.customer(into), await this.reader.customer(from)]) {
      if (!isAlone(customer)) throw new AppError('conflict', CHANGED);
    }
    if ((await this.lists.relatives([into])).has(from)) {
      throw new AppError('conflict', 'These are one customer already.');
    }
  }

  private async viewOf({ _id, from, by, askedAt, state }: MergeRecord, role: Role): Promise<CustomerMerge> {
    const [names, [customer]] = await Promise.all([this.users.namesOf([by]), this.lists.byIds([from])]);
    return {
      id: _id,
      from: { id: from, name: customer === undefined ? '' : nameOf(customer, role) },
      at: askedAt.toISOString(),
      by: { id: by, name: names.get(by) ?? '' },
      state: state === 'merged' || state === 'undone' ? state : 'running',
      undoUntil: undoUntil({ askedAt }).toISOString(),
    };
  }
}

const CHANGED = 'One of the two was merged with somebody else or erased meanwhile.';

function isAlone({ merged_into: into, erased_at: gone, erasing_since: going }: Customer): boolean {
  return into === undefined && gone === undefined && going === undefined;
}

function rowOf({
  id,
  name,
  phone,
  consent,
  language,
  status,
  lastAt,
}: MergePreview['into']): MergePreview['into'] {
  return { id, name, phone, consent, language, status, lastAt };
}
