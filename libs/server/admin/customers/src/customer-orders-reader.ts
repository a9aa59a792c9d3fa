import { Injectable } from '@nestjs/common';
import { type CustomerOrder, type CustomerOrders, type Language, languageOf } from '@feelori/contracts';
import type { Customer } from '@feelori/records/customers';
import { orderNews, orderStatus, OwnOrders } from '@feelori/skills/shop';
import { CustomerReader } from './customer-reader';

const DEADLINE_MS = 5_000;
type Orders = Awaited<ReturnType<OwnOrders['list']>>['orders'];

/** The orders that the shop has under a customer's number. */
@Injectable()
export class CustomerOrdersReader {
  constructor(
    private readonly customers: CustomerReader,
    private readonly orders: OwnOrders,
  ) {}

  /** Also those under the numbers of who was made one with them. */
  async of(customerId: string): Promise<CustomerOrders> {
    const person = await this.customers.person(customerId);
    const withNumber = person.filter(({ phone }) => phone !== null);
    if (withNumber.length === 0) return { state: 'no_number', items: [] };
    const signal = AbortSignal.timeout(DEADLINE_MS);
    try {
      const all = await Promise.all(withNumber.map((one) => this.under(one, signal)));
      const byName = new Map(all.flat().map((order) => [order.name, order]));
      return { state: 'known', items: [...byName.values()].sort((a, b) => (a.at < b.at ? 1 : -1)) };
    } catch {
      // The shop is away, slow or refuses: whatever it is, the page says so and goes on.
      return { state: 'unreachable', items: [] };
    }
  }

  private async under(customer: Customer, signal: AbortSignal): Promise<CustomerOrder[]> {
    const { _id: customerId, phone, language, number_recycled_at: since } = customer;
    const ordersSince = since ? { ordersSince: since } : {};
    const { orders } = await this.orders.list({ phone: phone ?? '', customerId, signal, ...ordersSince });
    return (orders as Orders).map((order) => orderOf(order, languageOf(language)));
  }
}

function orderOf(order: Orders[number], language: Language): CustomerOrder {
  const { name, createdAt, total, currency, lines } = order;
  return {
    name,
    at: createdAt,
    status: orderStatus(order),
    total: total === null ? null : `${total} ${currency}`,
    items: lines.map(({ title, quantity }) => ({ title, quantity })),
    words: orderNews(order, language),
  };
}
