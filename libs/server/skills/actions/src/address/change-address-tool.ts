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
import type { WishFound } from '../wishes/wish-found';
import { told } from '../wishes/wish-outcomes';
import { WISHES } from '../wishes/wish-subject';
import { wishTapped } from '../wishes/wish-taps';
import { AddressChanges } from './address-changes';
import { addressIn } from './address-in';

interface AddressArgs {
  order_name: string | null;
}

export const CHANGE_ADDRESS: ToolName<AddressArgs, WishFound> = { name: 'change_address' };

/** Asks whether an order is to be sent elsewhere. It takes no address: that stands in what the customer wrote. */
@Injectable()
export class ChangeAddressTool implements Tool<AddressArgs, WishFound> {
  readonly spec = toolSpec(
    CHANGE_ADDRESS.name,
    "Asks this customer for the new delivery address of one of their own orders, and whether it is right. Changes nothing: the customer says yes first, then the shop's people decide. The address goes to the shop alone; never ask for it or repeat it yourself.",
    {
      order_name: orderNameParameter(),
    },
  );
  readonly whenToCall =
    'A wish to have an order sent to another address: change_address. It asks the customer; never say that an address is changed.';
  readonly subject = WISHES;

  constructor(private readonly changes: AddressChanges) {}

  run({ order_name: name }: AddressArgs, context: ToolContext): Promise<ToolOutcome<WishFound>> {
    return this.changes.propose(name, addressIn(context.written?.() ?? ''), context);
  }

  tapped(id: string): TapRun<WishFound> | null {
    const answer = actionTapped(id);
    if (answer !== null && answer.kind !== 'cancel' && answer.of === 'address') {
      const { kind, key } = answer;
      return (context) =>
        kind === 'yes' ? this.changes.confirm(key, context) : this.changes.withdraw(key, context);
    }
    const tap = wishTapped(id);
    if (tap?.kind !== 'address') return null;
    const { orderName } = tap;
    switch (tap.step) {
      case 'order':
        return (context) => this.changes.propose(orderName, null, context);
      case 'typed_address':
        return (context) => this.changes.propose(orderName, context.written?.() ?? '', context);
      case 'keep':
        return () => Promise.resolve(told({ kind: 'withdrawn', wish: 'address', order: orderName }));
    }
  }
}
