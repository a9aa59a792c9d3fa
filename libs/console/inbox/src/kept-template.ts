import type { TemplateValue } from '@feelori/contracts';

/** A template that a person chose, and what they filled in. */
export interface KeptTemplate {
  templateId: string;
  values: TemplateValue[];
  /** The file above its text where that is an address. */
  header?: { link: string };
}

/** The file above a template's text: an address, or one of this browser by its key. */
export type KeptHeader = { link: string } | { key: string; name: string };

/** Whether what was kept on this machine reads as one. */
export function isKeptTemplate(value: unknown): value is KeptTemplate {
  if (typeof value !== 'object' || value === null) return false;
  const { templateId, values, header } = value as Partial<Record<keyof KeptTemplate, unknown>>;
  if (header !== undefined && !isLink(header)) return false;
  return typeof templateId === 'string' && Array.isArray(values) && values.every(isValue);
}

function isLink(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'link' in value && typeof value.link === 'string';
}

function isValue(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { in: part, name, button, text } = value as Partial<Record<keyof TemplateValue, unknown>>;
  const hasWords = [part, name, text].every((one) => typeof one === 'string');
  return hasWords && (button === null || typeof button === 'number');
}
