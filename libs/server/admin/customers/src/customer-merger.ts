import { Injectable } from '@nestjs/common';
import { MERGE_UNDO_DAYS } from '@feelori/contracts';
import type { AuditEntry } from '@feelori/platform/audit';
import { Clock, newId } from '@feelori/platform/clock';
import { Live } from '@feelori/platform/live';
import { ConversationLists, ConversationTakeovers } from '@feelori/records/conversations';
import { Consents, Customers, JoinedCustomers, type Joining } from '@feelori/records/customers';
import { type MergeRecord, Merges, type MergeState } from '@feelori/records/merges';

/** Whoever began it is done by then, or gone; then the sweep goes on. */
export const GIVE_UP_MS = 10_000;
const AT_ONCE = 10;
const CONVERSATIONS_MOST = 1_000;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Makes two customers one, and two again. The one write that does it is on the record of who is found under the other from
 * then on; what goes before and after bears repetition, and the sweep goes on with it after a crash
 * (docs/decisions/0117-one-person-two-numbers.md).
 */
@Injectable()
export class CustomerMerger {
  constructor(
    private readonly merges: Merges,
    private readonly joined: JoinedCustomers,
    private readonly consents: Consents,
    private readonly customers: Customers,
    private readonly conversations: ConversationLists,
    private readonly takeovers: ConversationTakeovers,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  /** `audit` is written with the request itself. The record as it is then: `merged`, or `refused` where one of them changed. */
  async merge(
    { from, into, by }: Pick<MergeRecord, 'from' | 'into' | 'by'>,
    audit: AuditEntry,
  ): Promise<MergeRecord> {
    const askedAt = this.clock.now();
    const nextAt = new Date(askedAt.getTime() + GIVE_UP_MS);
    const record: MergeRecord = {
      _id: newId(askedAt.getTime()),
      from,
      into,
      by,
      askedAt,
      state: 'asked',
      nextAt,
    };
    await this.merges.add(record, audit);
    return this.finish(record);
  }

  /** Null where there is nothing to undo, or no longer. */
  async undo(id: string, audit: AuditEntry): Promise<MergeRecord | null> {
    const record = await this.merges.byId(id);
    const now = this.clock.now();
    if (record === null || !isUndoable(record, now) || !(await this.joined.isJoined(joiningOf(record)))) {
      return null;
    }
    const nextAt = new Date(now.getTime() + GIVE_UP_MS);
    if (!(await this.merges.move(record, { state: 'undoing', nextAt }, audit))) return null;
    return this.finish({ ...record, state: 'undoing', nextAt });
  }

  /** Goes on with what is due. */
  async advance(now: Date = this.clock.now()): Promise<boolean> {
    const due = await this.merges.due(now, AT_ONCE);
    for (const record of due) await this.finish(record);
    return due.length > 0;
  }

  private async finish(record: MergeRecord): Promise<MergeRecord> {
    let now = record;
    while (now.nextAt !== null) {
      const state = await this.step(now);
      const nextAt = isAtRest(state) ? null : now.nextAt;
      await this.merges.move(now, { state, nextAt });
      now = { ...now, state, nextAt };
    }
    return now;
  }

  /** Does what is next, and gives what comes then. */
  private async step(record: MergeRecord): Promise<MergeState> {
    const joining = joiningOf(record);
    switch (record.state) {
      case 'asked':
        return this.join(joining);
      case 'joined':
        return this.settle(joining);
      case 'undoing':
        await this.joined.part(joining);
        return 'parted';
      case 'parted':
        return this.settleApart(joining);
      case 'merged':
      case 'refused':
      case 'undone':
        return record.state;
    }
  }

  /** A STOP goes along before and after they are one: no offer slips through in between. */
  private async join(joining: Joining): Promise<MergeState> {
    if (await this.joined.mark(joining)) {
      await this.joined.carryStop(joining);
      if (await this.joined.join(joining)) return 'joined';
    } else if (await this.joined.isJoined(joining)) {
      return 'joined';
    }
    await this.joined.unmark(joining);
    await this.ownConsent(joining.into);
    return 'refused';
  }

  private async settle(joining: Joining): Promise<MergeState> {
    await this.joined.carryStop(joining);
    const [from, into] = await Promise.all([
      this.customers.byId(joining.from),
      this.customers.byId(joining.into),
    ]);
    if (from !== null) await this.joined.raiseLastInteraction(joining.into, from.last_interaction);
    if (into?.marketing_consent === 'stopped') {
      await this.markStopped(await this.consents.samePerson(into._id));
    }
    await this.joined.unmark(joining);
    // Somebody who is erased takes nobody with them who was only on the way.
    const isGone = into === null || into.erased_at !== undefined || into.erasing_since !== undefined;
    if (isGone) await this.joined.part(joining);
    await this.tell([joining.from, joining.into]);
    return isGone ? 'refused' : 'merged';
  }

  private async settleApart(joining: Joining): Promise<MergeState> {
    for (const id of await this.lineOf(joining.into)) await this.ownConsent(id);
    for (const id of [joining.from, joining.into]) await this.ownMarks(id);
    const own = await this.conversations.ofCustomers([joining.into], CONVERSATIONS_MOST);
    const times = own.flatMap(({ lastCustomerAt: at }) => (at === null ? [] : [at.getTime()]));
    if (times.length > 0) await this.joined.setLastInteraction(joining.into, new Date(Math.max(...times)));
    await this.tell([joining.from, joining.into]);
    return 'undone';
  }

  /** The customer, whom they were joined to, and so on. */
  private async lineOf(customerId: string): Promise<string[]> {
    const line: string[] = [];
    for (let id: string | undefined = customerId; id !== undefined && !line.includes(id);) {
      line.push(id);
      const found = await this.customers.byId(id);
      id = found?.joined_at === undefined ? undefined : found.merged_into;
    }
    return line;
  }

  /** What they said themselves, and what those said who are still joined to them. */
  private async ownConsent(id: string): Promise<void> {
    await this.joined.restoreConsent(id);
    for (const { _id: from, joined_at: at } of await this.joined.joinedTo(id)) {
      if (at !== undefined) await this.joined.carryStop({ from, into: id, at });
    }
  }

  /** The mark that people see on the conversations of a person: as their consent is by now. */
  private async ownMarks(id: string): Promise<void> {
    const ids = await this.consents.samePerson(id);
    const { stopped } = await this.consents.of(id);
    if (stopped) return this.markStopped(ids);
    for (const one of ids) await this.takeovers.optIn(one);
  }

  private async markStopped(ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.takeovers.endOffers(id);
  }

  private async tell(customerIds: readonly string[]): Promise<void> {
    const found = await this.conversations.ofCustomers(customerIds, CONVERSATIONS_MOST);
    await Promise.all(
      found.map(({ _id: conversationId }) =>
        this.live.publish({ type: 'conversation.changed', conversationId }),
      ),
    );
  }
}

/** Until when a merger can be undone. */
export function undoUntil({ askedAt }: Pick<MergeRecord, 'askedAt'>): Date {
  return new Date(askedAt.getTime() + MERGE_UNDO_DAYS * DAY_MS);
}

export function isUndoable(record: MergeRecord, now: Date): boolean {
  return record.state === 'merged' && now <= undoUntil(record);
}

function joiningOf({ from, into, askedAt: at }: MergeRecord): Joining {
  return { from, into, at };
}

function isAtRest(state: MergeState): boolean {
  return state === 'merged' || state === 'refused' || state === 'undone';
}
