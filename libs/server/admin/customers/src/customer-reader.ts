import { Injectable } from '@nestjs/common';
import {
  CUSTOMERS_FOUND_MOST,
  type CustomerConversation,
  type CustomerPage,
  type CustomerProfile,
  type CustomersQuery,
  type ErasureReceipt,
  may,
  type Role,
} from '@feelori/contracts';
import { AppError } from '@feelori/platform/errors';
import { type Conversation, ConversationLists } from '@feelori/records/conversations';
import { type Customer, CustomerLists, Customers } from '@feelori/records/customers';
import { type ErasureRecord, Erasures } from '@feelori/records/erasures';
import { Users } from '@feelori/records/users';
import { calledOf, customerRow } from './customer-row';
import { readCursor, writeCursor } from './list-cursor';

const PAGE = 50;
const CONVERSATIONS_MOST = 50;
/** What is written with digits alone and signs between them is a number. */
const NUMBER = /^[+\d][\d\s().-]*$/;

/** Reads customers as people of the shop look at them. */
@Injectable()
export class CustomerReader {
  constructor(
    private readonly stored: Customers,
    private readonly lists: CustomerLists,
    private readonly conversations: ConversationLists,
    private readonly erasures: Erasures,
    private readonly users: Users,
  ) {}

  async page({ search, consent, before, limit = PAGE }: CustomersQuery, role: Role): Promise<CustomerPage> {
    const wanted = search?.trim() ?? '';
    if (wanted !== '') return this.search(wanted, consent, role);
    const from = before === undefined ? null : readCursor(before);
    const found = await this.lists.page({ consent, from }, limit + 1);
    const page = found.slice(0, limit);
    const last = page.at(-1);
    const hasMore = found.length > limit && last !== undefined;
    return {
      items: page.map((customer) => customerRow(customer, role)),
      next: hasMore ? writeCursor({ at: last.last_interaction, id: last._id }) : null,
      more: false,
    };
  }

  /** Who may not see numbers finds them by the whole number alone: its digits cannot be tried one by one. */
  private async search(text: string, consent: CustomersQuery['consent'], role: Role): Promise<CustomerPage> {
    const byNumber = NUMBER.test(text);
    const [named, identified] = await Promise.all([
      this.lists.named(text),
      this.lists.identified(text, { whole: !byNumber || !may(role, 'customers:numbers') }),
    ]);
    const all = new Map([...identified, ...named].map((customer) => [customer._id, customer]));
    const fitting = [...all.values()].filter(
      ({ marketing_consent: said }) => consent === undefined || said === consent,
    );
    return {
      items: fitting.slice(0, CUSTOMERS_FOUND_MOST).map((customer) => customerRow(customer, role)),
      next: null,
      more: fitting.length > CUSTOMERS_FOUND_MOST,
    };
  }

  /** `not_found` for an unknown one; of one who was erased the receipt is left. */
  async profile(id: string, role: Role): Promise<CustomerProfile> {
    const customer = await this.customer(id);
    const [same, erasure] = await Promise.all([this.lists.sameAs(id), this.erasures.byId(id)]);
    const conversations = await this.conversations.ofCustomers(same, CONVERSATIONS_MOST);
    return {
      ...customerRow(customer, role),
      createdAt: customer.created_at.toISOString(),
      language: customer.language,
      called: calledOf(customer, role),
      consents: consentsOf(customer),
      conversations: conversations.map(conversationOf),
      mergedInto: customer.merged_into ?? null,
      erasure: erasure === null ? null : await this.receipt(erasure),
    };
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

function conversationOf({ _id, mode, status, lastText, lastAt, labels }: Conversation): CustomerConversation {
  return { id: _id, mode, status: status ?? 'open', lastText, lastAt: lastAt.toISOString(), labels };
}
