import type { ShopOrder } from '@feelori/edges/shopify';

/** A day as the shop's calendar has it, `2026-11-01`: an evening there is the next day in UTC already. */
export function shopDay(iso: string, { timeZone }: Pick<ShopOrder, 'timeZone'>): string {
  return format(iso, timeZone, 'en-CA', { day: '2-digit', month: '2-digit', year: 'numeric' });
}

/** The same day in words of the customer's language, digits 0 to 9. */
export function shopDayWords(
  iso: string,
  { timeZone }: Pick<ShopOrder, 'timeZone'>,
  language: string,
): string {
  return format(iso, timeZone, language, { day: 'numeric', month: 'short', year: 'numeric' });
}

function format(iso: string, timeZone: string, locale: string, parts: Intl.DateTimeFormatOptions): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso.slice(0, 10);
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone, numberingSystem: 'latn' }).format(at);
}
