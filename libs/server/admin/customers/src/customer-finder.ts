import { Injectable } from '@nestjs/common';
import {
  CUSTOMERS_FOUND_MOST,
  type CustomerPage,
  type CustomersQuery,
  may,
  type Role,
} from '@feelori/contracts';
import { Clock } from '@feelori/platform/clock';
import { type Customer, CustomerLists, type CustomersAsked } from '@feelori/records/customers';
import { askedOf, isAsAsked } from './customer-filters';
import { customerRow } from './customer-row';
import { readCursor, writeCursor } from './list-cursor';
import { MarkedPeople } from './marked-people';
import { type Marks, PersonMarks } from './person-marks';

const PAGE = 50;
/** What is written with digits alone and signs between them is a number. */
const NUMBER = /^[+\d][\d\s().-]*$/;

/** Finds customers as people of the shop look for them. */
@Injectable()
export class CustomerFinder {
  constructor(
    private readonly lists: CustomerLists,
    private readonly marked: MarkedPeople,
    private readonly marks: PersonMarks,
    private readonly clock: Clock,
  ) {}

  async page(query: CustomersQuery, role: Role): Promise<CustomerPage> {
    const wanted = query.search?.trim() ?? '';
    if (wanted !== '') return this.search(wanted, query, role);
    const asked = askedOf(query, this.clock.now());
    const [first, ...others] = this.marksOf(query);
    const from = query.before === undefined ? null : readCursor(query.before);
    const limit = query.limit ?? PAGE;
    if (first === undefined) return this.listed(asked, from, limit, role);
    const fits = (all: Customer[]): Promise<Customer[]> => this.fitting(all, asked, others);
    const { found, next } = await this.marked.page(first, fits, from, limit);
    const isWhole = from === null && next === null;
    return pageOf(found, role, { next: next && writeCursor(next), count: isWhole ? found.length : null });
  }

  private async listed(
    asked: CustomersAsked,
    from: ReturnType<typeof readCursor> | null,
    limit: number,
    role: Role,
  ): Promise<CustomerPage> {
    const [found, count] = await Promise.all([
      this.lists.page({ ...asked, from }, limit + 1),
      from === null ? this.lists.count(asked) : null,
    ]);
    const page = found.slice(0, limit);
    const last = page.at(-1);
    const hasMore = found.length > limit && last !== undefined;
    const next = hasMore ? writeCursor({ at: last.last_interaction, id: last._id }) : null;
    return pageOf(page, role, { next, count });
  }

  /** Who may not see numbers finds them by the whole number alone: its digits cannot be tried one by one. */
  private async search(text: string, query: CustomersQuery, role: Role): Promise<CustomerPage> {
    const byNumber = NUMBER.test(text);
    const [named, identified] = await Promise.all([
      this.lists.named(text),
      this.lists.identified(text, { whole: !byNumber || !may(role, 'customers:numbers') }),
    ]);
    const all = new Map([...identified, ...named].map((customer) => [customer._id, customer]));
    const asked = askedOf(query, this.clock.now());
    const fitting = await this.fitting([...all.values()], asked, this.marksOf(query));
    const more = fitting.length > CUSTOMERS_FOUND_MOST;
    const count = more ? null : fitting.length;
    return { ...pageOf(fitting.slice(0, CUSTOMERS_FOUND_MOST), role, { next: null, count }), more };
  }

  private marksOf({ label, notes }: CustomersQuery): Marks[] {
    return [
      ...(label === undefined ? [] : [this.marks.label(label)]),
      ...(notes === undefined ? [] : [this.marks.noted()]),
    ];
  }

  private async fitting(
    customers: readonly Customer[],
    asked: CustomersAsked,
    marks: readonly Marks[],
  ): Promise<Customer[]> {
    let left = customers.filter((customer) => isAsAsked(customer, asked));
    for (const one of marks) left = await this.marked.among(left, one);
    return left;
  }
}

function pageOf(
  customers: readonly Customer[],
  role: Role,
  { next, count }: Pick<CustomerPage, 'next' | 'count'>,
): CustomerPage {
  return { items: customers.map((customer) => customerRow(customer, role)), next, more: false, count };
}
