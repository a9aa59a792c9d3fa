import type { DescribedRule } from './setting-rule';

/** How much is logged. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const change = { permission: 'settings:change' } as const;

/**
 * Pace and patience, limits, and what is logged. Shorter than a send may take (5 s from taking the right to it to the socket, 10 s
 * for WhatsApp's answer), a send that is still under way would be taken for lost and sent again.
 */
export const PACE_SETTINGS = {
  'pace.quiet_ms': {
    ...change,
    type: 'integer',
    min: 0,
    max: 60_000,
    default: 1_200,
    purpose:
      'how many milliseconds a customer has to be quiet before they are answered, so that several messages get one answer',
  },
  'pace.quiet_most_ms': {
    ...change,
    type: 'integer',
    min: 0,
    max: 120_000,
    default: 6_000,
    purpose: 'after how many milliseconds they are answered although they write on',
  },
  'pace.answered_within_hours': {
    ...change,
    type: 'integer',
    min: 1,
    max: 23,
    default: 12,
    purpose:
      'how many hours old a message may be for the assistant to answer it; an older one is left to people',
  },
  'pace.unknown_send_wait_ms': {
    ...change,
    type: 'integer',
    min: 15_000,
    max: 3_600_000,
    default: 90_000,
    purpose:
      'how many milliseconds a send whose outcome is unknown waits for WhatsApp’s word before it goes out again',
  },
  'pace.sends_per_second': {
    ...change,
    type: 'integer',
    min: 1,
    max: 1_000_000,
    default: 80,
    purpose: 'how many messages a second WhatsApp takes from a number',
  },
  'pace.pair_burst': {
    ...change,
    type: 'integer',
    min: 1,
    max: 1_000_000,
    default: 45,
    purpose: 'how many messages at once WhatsApp takes from a number to one customer',
  },
  'pace.pair_seconds': {
    ...change,
    type: 'integer',
    min: 0,
    max: 3_600,
    default: 6,
    purpose: 'after how many seconds each it takes one more to the same customer',
  },
  'pace.breaker_failures': {
    ...change,
    type: 'integer',
    min: 1,
    max: 1_000,
    default: 5,
    purpose: 'after how many failures in a row WhatsApp, Shopify or a model is not asked for a while',
  },
  'pace.breaker_open_seconds': {
    ...change,
    type: 'integer',
    min: 1,
    max: 3_600,
    default: 60,
    purpose: 'for how many seconds it is not asked then, before one question tries it',
  },
  'limits.turns_an_hour': {
    ...change,
    type: 'integer',
    min: 0,
    max: 1_000_000,
    default: 60,
    purpose:
      'how many answers of the assistant a customer gets in an hour, then people have the word (0: no limit)',
  },
  'limits.requests': {
    ...change,
    type: 'boolean',
    default: true,
    purpose:
      'whether there is a limit to how often one signed-in person may ask the API; sign-ins always have one',
  },
  'log.level': {
    ...change,
    type: 'choice',
    choices: LOG_LEVELS,
    default: 'info',
    purpose: 'how much each process logs',
  },
  'log.debug_percent': {
    ...change,
    type: 'integer',
    min: 0,
    max: 100,
    default: 0,
    purpose: 'of how many in a hundred requests and turns everything is logged, whatever the level',
  },
} as const satisfies Record<string, DescribedRule>;
