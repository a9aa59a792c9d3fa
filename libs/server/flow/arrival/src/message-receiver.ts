import { Injectable, Logger } from '@nestjs/common';
import type { DecodedWebhook } from '@feelori/edges/whatsapp';
import { WakeUps } from '@feelori/jobs';
import { Live } from '@feelori/platform/live';
import { Metrics } from '@feelori/platform/metrics';
import { withDeadline } from '@feelori/platform/resilience';
import { Conversations } from '@feelori/records/conversations';
import { Customers, type Sighting } from '@feelori/records/customers';
import { type ChangedRow, type InboundMessage, InboundMessages } from '@feelori/records/inbound';
import { activityOf, Corrections } from '@feelori/skills/interventions';
import { datedByArrival, inboundRow, inOrderOfArrival, personOf } from './arrival-rows';

const FOLLOW_MS = 2_000;

/** Messages that are safe in the database, and what is still to be told about them. */
export interface StoredMessages {
  /** All that came and may be answered, whether it was there before or not. */
  rows: InboundMessage[];
  /** Messages that were not there before, with what they say by now. */
  fresh: InboundMessage[];
  /** Messages that were there, and what edits and deletions made of them. */
  changed: ChangedRow[];
  /** Webhooks that have to come again, or never can be stored, for a message in them; and why. */
  refused: ReadonlyMap<DecodedWebhook, unknown>;
}

/** Receives the messages of a batch: who is it from, store, then update the conversation and wake it. */
@Injectable()
export class MessageReceiver {
  private readonly logger = new Logger('Arrival');

  constructor(
    private readonly customers: Customers,
    private readonly inbound: InboundMessages,
    private readonly conversations: Conversations,
    private readonly corrections: Corrections,
    private readonly wakeUps: WakeUps,
    private readonly live: Live,
    private readonly metrics: Metrics,
  ) {}

  /**
   * One read at most for strangers, one durable write for all that is new; edits and deletions cost more, and what
   * follows them is done too. Rejects when the database cannot take them now.
   */
  async store(webhooks: readonly DecodedWebhook[], receivedAt: Date): Promise<StoredMessages> {
    const answerable = webhooks.flatMap((webhook) =>
      webhook.messages.map((message) => ({ webhook, message })),
    );
    const silent = webhooks.flatMap((webhook) =>
      webhook.groupMessages.map((message) => ({ webhook, message })),
    );
    const all = [...answerable, ...silent];
    if (all.length === 0) return { rows: [], fresh: [], changed: [], refused: new Map() };
    const dated = all.map(({ message }) => ({ message, dated: datedByArrival(message, receivedAt) }));
    const people = dated.map((one) => personOf(one.dated));
    // The conversations of whoever had a number before forget it first: what waits there must not go to its new owner.
    const owners = await this.customers.resolveMany(people, (customerId, waId) =>
      this.conversations.forgetNumber(customerId, waId),
    );
    const rows = inOrderOfArrival(
      dated.map((one, at) => {
        const owner = owners[at];
        if (owner === undefined) throw new Error('a message has no customer');
        const row = inboundRow(one, owner, receivedAt, at < answerable.length ? 'received' : 'dead');
        const request = all[at]?.webhook.correlationId;
        return request === undefined ? row : { ...row, correlationId: request };
      }),
    );
    const { stored, changed, refused: notStored } = await this.inbound.storeMany(rows);
    if (stored.length > 0) this.metrics.usage.count('arrivals', null, stored.length);
    const repeated = rows.length - stored.length - changed.length - notStored.size;
    this.metrics.messagesReceived(stored.length, Math.max(0, repeated));
    const notFollowed = changed.length === 0 ? [] : await this.notFollowed(changed);
    const refused = new Map([...notStored, ...notFollowed]);
    return {
      rows: rows.slice(0, answerable.length).filter((row) => !refused.has(row._id)),
      fresh: stored.filter(({ state }) => state === 'received'),
      changed,
      refused: new Map(
        all.flatMap(({ webhook }, at) => {
          const id = rows[at]?._id ?? '';
          return refused.has(id) ? [[webhook, refused.get(id)] as const] : [];
        }),
      ),
    };
  }

  /**
   * Wakes for every message, known ones too: that heals a crash between storing and waking. Updates the
   * conversation for new ones only. Nothing here may fail the request; the turn and the sweeper make up for it.
   */
  async follow(stored: readonly StoredMessages[]): Promise<void> {
    const rows = stored.flatMap((group) => group.rows);
    const changed = stored.flatMap((group) => group.changed.map(({ after }) => after));
    if (rows.length === 0 && changed.length === 0) return;
    const fresh = stored.flatMap((group) => group.fresh);
    await Promise.all([
      this.wakeUps.enqueueTurns(conversationsOf(rows)),
      this.tolerate('conversations', () => this.conversations.recordActivity(fresh.map(activityOf))),
      this.tolerate('customers', () => this.customers.recordSightings(fresh.map(sightingOf))),
    ]);
    // Last, so that a console that looks sees the message in the list.
    const told = conversationsOf([...fresh, ...changed]).map((id) =>
      this.live.publish({ type: 'conversation.changed', conversationId: id }),
    );
    await Promise.all(told);
  }

  /**
   * Does what follows changes, before WhatsApp gets its 200: where that does not get through, the change has to come
   * again, and nothing else. Gives the ids of such changes, and why.
   */
  private async notFollowed(changed: readonly ChangedRow[]): Promise<[string, unknown][]> {
    const follow = async (one: ChangedRow): Promise<[string, unknown][]> => {
      try {
        await withDeadline(this.corrections.follow([one]), FOLLOW_MS, 'database: corrections');
        return [];
      } catch (error) {
        return one.changes.map(({ _id }) => [_id, error]);
      }
    };
    return (await Promise.all(changed.map(follow))).flat();
  }

  private async tolerate(what: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await withDeadline(work(), FOLLOW_MS, `database: ${what}`);
    } catch (error) {
      this.logger.warn({ err: error, msg: `${what} not updated` });
    }
  }
}

function conversationsOf(rows: readonly InboundMessage[]): string[] {
  return [...new Set(rows.map((row) => row.conversationId))];
}

function sightingOf({ customerId, sentAt, message: { profileName, username } }: InboundMessage): Sighting {
  return {
    id: customerId,
    at: sentAt,
    ...(profileName === undefined ? {} : { profileName }),
    ...(username === undefined ? {} : { username }),
  };
}
