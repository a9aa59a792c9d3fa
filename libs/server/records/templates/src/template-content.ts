import {
  filledTemplate,
  type MessageTemplate,
  type ReplyContent,
  type TemplateFault,
  type TemplateFile,
  templateFaults,
  type TemplateHeaderContent,
  templateLinkFault,
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
const FILES: Readonly<Record<TemplateFile, string>> = {
  image: 'a picture',
  video: 'a video',
  document: 'a document',
};
const OBSTACLES: Readonly<Record<Exclude<TemplateObstacle, 'not_approved'>, string>> = {
  authentication: 'Templates for one-time codes are not sent by people.',
  header: 'This template needs a place on the map above its text, which cannot be chosen here.',
  buttons: 'This template has buttons that cannot be filled in here.',
};

/** What would be sent of a template, as WhatsApp would judge it: a send that it refuses is never queued. Pure. */
export function templateContent(
  template: MessageTemplate | null,
  { values, header }: { values: readonly TemplateValue[]; header: TemplateHeaderContent | null },
  consent: { offers: boolean },
): CheckedTemplate {
  if (template === null) return { kind: 'refused', why: GONE };
  const { obstacle, status, name, language, named, places } = template;
  if (obstacle !== null) {
    const why = obstacle === 'not_approved' ? notApproved(status) : OBSTACLES[obstacle];
    return { kind: 'refused', why };
  }
  if (template.category === 'marketing' && !consent.offers) return { kind: 'refused', why: NO_OFFERS };
  const fields = [...headerFaults(template, header), ...templateFaults(template, values).map(fieldFault)];
  if (fields.length > 0) return { kind: 'misfit', fields };
  const ordered = places.flatMap((place) =>
    values.filter((one) => one.in === place.in && one.name === place.name && one.button === place.button),
  );
  const inOrder = ordered.map(({ in: part, name: of, button, text }) => ({
    in: part,
    name: of,
    button,
    text: text.trim(),
  }));
  const filled = filledTemplate(template, inOrder);
  const content = {
    kind: 'template' as const,
    text: templateText(filled),
    name,
    language,
    named,
    buttons: filled.buttons,
    values: inOrder,
    ...(header === null ? {} : { header }),
    ...(template.category === 'marketing' ? { isOffer: true as const } : {}),
  };
  return { kind: 'fine', content };
}

/** A file where none belongs is refused like one that lacks: WhatsApp would refuse both. */
function headerFaults(
  { headerFile }: Pick<MessageTemplate, 'headerFile'>,
  header: TemplateHeaderContent | null,
): { field: string; message: string }[] {
  const fault = (message: string) => [{ field: 'header', message }];
  if (headerFile === null) return header === null ? [] : fault('the template has no file above its text');
  if (header === null) return fault(`${FILES[headerFile]} is to be chosen`);
  if ('link' in header) {
    const message = templateLinkFault(header.link, headerFile);
    return message === null ? [] : [{ field: 'header.link', message: `the address ${message}` }];
  }
  return header.kind === headerFile ? [] : fault(`${FILES[headerFile]} is wanted, not another file`);
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
