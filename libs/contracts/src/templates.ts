import type { TemplateFile } from './template-header';

/** So many message templates are shown at once; Meta lets an account have 6,000. */
export const TEMPLATES_SHOWN = 1_000;

/** WhatsApp's limits of a template with its places filled in, in UTF-16 units. */
export const TEMPLATE_LIMITS = {
  /** A body that stands alone may be longer. */
  body: 1024,
  bodyAlone: 32_768,
  header: 60,
  buttons: 10,
  places: 100,
  value: 1024,
  /** A code to copy. */
  code: 20,
  link: 2000,
} as const;

/** What a button of a template does: answers in the customer's name, opens an address, calls a number, copies a code. */
export const TEMPLATE_BUTTONS = ['reply', 'link', 'phone', 'code'] as const;

export interface TemplateButton {
  kind: (typeof TEMPLATE_BUTTONS)[number];
  text: string;
  /** The address it opens, the number it calls or the code it copies; null where it has none, or it is still open. */
  target: string | null;
}

/** A button of what was sent before buttons had kinds is known by its words alone. */
export function templateButton(button: TemplateButton | string): TemplateButton {
  return typeof button === 'string' ? { kind: 'reply', text: button, target: null } : button;
}

export const TEMPLATE_PARTS = ['header', 'body', 'button'] as const;

export const TEMPLATE_CATEGORIES = ['marketing', 'utility', 'authentication', 'unknown'] as const;
export type TemplateCategory = (typeof TEMPLATE_CATEGORIES)[number];

export const TEMPLATE_QUALITIES = ['green', 'yellow', 'red', 'unknown'] as const;
export type TemplateQuality = (typeof TEMPLATE_QUALITIES)[number];

/** Why a template cannot be sent by people: WhatsApp does not let it go out, or it holds what nobody can fill in here. */
export const TEMPLATE_OBSTACLES = ['not_approved', 'authentication', 'header', 'buttons'] as const;
export type TemplateObstacle = (typeof TEMPLATE_OBSTACLES)[number];

/** A place in a template that is filled in for each customer. */
export interface TemplatePlace {
  in: (typeof TEMPLATE_PARTS)[number];
  /** `1`, `2` …, or a word in a template with named places; `code` of a button that copies one. */
  name: string;
  /** The position of its button, from 0; null elsewhere. */
  button: number | null;
  /** What the shop gave WhatsApp as an example; empty where there is none. */
  example: string;
}

/** A message template of the shop's WhatsApp account, in one language. */
export interface MessageTemplate {
  id: string;
  name: string;
  language: string;
  category: TemplateCategory;
  /** WhatsApp's own word in small letters: `approved`, `pending`, `rejected`, `paused`, `disabled` … */
  status: string;
  quality: TemplateQuality;
  /** Why WhatsApp rejected it, in its own word; null where it did not. */
  rejection: string | null;
  /** Text above the body; null for none, and for a picture or file. */
  header: string | null;
  /** The file above the body, which is chosen with each send; null for none. */
  headerFile: TemplateFile | null;
  body: string;
  footer: string | null;
  buttons: TemplateButton[];
  /** Whether its places have names, which a send repeats. */
  named: boolean;
  places: TemplatePlace[];
  /** Null for one that people can send. */
  obstacle: TemplateObstacle | null;
}

export interface TemplateList {
  /** By name and language, `TEMPLATES_SHOWN` at most. */
  items: MessageTemplate[];
  /** When WhatsApp was last asked for them with success; null when never. */
  syncedAt: string | null;
}

/** What WhatsApp takes for a template message to this customer; it changes its prices every quarter. */
export interface TemplatePrices {
  /** The market whose prices these are, in WhatsApp's words; null where nobody knows the customer's country. */
  market: string | null;
  /** The market is a region, or a guess: what WhatsApp takes in the end may differ. */
  isAbout: boolean;
  /** In `currency`, for one delivered message; null where no price is known. */
  prices: Record<'marketing' | 'utility' | 'authentication', number> | null;
  currency: string;
  /** Since when the price list holds (ISO 8601 date), and whose it is. */
  since: string;
  source: string;
}
