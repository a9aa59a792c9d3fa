import { countryNamed } from '@feelori/skills/tools';
import { type DeliveryAddress, plainDigits } from '@feelori/contracts';
import type { AddressPart } from '../words/wish-word-list';

/** An address as it was written, or what it lacks. */
export type AddressRead =
  { address: DeliveryAddress; missing: null } | { address: null; missing: AddressPart };

const LONGEST = 400;
const MOST_PARTS = 8;
/** Shopify takes no more in one line. */
const LONGEST_LINE = 120;

/** By country, how a postcode is written; most others are four to six figures. */
const POSTCODES: Readonly<Record<string, string>> = {
  US: '\\d{5}(?:-\\d{4})?',
  GB: '[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}',
  CA: '[A-Z]\\d[A-Z] ?\\d[A-Z]\\d',
  IE: '[A-Z]\\d[\\dW] ?[A-Z\\d]{4}',
  NL: '\\d{4} ?[A-Z]{2}',
  BR: '\\d{5}-?\\d{3}',
  IN: '\\d{3} ?\\d{3}',
  PT: '\\d{4}-\\d{3}',
  PL: '\\d{2}-\\d{3}',
  JP: '\\d{3}-?\\d{4}',
  SE: '\\d{3} ?\\d{2}',
};
const OTHER_POSTCODE = '\\d{4,6}';
const WRITTEN = new Map(Object.entries(POSTCODES).map(([country, code]) => [country, alone(code)]));
const OTHER_WRITTEN = alone(OTHER_POSTCODE);
/** Countries whose letters go by street and town alone. */
const WITHOUT_POSTCODE: ReadonlySet<string> = new Set(['AE', 'QA', 'HK', 'IE', 'BH', 'OM']);
/** Countries that ask for a state beside the town, which people write with two or three capitals. */
const WITH_STATE: ReadonlySet<string> = new Set(['US', 'CA', 'AU', 'BR', 'MX', 'IN']);
const STATE = /(?:^|[ ,])([A-Z]{2,3})$/;
/** "Postcode 10001", "CEP 01310-100": what stands before it is no town. */
const LABEL =
  /(?:^|\s)(?:postcode|post code|postal code|zip code|zip|código postal|codigo postal|c\.?p\.?|cep|code postal|पिन कोड|पिन|pin code|pin|الرمز البريدي)[ :.-]{0,3}$/iu;
const EDGES = /^[\s.:-]{1,10}|(?<![\s.:-])[\s.:-]{1,10}$/g;

/**
 * Reads an address that somebody wrote, whose parts are on lines of their own or behind commas. `country` is that of the
 * order, where none is named. Only what is there is taken: nothing is looked up or guessed. Pure and total.
 */
export function readAddress(text: string, country: string): AddressRead {
  const parts = partsOf(text);
  const named = parts.map(countryNamed);
  const at = named.findLastIndex((code) => code !== null);
  const to = named[at] ?? country;
  const rest = parts.filter((_, place) => place !== at);
  return to === '' ? { address: null, missing: 'city' } : split(rest, to);
}

/** Whether a text can be meant as an address at all: a figure or several parts, and no question. */
export function maybeAddress(text: string): boolean {
  const plain = plainDigits(text.slice(0, LONGEST));
  if (/[?؟]\s{0,5}$/.test(plain) || !/\p{L}{2}/u.test(plain)) return false;
  return /\d/.test(plain) || partsOf(plain).length > 1;
}

function partsOf(text: string): string[] {
  return plainDigits(text.slice(0, LONGEST))
    .split(/[\n,;،]/u)
    .map((part) =>
      part
        .replace(/\s{1,50}/gu, ' ')
        .trim()
        .slice(0, LONGEST_LINE),
    )
    .filter((part) => part !== '')
    .slice(0, MOST_PARTS);
}

function split(parts: readonly string[], country: string): AddressRead {
  const code = postcodeIn(parts, country);
  if (code === null && !WITHOUT_POSTCODE.has(country)) return lacks('postcode');
  const place = code?.place ?? parts.length - 1;
  const around = code === null ? (parts[place] ?? '') : code.rest;
  const { city: beside, province } = withoutState(around, country);
  // "New York, NY 10001": beside the postcode stands the state alone.
  const cityBefore = beside === '' && place > 1;
  const stated = withoutState(cityBefore ? (parts[place - 1] ?? '') : beside, country);
  const street = parts.slice(0, cityBefore ? place - 1 : place);
  const behind = parts.slice(place + 1);
  const city = stated.city === '' ? (behind[0] ?? '') : stated.city;
  const more = stated.city === '' ? behind.slice(1) : behind;
  const [first, ...others] = street;
  if (first === undefined || !/\p{L}/u.test(street.join(''))) return lacks('street');
  if (city === '' || !/\p{L}{2}/u.test(city)) return lacks('city');
  const written = {
    street: /\p{L}/u.test(first) ? first : [first, others.shift() ?? ''].join(' ').trim(),
    more: [...others, ...more].join(', '),
    city,
    postcode: code?.postcode ?? '',
    province: province || stated.province,
    country,
  };
  return { address: written, missing: null };
}

function lacks(missing: AddressPart): AddressRead {
  return { address: null, missing };
}

interface Postcode {
  place: number;
  postcode: string;
  /** What stands beside it. */
  rest: string;
}

/** The last one: figures before it are the house's. Alone in the first part it would leave no street. */
function postcodeIn(parts: readonly string[], country: string): Postcode | null {
  const pattern = WRITTEN.get(country) ?? OTHER_WRITTEN;
  for (let place = parts.length - 1; place > 0; place -= 1) {
    const part = parts[place] ?? '';
    const found = [...part.matchAll(pattern)].at(-1);
    if (found === undefined) continue;
    const before = part.slice(0, found.index).replace(LABEL, '');
    const rest = `${before} ${part.slice(found.index + found[0].length)}`.replace(EDGES, '');
    return { place, postcode: found[0].toUpperCase(), rest: rest.replace(/\s{2,}/g, ' ') };
  }
  return null;
}

function withoutState(text: string, country: string): { city: string; province: string } {
  const state = WITH_STATE.has(country) ? STATE.exec(text) : null;
  if (state?.[1] === undefined) return { city: text, province: '' };
  return { city: text.slice(0, state.index).trim(), province: state[1] };
}

function alone(code: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d-])(?:${code})(?![\\p{L}\\d-])`, 'giu');
}
