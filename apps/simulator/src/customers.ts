import { otherForms } from './phone-forms';

/** A person who can write to the shop from the phone page. */
export interface DemoCustomer {
  /** Digits of the phone number without "+": the id in the simulator, also of customers who hide their number. */
  wa_id: string;
  name: string;
  /** Business-scoped user id ("US.134…"), sent with every message. */
  user_id: string;
  username?: string;
  /** Id in the portfolio of a linked enterprise ("US.ENT.118…"). */
  parent_user_id?: string;
  /** Hash of the customer's identity key; changes with the phone. */
  identity_key_hash?: string;
  /** A customer with a username and no recent contact: WhatsApp leaves the phone fields out. */
  hides_phone?: boolean;
  /** How far the clock of the customer's phone is ahead (negative: behind), seconds. */
  clock_ahead_s?: number;
  /** Answers whatever comes, as a shop's own assistant or an absence note does. */
  auto_reply?: AutoReply | null;
  language: string;
  about: string;
}

/** An automatic answer of a customer. */
export interface AutoReply {
  text: string;
  /** Milliseconds from the message to the answer. */
  delay_ms: number;
  /** Answers left; 0 = none any more. */
  times: number;
}

const DEMO_CUSTOMERS: readonly DemoCustomer[] = [
  { wa_id: '16505550101', name: 'Ann Rivera', language: 'en', about: 'Loves summer dresses' },
  { wa_id: '447700900102', name: 'Emma Clark', language: 'en', about: 'Waiting for a parcel' },
  { wa_id: '34600000103', name: 'Lucía Gómez', language: 'es', about: 'Escribe en español' },
  { wa_id: '5511990000104', name: 'João Silva', language: 'pt', about: 'Fala português' },
  { wa_id: '919876500105', name: 'Priya Sharma', language: 'hi', about: 'Festive wear, please' },
  { wa_id: '971501000106', name: 'Omar Haddad', language: 'ar', about: 'يكتب بالعربية' },
  { wa_id: '16505550107', name: 'Sam Okafor', language: 'en', about: 'Returns expert' },
  {
    wa_id: '16505550108',
    name: 'Maya Lindqvist',
    language: 'en',
    about: 'Hides her phone number',
    username: '@maya.l',
    hides_phone: true,
  },
].map((customer, index) => ({ ...customer, user_id: `US.1349120865530274190${index + 1}` }));

/** The people of the simulated world, by wa_id; unknown senders are added as they first write. */
export class Customers {
  private readonly byWaId = new Map<string, DemoCustomer>();
  private readonly byUserId = new Map<string, DemoCustomer>();

  constructor() {
    this.reset();
  }

  /** Everyone, demo customers first. */
  list(): DemoCustomer[] {
    return [...this.byWaId.values()];
  }

  /** The customer with this phone (digits, with or without "+", in any form) or this BSUID, if known. */
  find(address: string): DemoCustomer | undefined {
    const digits = address.replace(/^\+/, '');
    for (const form of [digits, ...otherForms(digits)]) {
      const customer = this.byWaId.get(form);
      if (customer) return customer;
    }
    return this.byUserId.get(address);
  }

  /** The customer with this number; made up on the spot when unknown, so that any number can write. */
  ensure(waId: string, name?: string): DemoCustomer {
    const known = this.find(waId);
    if (known) return known;
    const made: DemoCustomer = {
      wa_id: waId,
      name: name ?? `Customer ${waId.slice(-4)}`,
      user_id: `US.9${waId}`,
      language: 'en',
      about: 'Wrote from outside the demo',
    };
    this.add(made);
    return made;
  }

  /** Adds or replaces a customer. */
  add(customer: DemoCustomer): void {
    this.byWaId.set(customer.wa_id, customer);
    this.byUserId.set(customer.user_id, customer);
  }

  /** Changes what is given of a customer; a new user id replaces the old one. Undefined when there is none. */
  change(waId: string, changes: Partial<Omit<DemoCustomer, 'wa_id'>>): DemoCustomer | undefined {
    const customer = this.byWaId.get(waId);
    if (!customer) return undefined;
    this.byUserId.delete(customer.user_id);
    const changed = { ...customer, ...changes };
    this.add(changed);
    return changed;
  }

  /** The number belongs to another person from now on: another user id and name, no username, no shared settings. */
  replaceOwner(waId: string, userId: string, name?: string): DemoCustomer | undefined {
    const before = this.byWaId.get(waId);
    if (!before) return undefined;
    this.byUserId.delete(before.user_id);
    const owner: DemoCustomer = {
      wa_id: waId,
      name: name ?? `New owner of …${waId.slice(-4)}`,
      user_id: userId,
      language: before.language,
      about: 'Has the number of someone else',
    };
    this.add(owner);
    return owner;
  }

  /** Back to the demo customers. */
  reset(): void {
    this.byWaId.clear();
    this.byUserId.clear();
    for (const customer of DEMO_CUSTOMERS) this.add({ ...customer });
  }
}
