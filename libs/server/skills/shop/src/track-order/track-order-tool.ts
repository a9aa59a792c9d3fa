import { Injectable } from '@nestjs/common';
import { Clock } from '@feelori/platform/clock';
import {
  orderNameParameter,
  type TapRun,
  type Tool,
  type ToolContext,
  type ToolName,
  type ToolOutcome,
  toolSpec,
} from '@feelori/skills/tools';
import { orderTapped } from '../orders/order-choice';
import { ORDERS, type OrdersFound, ordersOutcome } from '../orders/orders-subject';
import { OwnOrders } from '../orders/own-orders';

interface TrackOrderArgs {
  order_name: string | null;
}

export const TRACK_ORDER: ToolName<TrackOrderArgs, OrdersFound> = { name: 'track_order' };

/** Where one of the sender's own orders is. */
@Injectable()
export class TrackOrderTool implements Tool<TrackOrderArgs, OrdersFound> {
  readonly spec = toolSpec(TRACK_ORDER.name, "Status of one of this customer's own orders.", {
    order_name: orderNameParameter('null for the newest order'),
  });
  readonly whenToCall =
    "One of their orders: track_order, also when they write [proof] or [email] for an order: the system checks it. It shows this customer's own orders only; never promise to look up someone else's.";
  readonly subject = ORDERS;

  constructor(
    private readonly orders: OwnOrders,
    private readonly clock: Clock,
  ) {}

  async run({ order_name: name }: TrackOrderArgs, context: ToolContext): Promise<ToolOutcome<OrdersFound>> {
    return ordersOutcome(await this.orders.track(name, context), this.clock.now());
  }

  tapped(id: string): TapRun<OrdersFound> | null {
    const name = orderTapped(id);
    return name === null ? null : (context) => this.run({ order_name: name }, context);
  }
}
