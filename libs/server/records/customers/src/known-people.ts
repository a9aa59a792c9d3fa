import type { Customer } from './customer';

/** What the database says of the identities in question, at one moment. */
export class KnownPeople {
  private readonly byKey: ReadonlyMap<string, Customer>;
  private readonly byId: ReadonlyMap<string, Customer>;

  /** `customers` are all that hold or held one of the identities, and those they were merged into. */
  constructor(private readonly customers: readonly Customer[]) {
    this.byKey = new Map(customers.flatMap((customer) => customer.identities.map((key) => [key, customer])));
    this.byId = new Map(customers.map((customer) => [customer._id, customer]));
  }

  /** Whose an id is that only one person can ever have: its holder's, or whoever held it once (or turned out to be). */
  personOf(proof: string): Customer | undefined {
    const [former] = this.formerHoldersOf(proof);
    return this.byKey.get(proof) ?? this.heirOf(proof) ?? former;
  }

  holderOf(key: string): Customer | undefined {
    return this.byKey.get(key);
  }

  /** Customers who once held an identity and do not now. */
  formerHoldersOf(key: string): Customer[] {
    return this.customers.filter(
      ({ former = [], identities }) => former.includes(key) && !identities.includes(key),
    );
  }

  private heirOf(key: string): Customer | undefined {
    for (const { merged_into: heir } of this.formerHoldersOf(key)) {
      const found = heir === undefined ? undefined : this.byId.get(heir);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}
