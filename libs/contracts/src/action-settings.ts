import type { DescribedRule } from './setting-rule';

/** Up to which total of an order what the customer confirmed needs nobody's yes. */
function upTo(what: string) {
  return {
    type: 'integer',
    min: 0,
    max: 1_000_000,
    default: 0,
    permission: 'actions:allow',
    purpose: `up to which total of an order, in the shop’s currency, ${what} that the customer confirmed needs nobody’s yes (0: always a person’s)`,
  } as const;
}

/** What is done to orders on a customer's wish, and what of it needs nobody's yes. */
export const ACTION_SETTINGS = {
  'actions.cancel_up_to': upTo('a cancellation'),
  'actions.address_up_to': upTo('a change of the address'),
  'actions.return_up_to': upTo('a return'),
  'actions.exchange_up_to': upTo('an exchange'),
  'actions.return_days': {
    type: 'integer',
    min: 0,
    max: 365,
    default: 30,
    permission: 'settings:change',
    purpose:
      'how many days after it arrived something may be sent back or exchanged by a wish in the chat (0: never; people see to it)',
  },
} as const satisfies Record<string, DescribedRule>;
