import { Injectable } from '@nestjs/common';
import type { CustomerOrder, CustomerOrders } from '@feelori/contracts';
import { orderStatus, OwnOrders } from '@feelori/skills/shop';
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

  async of(customerId: string): Promise<CustomerOrders> {
    const { phone, number_recycled_at: since } = await this.customers.customer(customerId);
    if (phone === null) return { state: 'no_number', items: [] };
    const signal = AbortSignal.timeout(DEADLINE_MS);
    try {
      const ordersSince = since ? { ordersSince: since } : {};
      const { orders } = await this.orders.list({ phone, customerId, signal, ...ordersSince });
      return { state: 'known', items: (orders as Orders).map(orderOf) };
    } catch {
      // The shop is away, slow or refuses: whatever it is, the page says so and goes on.
      return { state: 'unreachable', items: [] };
    }
  }
}

function orderOf(order: Orders[number]): CustomerOrder {
  const { name, createdAt, total, currency, lines } = order;
  return {
    name,
    at: createdAt,
    status: orderStatus(order),
    total: total === null ? null : `${total} ${currency}`,
    items: lines.map(({ title, quantity }) => ({ title, quantity })),
  };
}
