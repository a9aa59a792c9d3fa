import type { LiveSettingName, LiveSettingValues } from '@feelori/contracts';

/** The settings that are one number. */
export type NumberName = {
  [Name in LiveSettingName]: LiveSettingValues[Name] extends number ? Name : never;
}[LiveSettingName];

interface NumberWords {
  say: (value: number) => string;
  /** What 0 means, where it is no amount. */
  zero?: string;
}

const plain = (value: number): string => value.toLocaleString('en');
const counted = (unit: string) => (value: number) => `${plain(value)} ${unit}${value === 1 ? '' : 's'}`;
const [days, hours, minutes, seconds] = [
  counted('day'),
  counted('hour'),
  counted('minute'),
  counted('second'),
] as const;
/** Of thousandths: nobody thinks in them. */
const thousandths = (value: number): string => seconds(value / 1_000);
const upTo = { say: plain, zero: 'somebody always approves it' };

/** What the number of each setting counts. */
const WORDS: Readonly<Record<NumberName, NumberWords>> = {
  'actions.address_up_to': upTo,
  'actions.cancel_up_to': upTo,
  'actions.exchange_up_to': upTo,
  'actions.return_days': { say: days, zero: 'never' },
  'actions.return_up_to': upTo,
  'alerts.repeat_hours': { say: hours, zero: 'never' },
  'assistant.idle_handback_minutes': { say: minutes, zero: 'never' },
  'cost.conversation_cents': { say: counted('cent'), zero: 'no limit' },
  'cost.day_dollars': { say: (value) => `$${plain(value)}`, zero: 'no limit' },
  'figures.days_kept_days': { say: days },
  'figures.hours_kept_days': { say: days },
  'figures.minutes_kept_hours': { say: hours },
  'limits.turns_an_hour': { say: counted('answer'), zero: 'no limit' },
  'log.debug_percent': { say: (value) => `${plain(value)} in a hundred`, zero: 'none' },
  'pace.answered_within_hours': { say: hours },
  'pace.breaker_failures': { say: counted('failure') },
  'pace.breaker_open_seconds': { say: seconds },
  'pace.pair_burst': { say: counted('message') },
  'pace.pair_seconds': { say: seconds, zero: 'no wait' },
  'pace.quiet_most_ms': { say: thousandths, zero: 'at once' },
  'pace.quiet_ms': { say: thousandths, zero: 'no wait' },
  'pace.sends_per_second': { say: counted('message') },
  'pace.unknown_send_wait_ms': { say: thousandths },
  'retention.messages_days': { say: days, zero: 'everything is kept' },
  'retention.turns_days': { say: days, zero: 'as long as the messages' },
  'team.away_after_minutes': { say: minutes },
};

export function isNumberName(name: LiveSettingName): name is NumberName {
  return Object.hasOwn(WORDS, name);
}

/** What a number means in this setting: "90 days", "everything is kept". Pure. */
export function numberWords(name: NumberName, value: number): string {
  const { say, zero } = WORDS[name];
  return value === 0 && zero !== undefined ? zero : say(value);
}
