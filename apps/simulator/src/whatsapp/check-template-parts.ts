import { checkMedia } from './check-media';
import { graphError, invalid, missing } from './graph-error';
import { isObject, requireArray, requireObject, requireText, type Json } from './require';
import type { Template } from './templates';

const PLACEHOLDER = /\{\{\s*(\w+)\s*\}\}/g;
const MEDIA_HEADERS = ['IMAGE', 'VIDEO', 'DOCUMENT', 'LOCATION'];
const LONGEST_URL = 2000;
const LONGEST_CODE = 20;

/** Checks the buttons of a new template against the documented limits (docs/whatsapp.md §4); throws GraphError. */
export function checkTemplateButtons(value: unknown): void {
  requireArray(value, 'components.buttons', 10).forEach((item, index) => {
    const path = `components.buttons[${index}]`;
    const button = requireObject(item, path);
    const type = requireText(button['type'] ?? 'QUICK_REPLY', `${path}.type`, 32).toUpperCase();
    if (type !== 'COPY_CODE') requireText(button['text'], `${path}.text`, 25);
    if (type === 'URL') requireText(button['url'], `${path}.url`, LONGEST_URL);
    if (type === 'PHONE_NUMBER') requireText(button['phone_number'], `${path}.phone_number`, 20);
    if (type === 'COPY_CODE') requireText(button['example'], `${path}.example`, 20);
  });
}

/** The names in the places of a text: "1", "2" … or, in a named template, words. Each once, in order. */
export function placesOf(text: unknown): string[] {
  if (typeof text !== 'string') return [];
  return [...new Set([...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name))];
}

/** Refuses a send whose header or buttons do not get what the template needs there; throws GraphError. */
export function checkTemplateParts(template: Template, content: Json): void {
  const given = Array.isArray(content['components']) ? content['components'].filter(isObject) : [];
  checkHeader(template, given);
  checkButtons(template, given);
}

function checkHeader({ components }: Template, given: readonly Json[]): void {
  const header = components.find(({ type }) => type === 'HEADER');
  const parameters = parametersOf(given.find((part) => lower(part['type']) === 'header'));
  const format = String(header?.['format'] ?? 'TEXT').toUpperCase();
  if (MEDIA_HEADERS.includes(format)) {
    const received = String(parameters[0]?.['type'] ?? 'unknown').toUpperCase();
    if (received !== format) {
      throw graphError(132012, `header: Format mismatch, expected ${format}, received ${received}`);
    }
    const kind = format.toLowerCase();
    if (format !== 'LOCATION') checkMedia(kind, parameters[0]?.[kind], `template.components.header.${kind}`);
    return;
  }
  const wanted = placesOf(header?.['text']).length;
  if (parameters.length === wanted) return;
  const counts = `(${parameters.length}) does not match the expected number of params (${wanted})`;
  throw graphError(132000, `header: number of localizable_params ${counts}`);
}

function checkButtons({ components }: Template, given: readonly Json[]): void {
  const row = components.find(({ type }) => type === 'BUTTONS')?.['buttons'];
  const buttons = Array.isArray(row) ? row.filter(isObject) : [];
  buttons.forEach((button, index) => {
    const part = given.find(
      (item) => lower(item['type']) === 'button' && String(item['index']) === String(index),
    );
    if (lower(button['type']) === 'copy_code') checkCode(part, index);
    if (lower(button['type']) !== 'url' || placesOf(button['url']).length === 0) return;
    if (parametersOf(part).length === 1) return;
    throw missing(`components: Button at index ${index} of type Url; its parameter`);
  });
  for (const part of given) {
    if (lower(part['type']) !== 'button' || buttons[Number(part['index'])]) continue;
    throw invalid('template.components.index', `There is no button at index ${String(part['index'])}.`);
  }
}

function checkCode(part: Json | undefined, index: number): void {
  const [parameter] = parametersOf(part);
  if (lower(part?.['sub_type']) !== 'copy_code' || parameter?.['type'] !== 'coupon_code') {
    throw missing(`components: Button at index ${index} of type Copy code; its coupon_code`);
  }
  requireText(parameter['coupon_code'], 'template.components.button.coupon_code', LONGEST_CODE);
}

function parametersOf(part: Json | undefined): Json[] {
  return Array.isArray(part?.['parameters']) ? part['parameters'].filter(isObject) : [];
}

function lower(value: unknown): string {
  return String(value).toLowerCase();
}
