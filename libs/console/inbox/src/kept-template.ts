import type { TemplateValue } from '@feelori/contracts';

/** A template that a person chose, and what they filled in. */
export interface KeptTemplate {
  templateId: string;
  values: TemplateValue[];
}

/** Whether what was kept on this machine reads as one. */
export function isKeptTemplate(value: unknown): value is KeptTemplate {
  if (typeof value !== 'object' || value === null) return false;
  const { templateId, values } = value as Partial<Record<keyof KeptTemplate, unknown>>;
  return typeof templateId === 'string' && Array.isArray(values) && values.every(isValue);
}

function isValue(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { in: part, name, button, text } = value as Partial<Record<keyof TemplateValue, unknown>>;
  const hasWords = [part, name, text].every((one) => typeof one === 'string');
  return hasWords && (button === null || typeof button === 'number');
}
