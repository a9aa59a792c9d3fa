import type { ReplyContent, TemplateValue } from '@feelori/contracts';

type Template = Extract<ReplyContent, { kind: 'template' }>;

/**
 * The `template` of a send (docs/outside/whatsapp.md §9). Values stand in the order of their places; only a template
 * with named places repeats their names. Parts in which nothing is filled are left out. Pure.
 */
export function templatePayload({ name, language, named, values }: Template): Record<string, unknown> {
  const parameters = (those: readonly TemplateValue[]): Record<string, string>[] =>
    those.map(({ name: place, text }) => ({
      type: 'text',
      ...(named ? { parameter_name: place } : {}),
      text,
    }));
  const texts = (['header', 'body'] as const).flatMap((type) => {
    const those = values.filter((value) => value.in === type);
    return those.length === 0 ? [] : [{ type, parameters: parameters(those) }];
  });
  // The part of a button's address that changes has no name, whatever the other places have.
  const buttons = values
    .filter((value) => value.in === 'button')
    .map(({ button, text }) => ({
      type: 'button',
      sub_type: 'url',
      index: String(button),
      parameters: [{ type: 'text', text }],
    }));
  const components = [...texts, ...buttons];
  return {
    name,
    language: { policy: 'deterministic', code: language },
    ...(components.length === 0 ? {} : { components }),
  };
}
