import { sendOfOpaque } from './opaque-data';

/** Which part of which turn a status speaks of, as query filters. */
export interface StatusOwner {
  turn: { _id: string } | { 'parts.wamid': string };
  part: { i: number; attempt?: number } | { wamid: string };
  /** It carries our own opaque data, so there is no other part it could mean. */
  isOurs: boolean;
}

/**
 * By our opaque data where it came back, else by WhatsApp's id. A refusal speaks of its own attempt only; an arrival
 * settles the part whichever attempt arrived. Pure.
 */
export function whoseStatus(news: { opaque: string | null; wamid: string }, target: string): StatusOwner {
  const send = sendOfOpaque(news.opaque);
  if (send === null) {
    return { turn: { 'parts.wamid': news.wamid }, part: { wamid: news.wamid }, isOurs: false };
  }
  const attempt = target === 'failed' ? { attempt: send.attempt } : {};
  return { turn: { _id: send.turnId }, part: { i: send.part, ...attempt }, isOurs: true };
}
