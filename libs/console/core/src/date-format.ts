const made = new Map<string, Intl.DateTimeFormat>();

/**
 * A moment as these options say; empty for none. Making such a writer takes longer than drawing the row it writes for, so each
 * is made once: `name` stands for the options.
 */
export function dateFormat(
  at: Date,
  name: string,
  options: Intl.DateTimeFormatOptions,
  locale?: string,
): string {
  if (Number.isNaN(at.getTime())) return '';
  const key = `${name} ${locale ?? ''}`;
  const writer = made.get(key) ?? new Intl.DateTimeFormat(locale, options);
  made.set(key, writer);
  return writer.format(at);
}
