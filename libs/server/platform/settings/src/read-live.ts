import {
  LIVE_SETTINGS,
  type LiveSettingValues,
  LOG_LEVELS,
  NO_OPENING_HOURS,
  NO_CHECKOUT_NEWS,
  NO_ORDER_NEWS,
  PACE_SETTINGS,
  STOCK_NEWS_AT_START,
  valueFault,
  WORKING_MODES,
} from '@feelori/contracts';
import type { EnvReader } from './env-reader';
import { readModels } from './read-models';
import type { Settings } from './settings';

/** What people change while it runs, as it starts. */
export function readLive(read: EnvReader): Settings['live'] {
  const { min, max, default: minutes } = LIVE_SETTINGS['assistant.idle_handback_minutes'];
  return {
    'assistant.mode': read.choice('ASSISTANT_MODE', WORKING_MODES, LIVE_SETTINGS['assistant.mode'].default),
    'assistant.paused': read.choice('ASSISTANT_PAUSED', ['true', 'false'], 'false') === 'true',
    'assistant.idle_handback_minutes': read.integer('IDLE_HANDBACK_MINUTES', minutes, min, max),
    'assistant.models': readModels(read),
    'alerts.email_to': LIVE_SETTINGS['alerts.email_to'].default,
    'alerts.repeat_hours': LIVE_SETTINGS['alerts.repeat_hours'].default,
    'assistant.guards': LIVE_SETTINGS['assistant.guards'].default,
    'assistant.languages': LIVE_SETTINGS['assistant.languages'].default,
    'assistant.hears_voice_notes': LIVE_SETTINGS['assistant.hears_voice_notes'].default,
    'assistant.looks_at_pictures': LIVE_SETTINGS['assistant.looks_at_pictures'].default,
    'assistant.knows_by_meaning': LIVE_SETTINGS['assistant.knows_by_meaning'].default,
    'cost.day_dollars': LIVE_SETTINGS['cost.day_dollars'].default,
    'cost.conversation_cents': LIVE_SETTINGS['cost.conversation_cents'].default,
    'team.new_handovers': LIVE_SETTINGS['team.new_handovers'].default,
    'team.away_after_minutes': LIVE_SETTINGS['team.away_after_minutes'].default,
    'team.second_factor': LIVE_SETTINGS['team.second_factor'].default,
    'actions.cancel_up_to': LIVE_SETTINGS['actions.cancel_up_to'].default,
    'actions.address_up_to': LIVE_SETTINGS['actions.address_up_to'].default,
    'actions.return_up_to': LIVE_SETTINGS['actions.return_up_to'].default,
    'actions.exchange_up_to': LIVE_SETTINGS['actions.exchange_up_to'].default,
    'actions.return_days': LIVE_SETTINGS['actions.return_days'].default,
    'shop.name': shopName(read),
    'shop.products_as': LIVE_SETTINGS['shop.products_as'].default,
    'shop.whatsapp_catalogue': LIVE_SETTINGS['shop.whatsapp_catalogue'].default,
    'shop.whatsapp_catalogue_item': LIVE_SETTINGS['shop.whatsapp_catalogue_item'].default,
    'shop.checkout_discount': LIVE_SETTINGS['shop.checkout_discount'].default,
    'notices.orders': NO_ORDER_NEWS,
    'notices.stock': STOCK_NEWS_AT_START,
    'notices.checkouts': NO_CHECKOUT_NEWS,
    'shop.opening_hours': NO_OPENING_HOURS,
    'figures.minutes_kept_hours': LIVE_SETTINGS['figures.minutes_kept_hours'].default,
    'figures.hours_kept_days': LIVE_SETTINGS['figures.hours_kept_days'].default,
    'figures.days_kept_days': LIVE_SETTINGS['figures.days_kept_days'].default,
    'retention.messages_days': LIVE_SETTINGS['retention.messages_days'].default,
    'retention.turns_days': LIVE_SETTINGS['retention.turns_days'].default,
    ...readPace(read),
  };
}

/** Which variable gives a number its start. */
const PACE_VARIABLES = {
  'pace.quiet_ms': 'QUIET_MS',
  'pace.quiet_most_ms': 'QUIET_MAX_MS',
  'pace.answered_within_hours': 'MESSAGE_MAX_AGE_HOURS',
  'pace.unknown_send_wait_ms': 'UNKNOWN_SEND_WAIT_MS',
  'pace.sends_per_second': 'WHATSAPP_SENDS_PER_SECOND',
  'pace.pair_burst': 'WHATSAPP_PAIR_BURST',
  'pace.pair_seconds': 'WHATSAPP_PAIR_SECONDS',
  'pace.breaker_failures': 'BREAKER_FAILURES',
  'pace.breaker_open_seconds': 'BREAKER_OPEN_SECONDS',
  'limits.turns_an_hour': 'CUSTOMER_TURNS_PER_HOUR',
} as const;
type PaceNumber = keyof typeof PACE_VARIABLES;

function readPace(read: EnvReader): Pick<LiveSettingValues, keyof typeof PACE_SETTINGS> {
  const number = (name: PaceNumber): number => {
    const { min, max, default: start } = PACE_SETTINGS[name];
    return read.integer(PACE_VARIABLES[name], start, min, max);
  };
  const numbers = Object.keys(PACE_VARIABLES).map((name) => [name, number(name as PaceNumber)]);
  const level = read.choice('LOG_LEVEL', [...LOG_LEVELS, 'silent'], PACE_SETTINGS['log.level'].default);
  return {
    ...(Object.fromEntries(numbers) as Record<PaceNumber, number>),
    'limits.requests': PACE_SETTINGS['limits.requests'].default,
    'log.level': level === 'silent' ? 'error' : level,
    'log.debug_percent': PACE_SETTINGS['log.debug_percent'].default,
  };
}

function shopName(read: EnvReader): string {
  const name = read.text('SHOP_NAME', LIVE_SETTINGS['shop.name'].default);
  const fault = valueFault('shop.name', name);
  return fault === null ? name : read.refuse('SHOP_NAME', fault, '');
}
