import type { InboundMessage } from '@feelori/records/inbound';

/** So long an answer waits for what a voice note or a picture says, in milliseconds from its arrival. */
const MOST_MS = 10_000;
/** When it is looked at again while most are understood; a wake-up does not hurry a turn that waits. */
const LOOK_MS = 250;
const SOON_MS = 3_000;
/** What takes longer is looked at after this part more of the time it took beyond that. */
const GROWTH = 0.25;

type Row = Pick<InboundMessage, 'customerId' | 'message' | 'medium' | 'receivedAt'>;

/**
 * Milliseconds to wait before these messages are answered, since a file that is being recognised tells more; 0 is now.
 * Never longer than ten seconds after a message came: then it is answered as what it is. Pure.
 */
export function recognitionWait(
  rows: readonly Row[],
  nowMs: number,
  recognizes: (content: InboundMessage['message']['content'], customerId: string) => boolean,
): number {
  const left = rows
    .filter(
      ({ message, medium, customerId }) => isUnderWay(medium) && recognizes(message.content, customerId),
    )
    .map(({ receivedAt }) => receivedAt.getTime() + MOST_MS - nowMs)
    // A time that has not come yet is a wrong clock's, and nobody waits for that.
    .filter((ms) => ms > 0 && ms <= MOST_MS);
  return left.length === 0 ? 0 : Math.min(...left, ...left.map(pauseAt));
}

/** Milliseconds until the next look, with so many left. */
function pauseAt(leftMs: number): number {
  const late = Math.max(0, MOST_MS - leftMs - SOON_MS);
  return LOOK_MS + Math.floor(late * GROWTH);
}

function isUnderWay(medium: InboundMessage['medium']): boolean {
  return medium?.state === 'waiting' || medium?.recognition?.state === 'due';
}
