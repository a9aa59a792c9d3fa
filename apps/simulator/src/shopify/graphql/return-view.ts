import { gid } from '../gid';
import type { OrderReturn } from '../orders/order';
import { connection, type PageArgs } from './connection';

/** A return as the schema shows it. */
export function returnView(opened: OrderReturn): Record<string, unknown> {
  return {
    id: gid('Return', opened.id),
    name: `#R${opened.id}`,
    status: 'OPEN',
    returnLineItems: (args: PageArgs) =>
      connection(
        opened.lines.map((line) => ({ ...line, id: opened.id * 10 + line.place })),
        args,
        ({ id, quantity, reason, note }) => ({
          __typename: 'ReturnLineItem',
          id: gid('ReturnLineItem', id),
          quantity,
          returnReason: reason ?? 'UNKNOWN',
          returnReasonNote: note,
        }),
      ),
  };
}
