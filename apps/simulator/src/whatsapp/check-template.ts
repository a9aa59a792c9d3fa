import { checkTemplateParts, placesOf } from './check-template-parts';
import { badParameter, graphError, invalid } from './graph-error';
import { isObject, requireArray, requireObject, requireText, type Json } from './require';
import type { Template } from './templates';

const LONGEST_TEXT = { alone: 32_768, withOthers: 1024 };
const BODY_KINDS = ['text', 'currency', 'date_time'];
const PLACEHOLDER = /\{\{\s*(\w+)\s*\}\}/g;

/** Checks the shape of a `template` object of a send; throws GraphError. */
export function checkTemplateShape(value: unknown): void {
  const template = requireObject(value, 'template');
  const name = requireText(template['name'], 'template.name', 512);
  if (!/^[a-z0-9_]+$/.test(name)) {
    throw invalid('template.name', 'may only have lower-case letters, digits and _.');
  }
  requireText(requireObject(template['language'], 'template.language')['code'], 'template.language.code', 16);
  if (template['components'] === undefined) return;
  if (!Array.isArray(template['components'])) throw badParameter('template.components', 'must be an array.');
  for (const component of template['components']) {
    checkParameterTexts(requireObject(component, 'template.components'));
  }
}

function checkParameterTexts(component: Json): void {
  if (component['parameters'] === undefined) return;
  for (const value of requireArray(component['parameters'], 'template.components.parameters', 100)) {
    const parameter = requireObject(value, 'template.components.parameters');
    if (parameter['type'] !== 'text') continue;
    const text = requireText(parameter['text'], 'template.components.parameters.text', 32_768);
    if (/[\n\t]| {5,}/.test(text)) {
      throw graphError(
        132012,
        'Parameter text must not have new lines, tabs or more than 4 blanks in a row.',
      );
    }
  }
}

/** Refuses a send of a template that is not there, not usable, or does not get the parameters it needs. */
export function checkTemplateUse(template: Template | undefined, content: Json): void {
  if (!template) throw graphError(132001, 'Template name does not exist in the translation.');
  if (template.status === 'PAUSED') throw graphError(132015, 'The template is paused due to low quality.');
  if (template.status === 'DISABLED') throw graphError(132016, 'The template is disabled for good.');
  if (template.status !== 'APPROVED') {
    throw graphError(132001, `The template is ${template.status.toLowerCase()}, it cannot be sent.`);
  }
  checkBody(template, content);
  checkTemplateParts(template, content);
  const longest = template.components.length > 1 ? LONGEST_TEXT.withOthers : LONGEST_TEXT.alone;
  if (renderBody(template, content).length > longest) {
    throw graphError(132005, `The text with its parameters is longer than ${longest} characters.`);
  }
}

function checkBody({ components, parameter_format: format }: Template, content: Json): void {
  const wanted = placesOf(bodyText(components));
  const given = bodyParameters(content['components']);
  if (wanted.length !== given.length) {
    throw graphError(
      132000,
      `body: number of localizable_params (${given.length}) does not match the expected number of params (${wanted.length})`,
    );
  }
  const other = given.find((one) => !BODY_KINDS.includes(String(isObject(one) ? one['type'] : one)));
  if (other !== undefined) throw graphError(132012, 'body: Format mismatch, expected TEXT');
  if (format === 'POSITIONAL') return;
  const names = given.map((parameter) => (isObject(parameter) ? parameter['parameter_name'] : undefined));
  const lacking = wanted.find((name) => !names.includes(name));
  if (lacking !== undefined) throw graphError(132012, `body: parameter_name ${lacking} is missing.`);
}

/** A template with the parameters of a send filled in, as the customer reads it: heading, body and footer. */
export function renderTemplate(template: Template, content: Json): string {
  const [header, footer] = ['HEADER', 'FOOTER'].map((type) => {
    const text = template.components.find((component) => component['type'] === type)?.['text'];
    return typeof text === 'string' ? text : '';
  });
  const value = headerValue(content['components']);
  const heading = (header ?? '').replace(PLACEHOLDER, () => value);
  return [heading, renderBody(template, content), footer].filter((text) => text !== '').join('\n');
}

/** A heading has one place at most. */
function headerValue(components: unknown): string {
  const parts = Array.isArray(components) ? components.filter(isObject) : [];
  const header = parts.find((part) => String(part['type']).toLowerCase() === 'header');
  const parameters = Array.isArray(header?.['parameters']) ? header['parameters'].filter(isObject) : [];
  return String(parameters[0]?.['text'] ?? '');
}

function renderBody(template: Template, content: Json): string {
  const parameters = bodyParameters(content['components']).filter(isObject);
  const places = placesOf(bodyText(template.components));
  const named = template.parameter_format === 'NAMED';
  return bodyText(template.components).replace(PLACEHOLDER, (_, name: string) => {
    const filled = named
      ? parameters.find((parameter) => parameter['parameter_name'] === name)
      : parameters[places.indexOf(name)];
    return filled ? String(filled['text'] ?? fallbackOf(filled)) : '';
  });
}

function bodyText(components: readonly Json[]): string {
  const text = components.find((component) => component['type'] === 'BODY')?.['text'];
  return typeof text === 'string' ? text : '';
}

/** Currency and date_time parameters are shown by their fallback. */
function fallbackOf(parameter: Json): string {
  const inner = parameter[String(parameter['type'])];
  return isObject(inner) ? String(inner['fallback_value'] ?? '') : '';
}

function bodyParameters(components: unknown): unknown[] {
  if (!Array.isArray(components)) return [];
  const body: unknown = components.find(
    (component) => isObject(component) && String(component['type']).toLowerCase() === 'body',
  );
  return isObject(body) && Array.isArray(body['parameters']) ? body['parameters'] : [];
}
