import type { OutboxEntry } from './outbox-entry';
import type { StatusPart } from './status-move';

/** What a status has to know of an entry: not the words, which are most of it. */
export interface StatusView extends Pick<OutboxEntry, '_id' | 'nextAt'> {
  parts: StatusPart[];
}

/** The projection of such a view. */
export const VIEWED = { nextAt: 1, 'parts.i': 1, 'parts.state': 1, 'parts.attempt': 1, 'parts.wamid': 1 };
