import type { MediaReason, ThreadMedia } from '@feelori/contracts';

const REASONS: Record<MediaReason, string> = {
  expired: 'WhatsApp does not hold this file any more. Ask the customer to send it again.',
  unreachable: 'WhatsApp did not give this file in any try. Ask the customer to send it again.',
  too_large: 'The file is larger than WhatsApp allows for its kind, and was not taken.',
  wrong_type: 'The file is not what it claims to be, and was not taken, to keep you safe.',
  foreign_host: 'The file was not at WhatsApp, and was not taken, to keep you safe.',
};

/** Why a file cannot be shown, in plain words; null where it can. */
export function troubleWords({ state, reason }: ThreadMedia): string | null {
  if (state === 'kept') return null;
  if (state === 'waiting') return 'Being fetched from WhatsApp…';
  return REASONS[reason ?? 'unreachable'];
}

const STEP = 1_024;
const UNITS = ['bytes', 'KB', 'MB'];

/** How large a file is: "3 MB", "812 bytes". */
export function sizeWords(size: number): string {
  const unit = size < STEP ? 0 : size < STEP * STEP ? 1 : 2;
  const count = size / STEP ** unit;
  const rounded = unit === 2 && count < 10 ? Math.round(count * 10) / 10 : Math.round(count);
  return `${rounded} ${size === 1 ? 'byte' : (UNITS[unit] ?? '')}`;
}
