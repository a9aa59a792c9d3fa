import { LANGUAGES } from './languages';
import { LIVE_SETTINGS, type LiveSettingName } from './live-settings';
import { modelChainFault } from './model-chain';
import { openingHoursFault } from './opening-hours';
import { orderNewsFault } from './order-news';
import type { SettingRule } from './setting-rule';
import { stockNewsFault } from './stock-news';
import { checkoutNewsFault } from './checkout-news';

/** Nothing that would break a line, and no half of an emoji. */
const LINE = /^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u;

/** One sign around the @ of each kind that mail servers take without quotes. */
const EMAIL = /^[\w.+%-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,8}$/i;

/** The addresses of a line in which they stand with commas between them. */
export function addressesIn(line: string): string[] {
  return line.split(',').flatMap((one) => one.trim() || []);
}

function eachFault(each: 'email' | 'language', all: readonly string[]): string | null {
  if (each === 'email') {
    return all.every((one) => EMAIL.test(one)) ? null : 'must be e-mail addresses with commas between them';
  }
  const known = LANGUAGES.join(', ');
  const fits = all.length > 0 && all.every((one) => LANGUAGES.some((code) => code === one));
  return fits ? null : `must be some of ${known}, with commas between them`;
}

/** Why this cannot be the value of a setting; null when it can. */
export function valueFault(name: LiveSettingName, value: unknown): string | null {
  const rule: SettingRule = LIVE_SETTINGS[name];
  switch (rule.type) {
    case 'boolean':
      return typeof value === 'boolean' ? null : 'must be true or false';
    case 'choice': {
      const isOne = typeof value === 'string' && rule.choices.includes(value);
      return isOne ? null : `must be one of ${rule.choices.join(', ')}`;
    }
    case 'integer': {
      const fits = Number.isInteger(value) && Number(value) >= rule.min && Number(value) <= rule.max;
      const least = rule.leastAboveZero;
      if (least === undefined) return fits ? null : `must be a whole number from ${rule.min} to ${rule.max}`;
      const isSet = fits && (value === 0 || Number(value) >= least);
      return isSet ? null : `must be 0, or a whole number from ${least} to ${rule.max}`;
    }
    case 'line': {
      const fits = typeof value === 'string' && value.length <= rule.max && LINE.test(value);
      if (!fits) return `must be one line of at most ${rule.max} characters`;
      return rule.each === undefined ? null : eachFault(rule.each, addressesIn(value));
    }
    case 'hours':
      return openingHoursFault(value);
    case 'models':
      return modelChainFault(value);
    case 'news':
      return orderNewsFault(value);
    case 'stock':
      return stockNewsFault(value);
    case 'checkouts':
      return checkoutNewsFault(value);
  }
}
