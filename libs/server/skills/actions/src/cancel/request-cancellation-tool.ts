import { Injectable } from '@nestjs/common';
import {
  orderNameParameter,
  type TapRun,
  type Tool,
  type ToolContext,
  type ToolName,
  type ToolOutcome,
  toolSpec,
} from '@feelori/skills/tools';
import { actionTapped } from '../action-taps';
import { CANCELLATION } from './cancel-subject';
import type { CancelFound } from './cancel-found';
import { Cancellations } from './cancellations';

interface CancelArgs {
  order_name: string | null;
}

export const REQUEST_CANCELLATION: ToolName<CancelArgs, CancelFound> = { name: 'request_cancellation' };

/** Asks whether an order is to be cancelled. The customer's yes is a tap or a word of theirs, never a model's call. */
@Injectable()
export class RequestCancellationTool implements Tool<CancelArgs, CancelFound> {
  readonly spec = toolSpec(
    REQUEST_CANCELLATION.name,
    "Asks this customer whether one of their own orders is to be cancelled. Cancels nothing: the customer says yes first, then the shop's people decide.",
    {
      order_name: orderNameParameter(),
    },
  );
  readonly whenToCall =
    'A wish to cancel a whole order: request_cancellation. It asks the customer; never say that an order is cancelled.';
  readonly subject = CANCELLATION;

  constructor(private readonly cancellations: Cancellations) {}

  run({ order_name: name }: CancelArgs, context: ToolContext): Promise<ToolOutcome<CancelFound>> {
    return this.cancellations.propose(name, context);
  }

  tapped(id: string): TapRun<CancelFound> | null {
    const tap = actionTapped(id);
    if (tap === null) return null;
    if (tap.kind === 'cancel') return (context) => this.cancellations.propose(tap.orderName, context);
    const { kind, key, of } = tap;
    if (of !== 'cancel') return null;
    return (context) =>
      kind === 'yes' ? this.cancellations.confirm(key, context) : this.cancellations.withdraw(key, context);
  }
}
