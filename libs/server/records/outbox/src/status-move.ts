import { sendOfOpaque } from './opaque-data';
import { isSettled, stateOfStatus, statesBefore } from './send-lattice';
import type { OutboxPart } from './outbox-entry';

/** What a status webhook says, as far as the outbox needs it. */
export interface StatusNews {
  wamid: string;
  status: string;
  opaque: string | null;
  errorCode: number | null;
  at: Date;
}

/** What a status has to know of a part. */
export type StatusPart = Pick<OutboxPart, 'i' | 'state' | 'attempt' | 'wamid'>;

/** A part that a status moves forward; `frees` when delivery has to look at the entry again. */
export interface StatusMove {
  part: StatusPart;
  to: 'sent' | 'delivered' | 'read' | 'failed';
  frees: boolean;
}

/**
 * What a status moves in these parts of its entry; null when it changes nothing. Its part is named by our opaque data
 * where that came back, else by WhatsApp's id. A refusal speaks of its own attempt only; an arrival settles the part
 * whichever attempt arrived. Pure.
 */
export function statusMove(parts: readonly StatusPart[], news: StatusNews): StatusMove | null {
  const to = stateOfStatus(news.status);
  if (to === null) return null;
  const send = sendOfOpaque(news.opaque);
  const part = parts.find(({ i, wamid }) => (send === null ? wamid === news.wamid : i === send.part));
  if (part === undefined || !statesBefore(to).includes(part.state)) return null;
  if (to === 'failed' && send !== null && send.attempt !== part.attempt) return null;
  const arrived = to === 'delivered' || to === 'read';
  return { part, to, frees: !(arrived && isSettled(part.state)) };
}
