import type { ModelVendor } from './model-chain';
import type { AttachedFile } from './attachment';
import type { TemplateFile } from './template-header';
import type { TemplateButton } from './templates';
import type { TemplateValue } from './template-reply-request';

/** What Feelori can send in one WhatsApp message. Texts are final; limits are applied before they get here. */
export type ReplyContent =
  /** `productId`: the product of the shop that it shows, where a person chose one. */
  | { kind: 'text'; text: string; previewUrl?: boolean; productId?: string }
  | { kind: 'image'; link: string; caption?: string; productId?: string }
  | { kind: 'buttons'; text: string; buttons: ReplyButton[]; imageLink?: string; footer?: string }
  | { kind: 'list'; text: string; button: string; sections: ReplySection[]; footer?: string }
  /** Products side by side, each with its picture; `button` heads the list that stands in where no carousel can go. */
  | { kind: 'carousel'; text: string; button: string; cards: ReplyCard[] }
  /** Products of the shop's WhatsApp catalogue, to be put into a cart; `header` and `button` as WhatsApp shows them. */
  | {
      kind: 'catalogue';
      text: string;
      header: string;
      button: string;
      catalogId: string;
      items: CatalogueItem[];
    }
  /** A text with one button that opens a page of the shop. */
  | { kind: 'link'; text: string; button: string; url: string; imageLink?: string; footer?: string }
  /** A file that a person chose; `mediaId` is WhatsApp's id of its copy, known while it is being sent. */
  | { kind: 'attachment'; file: AttachedFile; caption?: string; mediaId?: string }
  /** A message template of the shop's WhatsApp account: `text` is all it says, filled in; `values` is what is sent. */
  | {
      kind: 'template';
      text: string;
      name: string;
      language: string;
      named: boolean;
      buttons: (TemplateButton | string)[];
      values: TemplateValue[];
      /** The file above its text. */
      header?: TemplateHeaderContent;
      /** Of the category marketing: not for who wants no offers, whoever sends it. */
      isOffer?: true;
    };

/** The file of ours that it carries, as its whole or above the text of a template. */
export function fileIdOf(content: ReplyContent): string | null {
  if (content.kind === 'attachment') return content.file.id;
  const header = content.kind === 'template' ? content.header : undefined;
  return header !== undefined && 'file' in header ? header.file.id : null;
}

/** A file of ours, with WhatsApp's id of its copy while it is being sent, or one that WhatsApp fetches itself. */
export type TemplateHeaderContent =
  { kind: TemplateFile; file: AttachedFile; mediaId?: string } | { kind: TemplateFile; link: string };

/** What a reply says in words; empty for a file or a picture alone. */
export function replyText(content: ReplyContent): string {
  switch (content.kind) {
    case 'image':
    case 'attachment':
      return content.caption ?? '';
    default:
      return content.text;
  }
}

export interface ReplyButton {
  id: string;
  title: string;
}

/** A product in short: its whole title, price and stock, and the id that comes back when somebody taps on it. */
export interface ReplyItem {
  id: string;
  title: string;
  facts: string;
}

/** One card of a carousel; all cards have one button with the same words. */
export interface ReplyCard extends ReplyItem {
  imageLink: string;
  button: string;
}

/** One product of a WhatsApp catalogue, under the id it has there. */
export interface CatalogueItem extends ReplyItem {
  retailerId: string;
}

export interface ReplySection {
  title: string;
  rows: { id: string; title: string; description?: string }[];
}

/** Who says something to a customer: the assistant, a person of the shop, a notice of the shop, or a campaign. */
export const ENTRY_ORIGINS = ['assistant', 'person', 'notice', 'campaign'] as const;
export type EntryOrigin = (typeof ENTRY_ORIGINS)[number];

/**
 * How far one outgoing part has come. `pending < sending/unknown < sent < delivered < read`;
 * `failed`, `dead` and `cancelled` (taken back before it was sent) end it, unless WhatsApp proves later that it arrived.
 */
export const SEND_STATES = [
  'pending',
  'sending',
  'unknown',
  'sent',
  'delivered',
  'read',
  'failed',
  'dead',
  'cancelled',
] as const;
export type SendState = (typeof SEND_STATES)[number];

/** Who made an answer: a model, the rules, a fixed text of the shop, or a person. */
export const ANSWERERS = ['gemini', 'openai', 'rules', 'person'] as const satisfies readonly (
  ModelVendor | 'rules' | 'person'
)[];
export type Answerer = (typeof ANSWERERS)[number];
