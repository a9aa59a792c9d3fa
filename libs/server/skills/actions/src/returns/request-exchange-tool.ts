import { Injectable } from '@nestjs/common';
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

interface ExchangeArgs {
  order_name: string | null;
  item: string | null;
  instead: string | null;
}

export const REQUEST_EXCHANGE: ToolName<ExchangeArgs, WishFound> = { name: 'request_exchange' };

/** Asks whether something is to be exchanged. The customer's yes is a tap or a word of theirs, never a model's call. */
@Injectable()
export class RequestExchangeTool implements Tool<ExchangeArgs, WishFound> {
  readonly spec = toolSpec(
    REQUEST_EXCHANGE.name,
    "Asks this customer which thing of their own orders they want to exchange for another size or colour of the same product, and whether that is right. Exchanges nothing: the customer says yes first, then the shop's people decide.",
    {
      order_name: orderNameParameter(),
      item: THING_PARAMETER,
      instead: {
        type: ['string', 'null'],
        maxLength: 80,
        description: 'The size, colour and the like they want instead, as they named it, or null',
      },
    },
  );
  readonly whenToCall =
    'A wish to exchange something they bought for another size or colour: request_exchange. Never say that an exchange is made.';
  readonly subject = WISHES;

  constructor(private readonly returns: Returns) {}

  run(args: ExchangeArgs, context: ToolContext): Promise<ToolOutcome<WishFound>> {
    const words = [args.item, args.instead, context.said?.()].filter((one) => one).join(' ');
    return this.returns.propose('exchange', { orderName: args.order_name, words }, context);
  }

  tapped(id: string): TapRun<WishFound> | null {
    return returnTapped(id, 'exchange', this.returns);
  }
}
