import type { InboundMessage } from '@feelori/records/inbound';

/** So long an answer waits for what a voice note or a picture says, in milliseconds from its arrival. */
const MOST_MS = 10_000;
/** When it is looked at again. */
const LOOK_MS = 250;

type Row = Pick<InboundMessage, 'message' | 'medium' | 'receivedAt'>;

/**
 * Milliseconds to wait before these messages are answered, since a file that is being recognised tells more; 0 is now.
 * Never longer than ten seconds after a message came: then it is answered as what it is. Pure.
 */
export function recognitionWait(
  rows: readonly Row[],
  nowMs: number,
  recognizes: (content: InboundMessage['message']['content']) => boolean,
): number {
  const left = rows
    .filter(({ message, medium }) => isUnderWay(medium) && recognizes(message.content))
    .map(({ receivedAt }) => receivedAt.getTime() + MOST_MS - nowMs)
    // A time that has not come yet is a wrong clock's, and nobody waits for that.
    .filter((ms) => ms > 0 && ms <= MOST_MS);
  return left.length === 0 ? 0 : Math.min(LOOK_MS, ...left);
}

function isUnderWay(medium: InboundMessage['medium']): boolean {
  return medium?.state === 'waiting' || medium?.recognition?.state === 'due';
}
