import type { SendState } from '@feelori/contracts';
import { BatchedWrites } from '@feelori/platform/mongo';
import { testStores } from '@feelori/testing';
import { type Connection, createConnection } from 'mongoose';
import { newPart } from '../new-part';
import { DraftEntries } from '../draft-entries';
import { Outbox } from '../outbox';
import type { OutboxEntry, OutboxPart } from '../outbox-entry';
import { outboxEntrySchema } from '../outbox-entry.schema';
import type { StatusNews } from '../status-move';

const AT = Date.parse('2026-11-23T12:00:00Z');
export const at = (seconds: number): Date => new Date(AT + seconds * 1_000);

export function part(i: number, state: SendState = 'pending', change: Partial<OutboxPart> = {}): OutboxPart {
  return { ...newPart({ kind: 'text', text: `part ${i}` }, i), state, ...change };
}

export function entry(who: string, place: number, change: Partial<OutboxEntry> = {}): OutboxEntry {
  const conversationId = `100:${who}`;
  return {
    _id: `${conversationId}#${place}`,
    conversationId,
    phoneNumberId: '100',
    customerId: who,
    to: { waId: '16505551234' },
    origin: 'assistant',
    place,
    epoch: 0,
    author: null,
    answeredBy: 'gemini',
    writtenAt: at(place),
    stage: 'released',
    cancelReason: null,
    handoverReason: null,
    consent: null,
    parts: [part(0)],
    nextAt: at(place),
    ...change,
  };
}

/** What WhatsApp tells of the first try of an entry's first part. */
export function news(entryId: string, status: string, change: Partial<StatusNews> = {}): StatusNews {
  const opaque = `o1:${entryId}:0:1`;
  return { wamid: 'w', status, opaque, errorCode: null, at: at(60), ...change };
}

/** The outbox on a real store, for one file of tests. */
export class OutboxStage {
  private readonly stores = testStores();
  private opened: { connection: Connection; outbox: Outbox; drafts: DraftEntries } | null = null;

  async open(): Promise<Outbox> {
    const connection = await createConnection(this.stores.env.MONGODB_URI ?? '').asPromise();
    const model = connection.model<OutboxEntry>('OutboxEntry', outboxEntrySchema);
    await model.createIndexes();
    const writes = new BatchedWrites(connection);
    const outbox = new Outbox(model, writes);
    this.opened = { connection, outbox, drafts: new DraftEntries(model, writes) };
    return outbox;
  }

  get drafts(): DraftEntries {
    if (this.opened === null) throw new Error('the outbox is not open');
    return this.opened.drafts;
  }

  async close(): Promise<void> {
    await this.opened?.connection.close();
    await this.stores.drop();
  }

  /** A stored entry of its own; gives what is needed to move its first part. */
  async stored(who: string, ...parts: OutboxPart[]): Promise<string> {
    await this.opened?.outbox.insert(entry(who, 1, { parts }));
    return `100:${who}#1`;
  }

  async partOf(id: string, i = 0): Promise<OutboxPart | undefined> {
    return (await this.opened?.outbox.byId(id))?.parts[i];
  }
}
