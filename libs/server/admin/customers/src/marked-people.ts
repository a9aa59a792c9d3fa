import { Injectable } from '@nestjs/common';
import { type Customer, CustomerLists } from '@feelori/records/customers';
import type { CustomerPlace } from './list-cursor';
import { newestOfEach, personsOf } from './persons-of';
import type { Mark, Marks } from './person-marks';

const AT_ONCE = 100;
/** So many marks one request looks at; the page it gives may be short, and the next one goes on behind it. */
const LOOKED_AT_MOST = 1_000;

/** Who was found, and where to go on; null at the end. */
export interface FoundPeople {
  found: Customer[];
  next: CustomerPlace | null;
}

/** Finds people by what is put on their conversations; each stands where the newest mark of theirs is, and there alone. */
@Injectable()
export class MarkedPeople {
  constructor(private readonly lists: CustomerLists) {}

  async page(
    marks: Marks,
    fits: (customers: Customer[]) => Promise<Customer[]>,
    from: CustomerPlace | null,
    limit: number,
  ): Promise<FoundPeople> {
    const found: Customer[] = [];
    let place = from;
    for (let seen = 0; seen < LOOKED_AT_MOST; seen += AT_ONCE) {
      const page = await marks.page(place, AT_ONCE);
      const here = await this.peopleAt(page, marks, fits);
      for (const mark of page) {
        place = { at: mark.at, id: mark.id };
        const customer = here.get(mark.id);
        if (customer !== undefined) found.push(customer);
        if (found.length === limit) return { found, next: place };
      }
      if (page.length < AT_ONCE) return { found, next: null };
    }
    return { found, next: place };
  }

  /** Those of these customers of whose conversations one is marked. */
  async among(customers: readonly Customer[], marks: Marks): Promise<Customer[]> {
    const relatives = await this.lists.relatives(customers.map(({ _id }) => _id));
    const persons = personsOf(relatives);
    const marked = await marks.ofCustomers([...relatives.keys()]);
    const who = new Set(marked.map(({ customerId }) => persons.get(customerId)));
    return customers.filter(({ _id }) => who.has(persons.get(_id)));
  }

  /** Whose newest mark is which of these. */
  private async peopleAt(
    page: readonly Mark[],
    marks: Marks,
    fits: (customers: Customer[]) => Promise<Customer[]>,
  ): Promise<Map<string, Customer>> {
    const relatives = await this.lists.relatives([...new Set(page.map(({ customerId }) => customerId))]);
    const persons = personsOf(relatives);
    const fitting = await fits(await this.lists.byIds([...new Set(persons.values())]));
    const wanted = new Map(fitting.map((customer) => [customer._id, customer]));
    const members = [...relatives.keys()].filter((id) => wanted.has(persons.get(id) ?? ''));
    const newest = newestOfEach(await marks.ofCustomers(members), persons);
    return new Map(
      [...newest].flatMap(([person, { id }]) => {
        const customer = wanted.get(person);
        return customer === undefined ? [] : [[id, customer] as const];
      }),
    );
  }
}
