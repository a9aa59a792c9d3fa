import { isWindowOpen, WINDOW_MARGIN_MS, WINDOW_MS } from '@feelori/contracts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** What is left of the 24 hours in which the shop may write in its own words. */
export interface WindowLeft {
  isOpen: boolean;
  /** In its last hour. */
  isLast: boolean;
  /** From 1, just opened, down to 0. */
  share: number;
  /** As it stands in the ring. */
  label: string;
  words: string;
  /** What is said aloud when it comes to that; empty before. */
  warning: string;
}

/** How long words of one's own may still go out; a little less than WhatsApp says, as the server counts. Pure. */
export function windowLeft(endsAt: string | null, now: Date): WindowLeft {
  const endsMs = endsAt === null ? 0 : new Date(endsAt).getTime();
  const left = endsMs - WINDOW_MARGIN_MS - now.getTime();
  const isOpen = endsAt !== null && isWindowOpen(endsMs, now.getTime());
  if (!isOpen) {
    return { isOpen, isLast: false, share: 0, label: '0', words: 'Reply window closed', warning: '' };
  }
  const minutes = Math.max(1, Math.floor(left / MINUTE_MS));
  const hours = Math.floor(left / HOUR_MS);
  const isLast = left < HOUR_MS;
  return {
    isOpen,
    isLast,
    share: Math.min(1, left / (WINDOW_MS - WINDOW_MARGIN_MS)),
    label: isLast ? `${minutes}m` : `${hours}h`,
    words: `Reply window: ${isLast ? counted(minutes, 'minute') : counted(hours, 'hour')} left`,
    warning: isLast ? warningOf(minutes) : '',
  };
}

/** Changes seldom, so that it is not read out every minute. */
function warningOf(minutes: number): string {
  const left = minutes < 10 ? 'Less than ten minutes' : 'Less than an hour';
  return `${left} to answer in your own words`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
