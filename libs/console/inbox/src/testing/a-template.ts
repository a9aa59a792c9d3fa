import type { MessageTemplate } from '@feelori/contracts';

/** A template that may be sent, unless told otherwise. */
export function aTemplate(more: Partial<MessageTemplate> = {}): MessageTemplate {
  return {
    id: '1',
    name: 'order_update',
    language: 'en_US',
    category: 'utility',
    status: 'approved',
    quality: 'green',
    rejection: null,
    header: null,
    headerFile: null,
    body: 'Hi {{1}}, your order {{2}} is now {{3}}.',
    footer: null,
    buttons: [],
    named: false,
    places: ['1', '2', '3'].map((name) => ({ in: 'body', name, button: null, example: '' })),
    obstacle: null,
    ...more,
  };
}
