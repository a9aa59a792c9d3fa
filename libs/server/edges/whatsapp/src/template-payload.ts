import {
  nameInLink,
  type ReplyContent,
  templateButton,
  type TemplateHeaderContent,
  type TemplateValue,
} from '@feelori/contracts';

type Template = Extract<ReplyContent, { kind: 'template' }>;

/**
 * The `template` of a send (docs/outside/whatsapp.md §9). Values stand in the order of their places; only a template
 * with named places repeats their names. Parts in which nothing is filled are left out. Pure.
 */
export function templatePayload(template: Template): Record<string, unknown> {
  const { name, language, header } = template;
  const file = header === undefined ? [] : [{ type: 'header', parameters: [fileOf(header)] }];
  const components = [...file, ...textsOf(template), ...buttonsOf(template)];
  return {
    name,
    language: { policy: 'deterministic', code: language },
    ...(components.length === 0 ? {} : { components }),
  };
}

function textsOf({ named, values }: Template): Record<string, unknown>[] {
  const parameters = (those: readonly TemplateValue[]): Record<string, string>[] =>
    those.map(({ name: place, text }) => ({
      type: 'text',
      ...(named ? { parameter_name: place } : {}),
      text,
    }));
  return (['header', 'body'] as const).flatMap((type) => {
    const those = values.filter((value) => value.in === type);
    return those.length === 0 ? [] : [{ type, parameters: parameters(those) }];
  });
}

/** What fills a button has no name, whatever the other places have. */
function buttonsOf({ values, buttons }: Template): Record<string, unknown>[] {
  return values
    .filter((value) => value.in === 'button')
    .map(({ button, text }) => {
      const kind = templateButton(buttons[button ?? 0] ?? '').kind;
      const how =
        kind === 'code'
          ? { sub_type: 'copy_code', parameters: [{ type: 'coupon_code', coupon_code: text }] }
          : { sub_type: 'url', parameters: [{ type: 'text', text }] };
      return { type: 'button', index: String(button), ...how };
    });
}

function fileOf(header: TemplateHeaderContent): Record<string, unknown> {
  const { kind } = header;
  const isFile = 'file' in header;
  const name = isFile ? header.file.name : nameInLink(header.link);
  const media = {
    ...(isFile ? { id: header.mediaId ?? '' } : { link: header.link }),
    ...(kind === 'document' && name !== '' ? { filename: name } : {}),
  };
  return { type: kind, [kind]: media };
}
