import { Injectable } from '@nestjs/common';
import { ENTRY_ORIGINS } from '@feelori/contracts';
import type { AuditEntry } from '@feelori/platform/audit';
import { Clock } from '@feelori/platform/clock';
import { Live } from '@feelori/platform/live';
import { Settings } from '@feelori/platform/settings';
import { ConversationLists } from '@feelori/records/conversations';
import { CustomerLists, Customers, ERASURES_KNOWN_MS } from '@feelori/records/customers';
import { type ErasureRecord, Erasures, PersonalRecords } from '@feelori/records/erasures';
import { MediaFiles } from '@feelori/records/media';
import { Outbox } from '@feelori/records/outbox';
import { PhoneOrderBook } from '@feelori/skills/phone-orders';
import { erasedWords } from './erased-words';
import { MessageNotes } from './message-notes';

/** By then every process asks the database who writes, and what was on its way when that began is stored. */
export const SETTLE_MS = ERASURES_KNOWN_MS + 3_000;
/** Longer than a turn under way or a send takes to write what it knows. */
export const VERIFY_MS = 60_000;
const AT_ONCE = 10;
/** So long one that failed stands behind the others: ten of them must not keep everybody else waiting. */
const AGAIN_MS = 60_000;
/** A customer has one conversation with each of the shop's numbers. */
const CONVERSATIONS_MOST = 1_000;

/**
 * Takes a person out of every collection, for whoever asks: somebody of the shop, or the shop's own system. Each step
 * bears repetition and writes down that it was done, so that after a crash it goes on; several processes may do it at once.
 */
@Injectable()
export class CustomerEraser {
  constructor(
    private readonly erasures: Erasures,
    private readonly records: PersonalRecords,
    private readonly customers: Customers,
    private readonly lists: CustomerLists,
    private readonly conversations: ConversationLists,
    private readonly outbox: Outbox,
    private readonly notes: MessageNotes,
    private readonly files: MediaFiles,
    private readonly book: PhoneOrderBook,
    private readonly live: Live,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** From now on nothing goes out to them; soon nothing of them is left. A second call gives what the first began. */
  async erase(
    customerId: string,
    asked: Pick<ErasureRecord, 'by' | 'source'>,
    audit?: AuditEntry,
  ): Promise<ErasureRecord> {
    const record = await this.erasures.ask({ _id: customerId, ...asked, askedAt: this.clock.now() }, audit);
    await this.step(record);
    return (await this.erasures.byId(customerId)) ?? record;
  }

  /** Goes on with what is due. True when there was anything. Rejects when one of them failed, after all had their try. */
  async advance(now: Date = this.clock.now()): Promise<boolean> {
    const due = await this.erasures.due(now, AT_ONCE);
    const failures: unknown[] = [];
    for (const record of due) {
      await this.step(record, now).catch(async (error: unknown) => {
        failures.push(error);
        await this.erasures.move(record, { state: record.state, nextAt: after(now, AGAIN_MS) });
      });
    }
    if (failures.length > 0) throw failures[0];
    return due.length > 0;
  }

  private async step(record: ErasureRecord, now: Date = this.clock.now()): Promise<void> {
    switch (record.state) {
      case 'asked':
        return this.announce(record, now);
      case 'announced':
        return this.clear(record, now);
      case 'cleared':
        return this.finish(record, now);
      case 'done':
        return;
    }
  }

  private async announce(record: ErasureRecord, now: Date): Promise<void> {
    const person = await this.personOf(record);
    await this.customers.beginErasure(person.customerIds, now);
    await this.erasures.note(record, person);
    await this.cancelUnsent(person.conversationIds);
    await this.notes.note(person.conversationIds, now);
    await this.notes.noteNumbers(await this.wordsOf(person.customerIds), now);
    await this.erasures.move(record, { state: 'announced', nextAt: after(now, SETTLE_MS) });
  }

  private async clear(record: ErasureRecord, now: Date): Promise<void> {
    const person = await this.personOf(record);
    await this.cancelUnsent(person.conversationIds);
    const words = await this.wordsOf(person.customerIds);
    const phoneKeys = this.book.keysOf(words.filter((word) => /^\d+$/.test(word)));
    const whole = { ...person, words, phoneKeys };
    // Whoever goes on after a crash knows what was theirs, and what they were before the first of it was touched.
    const counts = record.counts ?? (await this.records.count(whole));
    await this.erasures.note(record, { ...person, counts });
    await this.notes.note(person.conversationIds, now);
    await this.files.clearObjectsOf(person.conversationIds);
    await this.records.erase(whole);
    await this.erasures.move(record, { state: 'cleared', nextAt: after(now, VERIFY_MS) });
    await this.tell(person.conversationIds);
  }

  /** What was under way when they were erased may have been written since. */
  private async finish(record: ErasureRecord, now: Date): Promise<void> {
    const person = await this.personOf(record);
    await this.notes.note(person.conversationIds, now);
    await this.files.clearObjectsOf(person.conversationIds);
    await this.records.erase({ ...person, words: [], phoneKeys: [] });
    await this.customers.endErasure(person.customerIds);
    await this.erasures.move(record, { state: 'done', nextAt: null, doneAt: now });
    await this.tell(person.conversationIds);
  }

  private async personOf(
    record: ErasureRecord,
  ): Promise<Pick<ErasureRecord, 'customerIds' | 'conversationIds'>> {
    const customerIds = new Set([...record.customerIds, ...(await this.lists.sameAs(record._id))]);
    const found = await this.conversations.ofCustomers([...customerIds], CONVERSATIONS_MOST);
    const numbers = this.settings.whatsapp.phoneNumberIds;
    // Also where arrival did not get to make the conversation.
    const possible = [...customerIds].flatMap((id) => numbers.map((number) => `${number}:${id}`));
    const ids = [...record.conversationIds, ...found.map(({ _id }) => _id), ...possible];
    return { customerIds: [...customerIds], conversationIds: [...new Set(ids)] };
  }

  private async wordsOf(customerIds: readonly string[]): Promise<string[]> {
    return erasedWords(await this.lists.byIds(customerIds));
  }

  private async cancelUnsent(conversationIds: readonly string[]): Promise<void> {
    for (const id of conversationIds) {
      await this.outbox.cancelUnsent(id, { origins: ENTRY_ORIGINS, reason: 'erased' });
    }
  }

  private async tell(conversationIds: readonly string[]): Promise<void> {
    await Promise.all(
      conversationIds.map((conversationId) =>
        this.live.publish({ type: 'conversation.changed', conversationId }),
      ),
    );
  }
}

function after(now: Date, ms: number): Date {
  return new Date(now.getTime() + ms);
}
