import type { DescribedRule } from './setting-rule';

/** What is done to orders on a customer's wish, and what of it needs nobody's yes. */
export const ACTION_SETTINGS = {
  'actions.cancel_up_to': {
    type: 'integer',
    min: 0,
    max: 1_000_000,
    default: 0,
    permission: 'actions:allow',
    purpose:
      'up to which total of an order, in the shop’s currency, a cancellation that the customer confirmed needs nobody’s yes (0: always a person’s)',
  },
  'actions.address_up_to': {
    type: 'integer',
    min: 0,
    max: 1_000_000,
    default: 0,
    permission: 'actions:allow',
    purpose:
      'up to which total of an order, in the shop’s currency, a change of the address that the customer confirmed needs nobody’s yes (0: always a person’s)',
  },
  'actions.return_up_to': {
    type: 'integer',
    min: 0,
    max: 1_000_000,
    default: 0,
    permission: 'actions:allow',
    purpose:
      'up to which total of an order, in the shop’s currency, a return that the customer confirmed needs nobody’s yes (0: always a person’s)',
  },
  'actions.exchange_up_to': {
    type: 'integer',
    min: 0,
    max: 1_000_000,
    default: 0,
    permission: 'actions:allow',
    purpose:
      'up to which total of an order, in the shop’s currency, an exchange that the customer confirmed needs nobody’s yes (0: always a person’s)',
  },
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
