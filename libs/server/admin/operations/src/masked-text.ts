/** A text for somebody who may not see it: how long it is, nothing of it. */
export function maskedText(text: string): string {
  return `(${text.length} characters)`;
}

/** JSON with its form left and every word, number and unknown name hidden; a body that is no JSON is hidden whole. */
export function maskedJson(body: string): string {
  try {
    return JSON.stringify(maskedValue(JSON.parse(body) as unknown, 0), null, 2);
  } catch {
    return maskedText(body);
  }
}

const DEEPEST = 20;
/** Names of Meta's own fields; others may be somebody's words. */
const NAME = /^[a-z_]{1,40}$/;

function maskedValue(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return maskedText(value);
  if (typeof value === 'number') return '(number)';
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= DEEPEST) return '…';
  if (Array.isArray(value)) return value.map((one) => maskedValue(one, depth + 1));
  const fields = Object.entries(value).map(([name, one]) => [
    NAME.test(name) ? name : '…',
    maskedValue(one, depth + 1),
  ]);
  return Object.fromEntries(fields);
}
