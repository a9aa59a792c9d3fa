import type { SavedReply } from '@feelori/contracts';

/** So long a shortcut may be to be looked for. */
const LONGEST = 40;

/** What was typed after a `/` at the beginning of the word before the cursor; null where no reply is being called. Pure. */
export function slashCall(text: string, cursor: number): { from: number; typed: string } | null {
  const before = text.slice(Math.max(0, cursor - LONGEST - 2), cursor);
  const at = before.lastIndexOf('/');
  if (at < 0) return null;
  const typed = before.slice(at + 1);
  const beginsWord = at === 0 ? cursor - before.length === 0 : before.charAt(at - 1).trim() === '';
  return beginsWord && typed.length <= LONGEST && !/\s/.test(typed)
    ? { from: cursor - typed.length - 1, typed }
    : null;
}

/** Replies whose shortcut begins so, then those that hold it, then those whose text does; `most` of them. Pure. */
export function repliesLike(replies: readonly SavedReply[], typed: string, most: number): SavedReply[] {
  const wanted = typed.toLowerCase();
  const ranks = replies.flatMap((reply) => {
    const shortcut = reply.shortcut.toLowerCase();
    if (shortcut.startsWith(wanted)) return { reply, rank: 0 };
    if (shortcut.includes(wanted)) return { reply, rank: 1 };
    return reply.text.toLowerCase().includes(wanted) ? { reply, rank: 2 } : [];
  });
  return ranks
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ reply }) => reply);
}
