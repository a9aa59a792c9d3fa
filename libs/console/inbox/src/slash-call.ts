import type { SavedReply } from '@feelori/contracts';
import type { ShopPart } from './shop-part';

/** What a `/` offers: a saved reply, or something of the shop to look for. */
export type SlashOffer = Pick<SavedReply, 'id' | 'shortcut' | 'text'> & { insert?: ShopPart };

/** Behind the shop's own replies: a reply of the same name is still the first. */
const INSERTS: readonly SlashOffer[] = [
  { id: 'insert.product', shortcut: 'product', text: 'Send a product of the shop…', insert: 'product' },
  { id: 'insert.order', shortcut: 'order', text: 'Write about one of their orders…', insert: 'order' },
];

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

/** Replies that fit what was typed, `most` of them, and what else it may mean. Pure. */
export function slashOffers(replies: readonly SavedReply[], typed: string, most: number): SlashOffer[] {
  if (typed === '') return [...offersLike(replies, '', most - INSERTS.length), ...INSERTS];
  return offersLike([...replies, ...INSERTS], typed, most);
}

/** Those whose shortcut begins so, then those that hold it, then those whose text does; `most` of them. */
function offersLike(offers: readonly SlashOffer[], typed: string, most: number): SlashOffer[] {
  const wanted = typed.toLowerCase();
  const ranks = offers.flatMap((offer) => {
    const shortcut = offer.shortcut.toLowerCase();
    if (shortcut.startsWith(wanted)) return { offer, rank: 0 };
    if (shortcut.includes(wanted)) return { offer, rank: 1 };
    return offer.text.toLowerCase().includes(wanted) ? { offer, rank: 2 } : [];
  });
  return ranks
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ offer }) => offer);
}

/** `/product ` or `/order ` right before the cursor, written out and ended with a blank; null for anything else. Pure. */
export function insertCalled(
  text: string,
  cursor: number,
  replies: readonly SavedReply[],
): { from: number; part: ShopPart } | null {
  if (text.charAt(cursor - 1) !== ' ') return null;
  const call = slashCall(text, cursor - 1);
  const part = INSERTS.find(({ shortcut }) => shortcut === call?.typed.toLowerCase())?.insert;
  const isReply = replies.some(({ shortcut }) => shortcut.toLowerCase() === part);
  return call === null || part === undefined || isReply ? null : { from: call.from, part };
}
