import { cutMiddle, type CustomerMessage, type MessageContent, wordsOf } from '@feelori/contracts';
import type { ChatTurn } from '@feelori/edges/model';
import type { ShownRefs } from '@feelori/skills/tools';
import type { HistoryEntry } from '../answer-request';
import { redact } from '../guard/redact';
import { candidatesIn, withoutCandidates } from '../proof/candidates-in';
import { mayProve } from '../proof/may-prove';
import { namesIn } from '../proof/order-proof';
import type { Quotes } from '../quoted';
import { addressTexts } from './address-texts';
import { seenIn } from '../rules/picture-seen';
import { quotedLine } from './quoted-line';

type History = ChatTurn['history'];

const MOST_ENTRIES = 20;
/** Of a text the beginning and the end are told, in UTF-16 units: what it asks stands at its end. */
const LONGEST_ENTRY = 1_000;
const LONGEST_ASKED = 2_000;
/** The newest of a burst. */
export const MOST_ASKED = 20;
const MOST_SHOWN = 12;

/**
 * The conversation as a model sees it: earlier turns in their own roles, then the burst now answered as user
 * messages after the last answer, each below what it replies to. Personal details are replaced, and products shown go
 * by their short names.
 */
export function chatHistory(
  history: readonly HistoryEntry[],
  asked: readonly CustomerMessage[],
  refs: ShownRefs,
  quotes: Quotes = new Map(),
): History {
  const proven = withoutProofs(history, asked);
  const addresses = addressTexts(history, asked);
  const unproven = (text: string) => proven(addresses.without(text));
  const earlier: History = history
    .filter((entry) => entry.text.trim() !== '')
    .slice(-MOST_ENTRIES)
    .map((entry) => ({
      role: entry.role === 'customer' ? 'user' : 'assistant',
      text: cutMiddle(
        redact(entry.role === 'customer' ? unproven(entry.text) : addresses.without(entry.text)),
        LONGEST_ENTRY,
      ),
    }));
  const first = earlier.findIndex((entry) => entry.role === 'user');
  const begun = first < 0 ? [] : earlier.slice(first);
  return [
    ...withShown(begun, refs),
    ...asked
      .slice(-MOST_ASKED)
      .map((message) => ({ role: 'user' as const, text: withQuote(message, quotes, { refs, unproven }) })),
  ];
}

type Replacing = (text: string) => string;

interface Naming {
  refs: ShownRefs;
  /** A customer's words without what proves an order, and without where they want it sent. */
  unproven: Replacing;
}

/** What proves an order is a secret of its customer, wherever they wrote or quote it. */
function withoutProofs(history: readonly HistoryEntry[], asked: readonly CustomerMessage[]): Replacing {
  const now = asked.map(({ content }) => ({ role: 'customer' as const, text: wordsOf(content) }));
  const entries = [...history, ...now];
  const may = mayProve(entries);
  const proving = new Set(entries.flatMap(({ text }, at) => (may[at] === true ? [text] : [])));
  const names = namesIn(entries);
  const valuesIn = (text: string) => candidatesIn(text, names).flatMap(({ values }) => values);
  const proofs = new Set([...proving].flatMap(valuesIn));
  const proves = (text: string) => proving.has(text) || valuesIn(text).some((value) => proofs.has(value));
  return (text) => (proves(text) ? withoutCandidates(text, names) : text);
}

/** The short names of products go with the last answer: they are data, so not into the system prompt. */
function withShown(entries: History, refs: ShownRefs): History {
  const shown = refs.list().slice(-MOST_SHOWN);
  const last = entries.findLastIndex((entry) => entry.role === 'assistant');
  if (shown.length === 0 || last < 0) return entries;
  const names = shown.map(({ ref, title }) => `${ref} = ${title.replace(/[[\]\n]/g, ' ')}`).join('; ');
  return entries.map((entry, at) =>
    at === last ? { ...entry, text: `${entry.text}\n[products shown: ${names}]` } : entry,
  );
}

function withQuote({ wamid, content }: CustomerMessage, quotes: Quotes, naming: Naming): string {
  const quoted = quotes.get(wamid);
  const words = spoken(content, naming);
  if (quoted === undefined) return words;
  const told = quoted.kind === 'known' ? { ...quoted, text: naming.unproven(quoted.text) } : quoted;
  return `${quotedLine(told, naming.refs)}\n${words}`;
}

function spoken(content: MessageContent, { refs, unproven }: Naming): string {
  const words = cutMiddle(redact(unproven(wordsOf(content))), LONGEST_ASKED);
  if (content.kind === 'list_reply' || content.kind === 'button_reply') {
    const shown = refs.tapped(content.id);
    return shown ? `${words} (${shown.ref})` : words;
  }
  const seen = seenIn(content);
  if (seen !== null) return `${words}\n[picture: ${seen}]`.trim();
  return words.trim() === '' ? `[${content.kind.replace(/_/g, ' ')}]` : words;
}
