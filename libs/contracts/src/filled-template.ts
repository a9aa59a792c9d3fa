import type { TemplateValue } from './template-reply-request';
import { type MessageTemplate, TEMPLATE_LIMITS, type TemplateButton, type TemplatePlace } from './templates';

/** A place as WhatsApp writes it: `{{1}}`, or `{{first_name}}` where places have names. */
export const TEMPLATE_PLACE = /\{\{\s{0,4}(\w{1,60})\s{0,4}\}\}/g;
/** WhatsApp refuses these in what fills a place. */
const UNSENDABLE = /[\n\r\t]| {5}/;

/** What a button copies. */
const CODE = /^\S{1,20}$/;

type Filling = Pick<TemplateValue, 'in' | 'name' | 'button' | 'text'>;
type Fillable = Pick<MessageTemplate, 'header' | 'body' | 'footer' | 'buttons' | 'places'>;

/** A template as the customer reads it. */
export interface FilledTemplate {
  header: string | null;
  body: string;
  footer: string | null;
  buttons: TemplateButton[];
}

/** The template with what is known in its places; the others stay as they are written. Pure. */
export function filledTemplate(template: Fillable, values: readonly Filling[]): FilledTemplate {
  const filled = (text: string, where: TemplatePlace['in']): string =>
    text.replace(TEMPLATE_PLACE, (written, name: string) => {
      const value = values.find((one) => one.in === where && one.name === name);
      return value === undefined || value.text === '' ? written : value.text;
    });
  const { header, body, footer, buttons } = template;
  return {
    header: header === null ? null : filled(header, 'header'),
    body: filled(body, 'body'),
    footer,
    buttons: buttons.map((button, at) =>
      filledButton(button, values.find((one) => one.button === at)?.text ?? ''),
    ),
  };
}

/** A code is the whole of what its button copies; an address has one place at its end. */
function filledButton(button: TemplateButton, text: string): TemplateButton {
  const { kind, target } = button;
  if (text === '') return button;
  if (kind === 'code') return { ...button, target: text };
  return target === null ? button : { ...button, target: target.replace(TEMPLATE_PLACE, () => text) };
}

/** All that a template says, in words. Pure. */
export function templateText({ header, body, footer }: FilledTemplate): string {
  return [header, body, footer].filter((text) => text !== null && text !== '').join('\n');
}

/** What keeps a template with these values from being sent. */
export interface TemplateFault {
  /** The place it is about; null where it is about the whole. */
  place: Pick<TemplatePlace, 'in' | 'name' | 'button'> | null;
  message: string;
}

/** Why WhatsApp would not take these values: what is missing, too much, too long or not allowed. None when it would. Pure. */
export function templateFaults(template: Fillable, values: readonly Filling[]): TemplateFault[] {
  const { places } = template;
  const stray = values.find((value, at) => {
    const isTwice = values.findIndex((one) => isSame(one, value)) < at;
    return isTwice || !places.some((place) => isSame(place, value));
  });
  const whole = stray === undefined ? [] : [{ place: stray, message: 'the template has no such place' }];
  const each = places.flatMap((place) => {
    const button = place.button === null ? undefined : template.buttons[place.button];
    const message = valueFault(values.find((value) => isSame(value, place))?.text ?? '', button);
    return message === null ? [] : [{ place, message }];
  });
  return [...whole, ...each, ...lengthFaults(template, values)];
}

function valueFault(text: string, button: TemplateButton | undefined): string | null {
  if (text.trim() === '') return 'is to be filled in';
  if (button?.kind === 'code' && !CODE.test(text.trim())) {
    return `must be a code of at most ${TEMPLATE_LIMITS.code} characters, without blanks`;
  }
  if (button?.kind === 'link' && (button.target?.length ?? 0) + text.length > TEMPLATE_LIMITS.link) {
    return `makes an address of more than ${TEMPLATE_LIMITS.link} characters`;
  }
  if (UNSENDABLE.test(text)) return 'must be one line, without tabs or more than four spaces in a row';
  return text.length > TEMPLATE_LIMITS.value ? `must have at most ${TEMPLATE_LIMITS.value} characters` : null;
}

function lengthFaults(template: Fillable, values: readonly Filling[]): TemplateFault[] {
  const { header, body } = filledTemplate(template, values);
  const { buttons, footer } = template;
  const isAlone = template.header === null && footer === null && buttons.length === 0;
  const most = isAlone ? TEMPLATE_LIMITS.bodyAlone : TEMPLATE_LIMITS.body;
  const longHeader = header !== null && header.length > TEMPLATE_LIMITS.header;
  return [
    ...(longHeader ? [tooLong('heading', TEMPLATE_LIMITS.header)] : []),
    ...(body.length > most ? [tooLong('text', most)] : []),
  ];
}

function tooLong(what: string, most: number): TemplateFault {
  return { place: null, message: `the ${what} with all filled in must have at most ${most} characters` };
}

function isSame(
  a: Pick<TemplatePlace, 'in' | 'name' | 'button'>,
  b: Pick<TemplatePlace, 'in' | 'name' | 'button'>,
): boolean {
  return a.in === b.in && a.name === b.name && a.button === b.button;
}
