import { templateFile } from './linked-media';
import { isObject, type Json } from './require';
import type { Template } from './templates';

/** What a button of a template does on the phone, and its target with all filled in. */
export interface LookButton {
  kind: 'reply' | 'link' | 'phone' | 'code';
  text: string;
  /** The address, the number or the code; of a button that answers what comes back with the tap. */
  target: string;
}

/** What a phone shows of a template beside its words. */
export interface TemplateLook {
  /** The file above the words, as the send names it. */
  file: { kind: string; media: Json } | null;
  buttons: LookButton[];
}

const PLACE = /\{\{\s*\w+\s*\}\}/;

/** The file and the buttons of a template as a send fills them. */
export function templateLook(template: Template, content: Json): TemplateLook {
  const parts = Array.isArray(content['components']) ? content['components'].filter(isObject) : [];
  const row = template.components.find(({ type }) => type === 'BUTTONS')?.['buttons'];
  const buttons = Array.isArray(row) ? row.filter(isObject) : [];
  const named = templateFile(content);
  const kind = String(named?.['type']);
  const media = named?.[kind];
  return {
    file: isObject(media) ? { kind, media } : null,
    buttons: buttons.map((button, at) => lookOf(button, filledAt(parts, at))),
  };
}

function lookOf(button: Json, filled: Json | undefined): LookButton {
  const text = String(button['text'] ?? '');
  switch (String(button['type']).toUpperCase()) {
    case 'URL':
      return {
        kind: 'link',
        text,
        target: String(button['url']).replace(PLACE, () => String(filled?.['text'] ?? '')),
      };
    case 'PHONE_NUMBER':
      return { kind: 'phone', text, target: String(button['phone_number'] ?? '') };
    case 'COPY_CODE':
      return { kind: 'code', text: text || 'Copy code', target: String(filled?.['coupon_code'] ?? '') };
    default:
      return { kind: 'reply', text, target: String(filled?.['payload'] ?? text) };
  }
}

/** What a send puts into the button at this place. */
function filledAt(parts: readonly Json[], at: number): Json | undefined {
  const part = parts.find(
    (one) => String(one['type']).toLowerCase() === 'button' && String(one['index']) === String(at),
  );
  const parameters = part?.['parameters'];
  return Array.isArray(parameters) ? parameters.find(isObject) : undefined;
}
