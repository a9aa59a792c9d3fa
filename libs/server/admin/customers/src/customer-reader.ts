import { Injectable } from '@nestjs/common';
import {
  type CustomerConversation,
  type CustomerNote,
  type CustomerProfile,
  type ErasureReceipt,
  type Role,
} from '@feelori/contracts';
import { AppError } from '@feelori/platform/errors';
import { type Conversation, ConversationLists } from '@feelori/records/conversations';
import { type Customer, CustomerLists, Customers } from '@feelori/records/customers';
import { type ErasureRecord, Erasures } from '@feelori/records/erasures';
import { type Note, Notes } from '@feelori/records/notes';
import { Users } from '@feelori/records/users';
import { calledOf, customerRow } from './customer-row';
import { personsOf } from './persons-of';

const CONVERSATIONS_MOST = 50;
const NOTES_MOST = 50;

/** Reads customers as people of the shop look at them. */
@Injectable()
export class CustomerReader {
  constructor(
    private readonly stored: Customers,
    private readonly lists: CustomerLists,
    private readonly conversations: ConversationLists,
    private readonly notes: Notes,
    private readonly erasures: Erasures,
    private readonly users: Users,
  ) {}

  /** `not_found` for an unknown one; of one who was erased the receipt is left. */
  async profile(id: string, role: Role): Promise<CustomerProfile> {
    const customer = await this.customer(id);
    const [relatives, erasure] = await Promise.all([this.lists.relatives([id]), this.erasures.byId(id)]);
    const [conversations, joined] = await Promise.all([
      this.conversations.ofCustomers([...relatives.keys()], CONVERSATIONS_MOST),
      this.joinedAmong(id, relatives),
    ]);
    const since = Math.min(...[customer, ...joined].map(({ created_at: at }) => at.getTime()));
    return {
      ...customerRow(customer, role),
      createdAt: new Date(since).toISOString(),
      called: [customer, ...joined].flatMap((one) => calledOf(one, role)),
      consents: consentsOf(customer),
      conversations: conversations.map(conversationOf),
      notes: await this.notesIn(conversations.map(({ _id }) => _id)),
      mergedInto: customer.merged_into ?? null,
      erasure: erasure === null ? null : await this.receipt(erasure),
    };
  }

  private async notesIn(conversationIds: readonly string[]): Promise<CustomerNote[]> {
    const found = await Promise.all(conversationIds.map((id) => this.notes.page(id, null, NOTES_MOST)));
    const newest = found
      .flat()
      .sort((a, b) => b.writtenAt.getTime() - a.writtenAt.getTime())
      .slice(0, NOTES_MOST);
    const names = await this.users.namesOf([...new Set(newest.map(({ author }) => author))]);
    return newest.map((note) => noteOf(note, names));
  }

  /** The customer, and those whom a person of the shop made one with them. */
  async person(id: string): Promise<Customer[]> {
    const customer = await this.customer(id);
    return [customer, ...(await this.joinedAmong(id, await this.lists.relatives([id])))];
  }

  private async joinedAmong(id: string, relatives: ReadonlyMap<string, string | null>): Promise<Customer[]> {
    const persons = personsOf(relatives);
    const others = [...relatives.keys()].filter((one) => one !== id && persons.get(one) === id);
    const found = others.length === 0 ? [] : await this.lists.byIds(others);
    return found.filter(({ joined_at: at }) => at !== undefined);
  }

  async customer(id: string): Promise<Customer> {
    const customer = await this.stored.byId(id);
    if (customer === null) throw new AppError('not_found', 'There is no such customer.');
    return customer;
  }

  async receipt(erasure: ErasureRecord): Promise<ErasureReceipt> {
    const { by, state, askedAt, doneAt, counts } = erasure;
    const names = await this.users.namesOf(by === null ? [] : [by]);
    return {
      // What is cleared is gone; the last look takes only what was on its way.
      state: state === 'cleared' || state === 'done' ? 'done' : 'running',
      askedAt: askedAt.toISOString(),
      by: by === null ? null : { id: by, name: names.get(by) ?? '' },
      doneAt: doneAt?.toISOString() ?? null,
      counts: counts ?? {},
    };
  }
}

function consentsOf(customer: Customer): CustomerProfile['consents'] {
  const { consent_history: history = [], marketing_consent: consent } = customer;
  const { marketing_consent_at: at, marketing_consent_source: source = null } = customer;
  // An earlier version kept the last one alone.
  const all = history.length > 0 || at === undefined ? history : [{ consent, at, source }];
  return all.map((one) => ({ ...one, at: one.at.toISOString() })).reverse();
}

function noteOf(
  { _id, conversationId, author, text, writtenAt }: Note,
  names: ReadonlyMap<string, string>,
): CustomerNote {
  return {
    id: _id,
    conversationId,
    at: writtenAt.toISOString(),
    text,
    author: { id: author, name: names.get(author) ?? '' },
  };
}

function conversationOf({ _id, mode, status, lastText, lastAt, labels }: Conversation): CustomerConversation {
  return { id: _id, mode, status: status ?? 'open', lastText, lastAt: lastAt.toISOString(), labels };
}
