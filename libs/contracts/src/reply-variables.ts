/** What a saved reply may leave open, and what is put in its place when it is used. */
export const REPLY_VARIABLES = ['customer_name', 'agent_name', 'shop_name', 'order'] as const;
export type ReplyVariable = (typeof REPLY_VARIABLES)[number];

const VARIABLE = /\{\{([^{}]{0,60})\}\}/g;

/** Why a text cannot be saved as a reply with variables; null when it can. Pure. */
export function variableFault(text: string): string | null {
  const unknown = [...text.matchAll(VARIABLE)]
    .map(([, name = '']) => name.trim())
    .find((name) => !isKnown(name));
  const known = REPLY_VARIABLES.map((name) => `{{${name}}}`).join(', ');
  if (unknown !== undefined) return `there is no variable {{${unknown}}}: there are ${known}`;
  const rest = text.replace(VARIABLE, '');
  const isBroken = rest.includes('{{') || rest.includes('}}');
  return isBroken ? `a variable is written with two braces on each side: ${known}` : null;
}

/** The text with what is known in the place of its variables; the others stay as they are written. Pure. */
export function filledReply(text: string, values: Readonly<Partial<Record<ReplyVariable, string>>>): string {
  return text.replace(VARIABLE, (written, name: string) => {
    const known = name.trim();
    return (isKnown(known) && values[known]) || written;
  });
}

/** Where the first variable that is still open stands; null where none is. Pure. */
export function openVariable(text: string): { name: string; from: number; to: number } | null {
  for (const { 0: written, 1: name = '', index } of text.matchAll(VARIABLE)) {
    if (isKnown(name.trim())) return { name: name.trim(), from: index, to: index + written.length };
  }
  return null;
}

function isKnown(name: string): name is ReplyVariable {
  return (REPLY_VARIABLES as readonly string[]).includes(name);
}
