/** The customer ended offers in WhatsApp itself; a send that was refused for it told us. */
export const BY_WHATSAPP = 'whatsapp';
/** A customer who was joined to this one said so: STOP or START in a message, or WhatsApp's own switch. */
export const MERGED = 'merged';
export const MERGED_BY_WHATSAPP = 'merged_whatsapp';
/** What is about offers alone, and says less than STOP. */
export const SWITCHES: readonly string[] = [BY_WHATSAPP, MERGED_BY_WHATSAPP];
