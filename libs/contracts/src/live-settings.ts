import { ACTION_SETTINGS } from './action-settings';
import { LANGUAGES } from './languages';
import type { ChainedModel } from './model-chain';
import type { OpeningHours } from './opening-hours';
import type { OrderNews } from './order-news';
import { PACE_SETTINGS } from './pace-settings';
import type { CheckoutNews } from './checkout-news';
import { RETENTION_SETTINGS } from './retention';
import type { DescribedRule } from './setting-rule';
import type { StockNews } from './stock-news';

/**
 * What the assistant may do with its answers: only note what it would have said, write drafts that a person releases, or
 * send them itself.
 */
export const WORKING_MODES = ['observe', 'draft', 'automatic'] as const;
export type WorkingMode = (typeof WORKING_MODES)[number];

/** Who must have a second factor. */
export const SECOND_FACTOR_DUTIES = ['nobody', 'owners', 'owners and admins', 'everybody'] as const;
export type SecondFactorDuty = (typeof SECOND_FACTOR_DUTIES)[number];

/** What a model may say in words of its own. */
export const GUARD_WAYS = ['standard', 'strict'] as const;
export type GuardWay = (typeof GUARD_WAYS)[number];

/** How several products are shown: side by side with pictures, or as a list to open. */
export const PRODUCT_LOOKS = ['carousel', 'list'] as const;
export type ProductLook = (typeof PRODUCT_LOOKS)[number];

/** Who gets conversations that the assistant hands over. */
export const HANDOVER_WAYS = ['nobody', 'round robin'] as const;
export type HandoverWay = (typeof HANDOVER_WAYS)[number];

/**
 * Every setting that people change while it runs. The environment gives the value it starts with; what a person sets wins,
 * and is live in every process within 2 s.
 */
