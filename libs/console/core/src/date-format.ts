const made = new Map<string, Intl.DateTimeFormat>();

/**
 * Writes moments as these options say. Making such a writer takes longer than drawing the row it writes for, so each is made
 * once. `name` stands for the options.
 */
export function dateFormat(
  name: string,
  options: Intl.DateTimeFormatOptions,
  locale?: string,
): Intl.DateTimeFormat {
  const key = `${name} ${locale ?? ''}`;
  const known = made.get(key) ?? new Intl.DateTimeFormat(locale, options);
  made.set(key, known);
  return known;
}
