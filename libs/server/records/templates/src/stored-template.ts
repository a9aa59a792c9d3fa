import type { MessageTemplate, TemplateButton } from '@feelori/contracts';

/** A message template as WhatsApp listed it last (collection `templates`), under WhatsApp's own id. */
export interface StoredTemplate extends Omit<MessageTemplate, 'id' | 'headerFile' | 'buttons'> {
  _id: string;
  /** One that was read before files and kinds of buttons were known has neither, until it is read again. */
  headerFile?: MessageTemplate['headerFile'];
  buttons: (TemplateButton | string)[];
}
