import type { Assignee } from '@feelori/contracts';

/** So long a name may be to be looked for. */
const LONGEST_NAME = 80;

/** The beginning of a name after an `@` that stands right before the cursor; null where nobody is being called. Pure. */
export function calledAt(text: string, cursor: number): { from: number; beginning: string } | null {
  const before = text.slice(Math.max(0, cursor - LONGEST_NAME - 1), cursor);
  const at = before.lastIndexOf('@');
  if (at < 0 || before.slice(at).includes('\n')) return null;
  const isWord = at > 0 && before.charAt(at - 1).trim() !== '';
  return isWord ? null : { from: cursor - (before.length - at), beginning: before.slice(at + 1) };
}

/** Those whose name begins so, whatever its case; `most` of them. Pure. */
export function namedLike(people: readonly Assignee[], beginning: string, most: number): Assignee[] {
  const lower = beginning.toLowerCase();
  return people.filter(({ name }) => name.toLowerCase().startsWith(lower)).slice(0, most);
}

/** The colleagues whom a note calls by `@` and their whole name. Pure. */
export function mentionedIn(text: string, people: readonly Assignee[]): Assignee[] {
  return people.filter(({ name }) => name !== '' && calls(text, `@${name}`));
}

function calls(text: string, call: string): boolean {
  for (let at = text.indexOf(call); at >= 0; at = text.indexOf(call, at + 1)) {
    // "@Ann" is not called by "@Anna".
    const after = String.fromCodePoint(text.codePointAt(at + call.length) ?? 0x20);
    if (!/[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}
