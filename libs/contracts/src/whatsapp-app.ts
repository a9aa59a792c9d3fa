import type { CustomerMessage } from './message';

/** Who has a conversation in which somebody of the shop answers in the WhatsApp Business app: nobody says which of them. */
export const WHATSAPP_APP = { id: 'whatsapp-app', name: 'WhatsApp app' } as const;

/** A message that a person of the shop wrote in the WhatsApp Business app; `identity` is the customer's. */
export type AppMessage = Omit<CustomerMessage, 'provisional'>;
