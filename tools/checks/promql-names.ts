/** What a PromQL expression names: metrics, and the labels it looks at. */
export interface PromqlNames {
  metrics: string[];
  labels: string[];
}

const WORDS = new Set(['and', 'or', 'unless', 'bool', 'offset', 'sum', 'max', 'min', 'avg', 'count', 'abs']);
const GROUPING = /\b(?:by|without|on|ignoring|group_left|group_right) ?\(([^()]*)\)/g;

/** Reads the names in an expression of our own (no strings with braces in them). */
export function promqlNames(expression: string): PromqlNames {
  const plain = expression.replace(/"[^"]*"/g, '""').replace(/\[[^[\]]*\]/g, '');
  const matched = [...plain.matchAll(/\{([^{}]*)\}/g)].flatMap(([, inside = '']) =>
    [...inside.matchAll(/\b(\w+) ?(?:=~|!~|!=|=)/g)].map(([, label = '']) => label),
  );
  const grouped = [...plain.matchAll(GROUPING)].flatMap(([, inside = '']) =>
    inside.split(',').map((label) => label.trim()),
  );
  const rest = plain.replace(/\{[^{}]*\}/g, '').replace(GROUPING, ' ');
  // A name before a bracket is a function; numbers and times (15m) begin with a digit.
  const words = [...rest.matchAll(/(?<![\w.])[a-z_][a-z0-9_:]*(?! ?\()\b/gi)].map(([word]) => word);
  const metrics = words.filter((word) => !WORDS.has(word.toLowerCase()));
  return {
    metrics: [...new Set(metrics)],
    labels: [...new Set([...matched, ...grouped])].filter((label) => label !== ''),
  };
}
