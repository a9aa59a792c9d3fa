/** WhatsApp's limits, counted in UTF-16 units (Meta documents no unit; this is the careful reading). */
export const WHATSAPP_LIMITS = {
  text: 4096,
  caption: 1024,
  interactiveBody: 1024,
  footer: 60,
  header: 60,
  listButton: 20,
  listRows: 10,
  listSections: 10,
  sectionTitle: 24,
  rowId: 200,
  rowTitle: 24,
  rowDescription: 72,
  buttons: 3,
  buttonTitle: 20,
  buttonId: 256,
  carouselCards: 10,
  carouselCardsLeast: 2,
  cardText: 160,
  /** A card's text has at most three lines. */
  cardLines: 3,
  catalogueItems: 30,
  linkButton: 20,
  linkUrl: 2000,
  opaqueData: 512,
  messageId: 128,
} as const;

/** The customer-service window: free-form replies are allowed this long after the customer's last message. */
export const WINDOW_MS = 24 * 60 * 60 * 1000;
/** So long before its end the window counts as closed: WhatsApp judges it by its own clock, ours may be a little off. */
export const WINDOW_MARGIN_MS = 5 * 60 * 1000;
/** When the window that a customer's last message opened is over, in milliseconds since 1970. */
export function windowEndsMs(lastCustomerAt: Date): number {
  return lastCustomerAt.getTime() + WINDOW_MS;
}
/** Whether words of one's own may still go out in a window that ends then. */
export function isWindowOpen(endsMs: number, nowMs: number): boolean {
  return nowMs <= endsMs - WINDOW_MARGIN_MS;
}
/** Webhook bodies are at most this large (Meta); larger ones get 413. */
export const WEBHOOK_MAX_BYTES = 3 * 1024 * 1024;
/** Deepest nesting of JSON we parse from outside. */
export const JSON_MAX_DEPTH = 64;
export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;
export const EMAIL_MAX = 254;
export const PERSON_NAME_MAX = 80;
export const PAGE_MAX = 100;
