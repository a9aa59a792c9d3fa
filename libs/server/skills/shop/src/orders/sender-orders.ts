import { Injectable } from '@nestjs/common';
import { canonicalPhone, Shopify, type ShopOrder } from '@feelori/edges/shopify';
import { PhoneOrderBook } from '@feelori/skills/phone-orders';

/**
 * The newest orders under a sender's number: those of the shop's customer with exactly that number, and those whose buyer left
 * it without being one. Shopify cannot be asked for the latter by a number, so the book points at them; whether the number is
 * still the buyer's is read on the order itself.
 */
@Injectable()
export class SenderOrders {
  constructor(
    private readonly shopify: Shopify,
    private readonly book: PhoneOrderBook,
  ) {}

  /** At most ten, the newest first. `phone`: in any spelling. */
  async of(phone: string, signal?: AbortSignal): Promise<ShopOrder[]> {
    const [own, pointed] = await Promise.all([this.ofCustomer(phone, signal), this.book.under(phone)]);
    const others = pointed.filter((id) => !own.some((order) => order.id === id));
    const read = others.length === 0 ? [] : await this.shopify.ordersById(others, signal);
    const theirs = read.filter((order) => isBuyers(order, phone));
    if (theirs.length < read.length) this.correct(read.filter((order) => !theirs.includes(order)));
    return theirs.length === 0 ? own : [...own, ...theirs].sort(newestFirst);
  }

  /** An order that was found by its name is known by its number from then on. */
  learn(order: ShopOrder, phone: string): void {
    if (isBuyers(order, phone)) this.correct([order]);
  }

  private async ofCustomer(phone: string, signal?: AbortSignal): Promise<ShopOrder[]> {
    const customer = await this.shopify.customerByPhone(phone, signal);
    return customer === null ? [] : this.shopify.ordersOfCustomer(customer, signal);
  }

  /** Nobody's answer waits or fails for it: what is not noted now, the next webhook or night brings. */
  private correct(orders: readonly ShopOrder[]): void {
    this.book.note(orders).catch(() => undefined);
  }
}

function isBuyers({ buyerPhones }: ShopOrder, phone: string): boolean {
  const sender = canonicalPhone(phone);
  return sender !== null && buyerPhones.includes(sender);
}

function newestFirst(one: ShopOrder, other: ShopOrder): number {
  return Date.parse(other.createdAt) - Date.parse(one.createdAt);
}