export const LIVE_SETTINGS = {
  'assistant.mode': {
    type: 'choice',
    choices: WORKING_MODES,
    default: 'automatic',
    permission: 'settings:change',
    purpose: 'whether the assistant’s answers go out by themselves, wait as drafts, or are only noted',
  },
  'assistant.paused': {
    type: 'boolean',
    default: false,
    permission: 'settings:change',
    purpose: 'whether the assistant is silent everywhere; what comes meanwhile is answered afterwards',
  },
  'assistant.idle_handback_minutes': {
    type: 'integer',
    min: 0,
    max: 1_440,
    default: 0,
    permission: 'settings:change',
    purpose:
      'after how many minutes without a word of the shop a conversation goes back to the assistant (0: never)',
  },
  'assistant.models': {
    type: 'models',
    default: [],
    permission: 'settings:change',
    purpose: 'which models answer, in which order, and what each costs; without any the rules answer',
  },
  'assistant.guards': {
    type: 'choice',
    choices: GUARD_WAYS,
    default: 'standard',
    permission: 'settings:change',
    purpose:
      'what models may say: standard, what the shop’s data and texts bear out; strict, besides only where something was looked up for it, else the rules answer',
  },
  'assistant.languages': {
    type: 'line',
    max: 60,
    default: LANGUAGES.join(', '),
    each: 'language',
    permission: 'settings:change',
    purpose:
      'which languages the assistant answers in (of en, es, pt, hi, ar, fr, with commas between them); who writes another one is answered in the first',
  },
  'assistant.hears_voice_notes': {
    type: 'boolean',
    default: true,
    permission: 'settings:change',
    purpose: 'whether a model writes down what is said in voice notes, so that they are answered like text',
  },
  'assistant.looks_at_pictures': {
    type: 'boolean',
    default: true,
    permission: 'settings:change',
    purpose: 'whether a model looks at customers’ pictures, so that what they show is looked for in the shop',
  },
  'assistant.knows_by_meaning': {
    type: 'boolean',
    default: true,
    permission: 'settings:change',
    purpose: 'whether articles are also found by what they mean, where they share no word with the question',
  },
  'cost.day_dollars': {
    type: 'integer',
    min: 0,
    max: 100_000,
    default: 0,
    permission: 'settings:change',
    purpose:
      'what models may cost in a day of the shop’s clocks, in US dollars; near it the cheap ones answer, at it the rules (0: no limit)',
  },
  'cost.conversation_cents': {
    type: 'integer',
    min: 0,
    max: 100_000,
    default: 0,
    permission: 'settings:change',
    purpose: 'the same for one conversation in a day, in cents of a US dollar (0: no limit)',
  },
  'team.new_handovers': {
    type: 'choice',
    choices: HANDOVER_WAYS,
    default: 'nobody',
    permission: 'settings:change',
    purpose: 'who gets what the assistant hands over: nobody, or those who are available, in turn',
  },
  'team.away_after_minutes': {
    type: 'integer',
    min: 5,
    max: 480,
    default: 30,
    permission: 'settings:change',
    purpose: 'after how many minutes without doing anything in the console somebody counts as away',
  },
  'team.second_factor': {
    type: 'choice',
    choices: SECOND_FACTOR_DUTIES,
    default: 'nobody',
    permission: 'team:second-factor',
    purpose: 'who must have a second factor; whoever has none sets it up at the next sign-in',
  },
  ...ACTION_SETTINGS,
  'shop.name': {
    type: 'line',
    max: 80,
    default: '',
    permission: 'settings:change',
    purpose: 'what the shop is called where its people name it, as in saved replies',
  },
  'shop.products_as': {
    type: 'choice',
    choices: PRODUCT_LOOKS,
    default: 'carousel',
    permission: 'settings:change',
    purpose:
      'how several products are shown: side by side with pictures, where WhatsApp takes that from this number, or as a list',
  },
  'shop.whatsapp_catalogue': {
    type: 'line',
    max: 40,
    default: '',
    permission: 'settings:change',
    purpose:
      'the number of the catalogue that is connected with the WhatsApp account; products are then shown from it, and customers can fill a cart (empty: there is none)',
  },
  'shop.whatsapp_catalogue_item': {
    type: 'line',
    max: 80,
    default: '{variant}',
    permission: 'settings:change',
    purpose:
      'what products are called in that catalogue: {variant}, {product} and {sku} stand for Shopify’s numbers and the SKU, as in shopify_US_{product}_{variant}',
  },
  'shop.checkout_discount': {
    type: 'line',
    max: 60,
    default: '',
    permission: 'settings:change',
    purpose: 'a discount code that is filled in where customers of WhatsApp go to the checkout (empty: none)',
  },
  'notices.orders': {
    type: 'news',
    default: null,
    permission: 'settings:change',
    purpose:
      'what customers are told of their orders without asking, by which templates, and between which clock times nothing goes out unasked',
  },
  'notices.stock': {
    type: 'stock',
    default: null,
    permission: 'settings:change',
    purpose:
      'whether customers may ask to be told when something sold out can be bought again, and by which template who has not written within 24 hours is told',
  },
  'notices.checkouts': {
    type: 'checkouts',
    default: null,
    permission: 'settings:change',
    purpose:
      'whether customers who said yes to offers are reminded once of a checkout that they left, after how long, and by which template who has not written within 24 hours is',
  },
  'shop.opening_hours': {
    type: 'hours',
    default: { timeZone: 'UTC', week: [[], [], [], [], [], [], []], holidays: [] },
    permission: 'settings:change',
    purpose:
      'when people of the shop are there; customers who are handed over outside of it are told when again',
  },
  'alerts.email_to': {
    type: 'line',
    max: 500,
    default: '',
    each: 'email',
    permission: 'settings:change',
    purpose: 'who gets an e-mail when something needs a person, with commas between them (empty: nobody)',
  },
  'alerts.repeat_hours': {
    type: 'integer',
    min: 0,
    max: 168,
    default: 12,
    permission: 'settings:change',
    purpose: 'after how many hours an alert that still holds is told again (0: never)',
  },
  'figures.minutes_kept_hours': {
    type: 'integer',
    min: 3,
    max: 168,
    default: 48,
    permission: 'settings:change',
    purpose: 'for how many hours the figures of single minutes are kept; hours are made of them',
  },
  'figures.hours_kept_days': {
    type: 'integer',
    min: 3,
    max: 400,
    default: 90,
    permission: 'settings:change',
    purpose: 'for how many days the figures of single hours are kept; days are made of them',
  },
  'figures.days_kept_days': {
    type: 'integer',
    min: 90,
    max: 3_650,
    default: 730,
    permission: 'settings:change',
    purpose: 'for how many days the figures of single days are kept, which Home and the costs show',
  },
  ...RETENTION_SETTINGS,
  ...PACE_SETTINGS,
} as const satisfies Record<string, DescribedRule>;

export type LiveSettingName = keyof typeof LIVE_SETTINGS;
export const LIVE_SETTING_NAMES = Object.keys(LIVE_SETTINGS) as LiveSettingName[];

type ValueOf<R> = R extends { choices: readonly (infer Choice)[] }
  ? Choice
  : R extends { type: 'boolean' }
    ? boolean
    : R extends { type: 'line' }
      ? string
      : R extends { type: 'hours' }
        ? OpeningHours
        : R extends { type: 'models' }
          ? readonly ChainedModel[]
          : R extends { type: 'news' }
            ? OrderNews
            : R extends { type: 'stock' }
              ? StockNews
              : R extends { type: 'checkouts' }
                ? CheckoutNews
                : number;

export type LiveSettingValues = {
  -readonly [Name in LiveSettingName]: ValueOf<(typeof LIVE_SETTINGS)[Name]>;
};
export type LiveSettingValue = LiveSettingValues[LiveSettingName];

export function isLiveSetting(name: string): name is LiveSettingName {
  return Object.hasOwn(LIVE_SETTINGS, name);
}
