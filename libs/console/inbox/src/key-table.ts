/** What a single key does in the inbox. */
export type InboxAct =
  | 'next'
  | 'previous'
  | 'search'
  | 'reply'
  | 'note'
  | 'product'
  | 'order'
  | 'resolve'
  | 'snooze'
  | 'assign'
  | 'label'
  | 'select'
  | 'way'
  | 'customer'
  | 'help';

export interface KeyUse {
  /** As they are written on the keys. */
  keys: readonly string[];
  does: string;
  /** What each key means where nobody writes; left out for keys that a part of the page knows by itself. */
  acts?: Readonly<Record<string, InboxAct>>;
}

/** Every key of the inbox, once: the page goes by it, the help shows it, and the palette names keys from it. */
export const KEY_TABLE: readonly KeyUse[] = [
  { keys: ['Ctrl', 'K'], does: 'Go to a page, find a conversation, do something with the open one' },
  { keys: ['↑', '↓'], does: 'Move in the list of conversations' },
  { keys: ['Home', 'End'], does: 'First and last conversation' },
  { keys: ['Enter'], does: 'Open the conversation' },
  { keys: ['J', 'K'], does: 'Next and previous conversation', acts: { j: 'next', k: 'previous' } },
  { keys: ['/'], does: 'Search conversations', acts: { '/': 'search' } },
  { keys: ['R'], does: 'Write a reply', acts: { r: 'reply' } },
  { keys: ['P'], does: 'Send a product of the shop', acts: { p: 'product' } },
  { keys: ['O'], does: 'Write about one of their orders', acts: { o: 'order' } },
  { keys: ['/'], does: 'In the reply: offer saved replies, products and orders' },
  { keys: ['Ctrl', 'Z'], does: 'In the empty reply: take back what was just sent, within 5 seconds' },
  { keys: ['N'], does: 'Write a note to colleagues', acts: { n: 'note' } },
  { keys: ['@'], does: 'In the note: call a colleague' },
  { keys: ['Ctrl', 'Enter'], does: 'Keep the note' },
  { keys: ['E'], does: 'Resolve the open conversation, or open it again', acts: { e: 'resolve' } },
  { keys: ['S'], does: 'Snooze it', acts: { s: 'snooze' } },
  { keys: ['A'], does: 'Assign it', acts: { a: 'assign' } },
  { keys: ['L'], does: 'Label it', acts: { l: 'label' } },
  { keys: ['C'], does: 'Show or hide what is known of the customer', acts: { c: 'customer' } },
  { keys: ['X'], does: 'Select it, to do the same with several', acts: { x: 'select' } },
  {
    keys: ['W'],
    does: 'The way of the message with the focus, or of the newest: why it was said',
    acts: { w: 'way' },
  },
  { keys: ['1', '…', '9'], does: 'Run the macro of this key' },
  { keys: ['Esc'], does: 'Out of the reply, then back to the list' },
  { keys: ['?'], does: 'Show these shortcuts', acts: { '?': 'help' } },
];

const ACTS = new Map(KEY_TABLE.flatMap(({ acts = {} }) => Object.entries(acts)));

/** What this key does where nobody writes; null for nothing. Pure. */
export function actOf(key: string): InboxAct | null {
  return ACTS.get(key) ?? null;
}

/** The key of this act, as it is written on it. Pure. */
export function keyOf(act: InboxAct): string {
  return [...ACTS].find(([, one]) => one === act)?.[0].toUpperCase() ?? '';
}
