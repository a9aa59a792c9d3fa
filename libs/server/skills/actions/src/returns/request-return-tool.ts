import { Injectable } from '@nestjs/common';
import { RETURN_REASONS, type ReturnReason } from '@feelori/contracts';
import {
  orderNameParameter,
  type TapRun,
  THING_PARAMETER,
  type Tool,
  type ToolContext,
  type ToolName,
  type ToolOutcome,
  toolSpec,
} from '@feelori/skills/tools';
import type { WishFound } from '../wishes/wish-found';
import { WISHES } from '../wishes/wish-subject';
import { Returns } from './returns';
import { returnTapped } from './return-tapped';

interface ReturnArgs {
  order_name: string | null;
  item: string | null;
  reason: ReturnReason | null;
}

export const REQUEST_RETURN: ToolName<ReturnArgs, WishFound> = { name: 'request_return' };

/** Asks whether something is to be sent back. The customer's yes is a tap or a word of theirs, never a model's call. */
@Injectable()
export class RequestReturnTool implements Tool<ReturnArgs, WishFound> {
  readonly spec = toolSpec(
    REQUEST_RETURN.name,
    "Asks this customer what of their own orders they want to send back, and why, and whether that is right. Returns nothing: the customer says yes first, then the shop's people decide.",
    {
      order_name: orderNameParameter(),
      item: THING_PARAMETER,
      reason: {
        type: ['string', 'null'],
        enum: [...RETURN_REASONS, null],
        description: 'Why, if they said so; else null',
      },
    },
  );
  readonly whenToCall =
    'A wish to send something back: request_return. A question on how returns work is store_policy. Never say that a return is made.';
  readonly subject = WISHES;

  constructor(private readonly returns: Returns) {}

  run(args: ReturnArgs, context: ToolContext): Promise<ToolOutcome<WishFound>> {
    const words = `${args.item ?? ''} ${context.said?.() ?? ''}`;
    return this.returns.propose(
      'return',
      { orderName: args.order_name, words, reason: args.reason },
      context,
    );
  }

  tapped(id: string): TapRun<WishFound> | null {
    return returnTapped(id, 'return', this.returns);
  }
}
