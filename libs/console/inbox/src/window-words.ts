import { isWindowOpen } from '@feelori/contracts';

const HOUR_MS = 60 * 60 * 1000;

/** How long WhatsApp still lets the shop write freely to this customer. */
export function windowWords(endsAt: string | null, now: Date): string {
  if (endsAt === null) return 'The customer has not written yet';
  const endsMs = new Date(endsAt).getTime();
  const left = endsMs - now.getTime();
  if (!isWindowOpen(endsMs, now.getTime())) return 'Reply window closed: WhatsApp takes templates only';
  if (left < HOUR_MS) return 'Reply window closes in less than an hour';
  const hours = Math.floor(left / HOUR_MS);
  return `Reply window open for ${hours} more ${hours === 1 ? 'hour' : 'hours'}`;
}
