const QUOTES = `"'\u0060\u00ab\u00bb\u2018\u2019\u201c\u201d`;
const QUOTED = new RegExp(`^[${QUOTES}]|[${QUOTES}]$`, 'u');
/** `${NAME}` and `$(command)` anywhere; `$NAME`, `%NAME%`, `{{ NAME }}` and `<name>` as the whole value. */
const UNEXPANDED = /\$\{|\$\(|^\$[A-Za-z_]\w*$|^%\w+%$|^\{\{.*\}\}$|^<[^<>]*>$/;
const INVISIBLE = /[\p{Cc}\p{Cf}\u2028\u2029]/u;

/**
 * What shows that a tool on the way left in a value what it should have taken out (`docker run --env-file` keeps quotes
 * and expands nothing), or null. A process with such a secret would start and refuse everything.
 */
export function malformationOf(value: string): string | null {
  if (QUOTED.test(value)) return 'begins or ends with a quote: write the value without quotes around it';
  if (UNEXPANDED.test(value)) {
    return 'names another variable, or a value to fill in, that nothing has put in its place';
  }
  if (INVISIBLE.test(value)) return 'has an invisible character in it: type it anew';
  return null;
}
