import { Injectable } from '@nestjs/common';
import { Clock } from '@feelori/platform/clock';
import {
  type TapRun,
  type Tool,
  type ToolContext,
  type ToolName,
  type ToolOutcome,
  toolSpec,
} from '@feelori/skills/tools';
import { ORDERS, type OrdersFound, ordersOutcome } from '../orders/orders-subject';
import { OwnOrders } from '../orders/own-orders';

export const LIST_MY_ORDERS: ToolName<Record<string, never>, OrdersFound> = { name: 'list_my_orders' };
/** Comes back when somebody taps on "My orders". */
const ORDERS_TAP = 'orders';

/** The sender's own newest orders. */
@Injectable()
export class ListMyOrdersTool implements Tool<Record<string, never>, OrdersFound> {
  readonly spec = toolSpec(LIST_MY_ORDERS.name, "This customer's own newest orders.", {});
  readonly whenToCall = 'All their orders: list_my_orders.';
  readonly subject = ORDERS;

  constructor(
    private readonly orders: OwnOrders,
    private readonly clock: Clock,
  ) {}

  async run(_: Record<string, never>, context: ToolContext): Promise<ToolOutcome<OrdersFound>> {
    return ordersOutcome(await this.orders.list(context), this.clock.now());
  }

  tapped(id: string): TapRun<OrdersFound> | null {
    return id === ORDERS_TAP ? (context) => this.run({}, context) : null;
  }
}
