import { Injectable } from '@nestjs/common';
import { phoneCandidates, type ShopOrderNews } from '@feelori/edges/shopify';
import { Settings } from '@feelori/platform/settings';
import { type Conversation, ConversationLists } from '@feelori/records/conversations';
import { type Customer, CustomerLists, Customers } from '@feelori/records/customers';
import { ErasedMessages } from '@feelori/records/erasures';
import type { UntoldReason } from '@feelori/records/notices';

/** Whose an order is, as far as WhatsApp is concerned. */
export type NewsRecipient =
  /** `conversation`: the one they wrote in last; null where they never did. */
  | { kind: 'known'; customer: Customer; digits: string; conversation: Conversation | null }
  /** Nobody wrote from this number yet. */
  | { kind: 'stranger'; digits: string }
  | { kind: 'untold'; why: UntoldReason };

/** What says whose it is. */
type Owned = Pick<ShopOrderNews, 'buyerPhones' | 'createdAt'>;

/** A customer has one conversation with each of the shop's numbers. */
const CONVERSATIONS_MOST = 20;

/** Finds who placed an order by the buyer's own numbers on it: only who has proven to WhatsApp to have one is that person. */
@Injectable()
export class NewsRecipients {
  constructor(
    private readonly customers: Customers,
    private readonly lists: CustomerLists,
    private readonly conversations: ConversationLists,
    private readonly erased: ErasedMessages,
    private readonly settings: Settings,
  ) {}

  async of(order: Owned): Promise<NewsRecipient> {
    const [first] = order.buyerPhones;
    if (first === undefined) return { kind: 'untold', why: 'no_phone' };
    for (const phone of order.buyerPhones) {
      const found = await this.holders(phone);
      const [holder, ...others] = found;
      if (holder === undefined) continue;
      const same = others.length === 0 ? [] : await this.lists.sameAs(holder.id);
      if (others.some(({ id }) => !same.includes(id))) return { kind: 'untold', why: 'two_customers' };
      return this.known(order, holder);
    }
    // Who was erased is nobody's customer any more, and no stranger either.
    const spellings = order.buyerPhones.flatMap(phoneCandidates).map((spelling) => spelling.slice(1));
    const wasErased = await this.erased.hadNumber(spellings, this.settings.auth.jwtSecrets);
    if (wasErased) return { kind: 'untold', why: 'no_consent' };
    return { kind: 'stranger', digits: first.slice(1) };
  }

  /** Whose number it is, in whichever spelling WhatsApp has it. */
  private async holders(phone: string): Promise<{ id: string; digits: string }[]> {
    const found: { id: string; digits: string }[] = [];
    for (const digits of phoneCandidates(phone).map((spelling) => spelling.slice(1))) {
      const id = await this.customers.idByNumber(digits);
      if (id !== null && !found.some((one) => one.id === id)) found.push({ id, digits });
    }
    return found;
  }

  private async known(order: Owned, { id, digits }: { id: string; digits: string }): Promise<NewsRecipient> {
    const customer = await this.customers.byId(id);
    if (customer === null || isErased(customer)) return { kind: 'untold', why: 'no_consent' };
    // What was bought before the number went to somebody else is not theirs.
    const since = customer.number_recycled_at ?? null;
    if (since !== null && Date.parse(order.createdAt) < since.getTime()) {
      return { kind: 'untold', why: 'number_changed_hands' };
    }
    const { phoneNumberIds } = this.settings.whatsapp;
    const all = await this.conversations.ofCustomers([id], CONVERSATIONS_MOST);
    const ours = all.filter(({ phoneNumberId }) => phoneNumberIds.includes(phoneNumberId));
    return { kind: 'known', customer, digits, conversation: ours.reduce(later, null) };
  }
}

function isErased({ erasing_since, erased_at }: Customer): boolean {
  return erasing_since !== undefined || erased_at !== undefined;
}

function later(newest: Conversation | null, one: Conversation): Conversation {
  const at = ({ lastCustomerAt }: Conversation): number => lastCustomerAt?.getTime() ?? 0;
  return newest !== null && at(newest) >= at(one) ? newest : one;
}
