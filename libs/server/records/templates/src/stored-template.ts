import type { MessageTemplate } from '@feelori/contracts';

/** A message template as WhatsApp listed it last (collection `templates`), under WhatsApp's own id. */
export interface StoredTemplate extends Omit<MessageTemplate, 'id'> {
  _id: string;
}
