import {
  filledTemplate,
  type MessageTemplate,
  type ReplyContent,
  type TemplateFault,
  templateFaults,
  type TemplateObstacle,
  templateText,
  type TemplateValue,
} from '@feelori/contracts';

/** A template filled in; or why it may not go out; or what of its values does not fit. */
export type CheckedTemplate =
  | { kind: 'fine'; content: ReplyContent }
  | { kind: 'refused'; why: string }
  | { kind: 'misfit'; fields: { field: string; message: string }[] };

const GONE = 'WhatsApp does not list this template any more. Choose another one.';
const NO_OFFERS =
  'The customer said STOP: no offers. A template of the category utility may go out, if it is about what they asked for.';
const OBSTACLES: Readonly<Record<Exclude<TemplateObstacle, 'not_approved'>, string>> = {
  authentication: 'Templates for one-time codes are not sent by people.',
  header: 'This template needs a picture or file above its text, which cannot be chosen here.',
  buttons: 'This template has buttons that cannot be filled in here.',
};

/** What would be sent of a template, as WhatsApp would judge it: a send that it refuses is never queued. Pure. */
export function templateContent(
  template: MessageTemplate | null,
  values: readonly TemplateValue[],
  consent: { offers: boolean },
): CheckedTemplate {
  if (template === null) return { kind: 'refused', why: GONE };
  const { obstacle, status, name, language, named, buttons, places } = template;
  if (obstacle !== null) {
    const why = obstacle === 'not_approved' ? notApproved(status) : OBSTACLES[obstacle];
    return { kind: 'refused', why };
  }
  if (template.category === 'marketing' && !consent.offers) return { kind: 'refused', why: NO_OFFERS };
  const faults = templateFaults(template, values);
  if (faults.length > 0) return { kind: 'misfit', fields: faults.map(fieldFault) };
  const ordered = places.flatMap((place) =>
    values.filter((one) => one.in === place.in && one.name === place.name && one.button === place.button),
  );
  const inOrder = ordered.map(({ in: part, name: of, button, text }) => ({
    in: part,
    name: of,
    button,
    text: text.trim(),
  }));
  const text = templateText(filledTemplate(template, inOrder));
  const content = { kind: 'template', text, name, language, named, buttons, values: inOrder } as const;
  return {
    kind: 'fine',
    content: template.category === 'marketing' ? { ...content, isOffer: true } : content,
  };
}

function notApproved(status: string): string {
  return status === 'paused'
    ? 'WhatsApp has paused this template because of its quality. Choose another one.'
    : `WhatsApp has not approved this template (it is ${status}). Choose another one.`;
}

function fieldFault({ place, message }: TemplateFault): { field: string; message: string } {
  if (place === null) return { field: 'values', message };
  const of = place.button === null ? place.in : `${place.in} ${place.button + 1}`;
  return { field: `values.${of}.${place.name}`, message: `{{${place.name}}} ${message}` };
}
