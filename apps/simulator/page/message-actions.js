import { control } from './control-api.js';
import { tried } from './notice.js';
import { preview } from './preview.js';

/** What the menu of a message does; `write(message)` sends as the customer whose phone is held, `composer()` is where texts go. */
export function messageActions(write, composer, holder) {
  const asShop = (message) => tried(() => control('POST', '/app-messages', { to: holder(), ...message }));
  return {
    reply: (message) => composer().quote(message),
    edit: (message) => composer().edit(message),
    react: (message, emoji) => write({ kind: 'reaction', id: emoji, context: message.id }),
    forward: (message) => write(forwarded(message)),
    remove: (message) => write({ kind: 'revoke', context: message.id }),
    editAsShop: (message) =>
      asShop({ kind: 'edit', context: message.id, text: `${message.content.body} (corrected)` }),
    removeAsShop: (message) => asShop({ kind: 'revoke', context: message.id }),
  };
}

/** The same message again, marked as forwarded; what was forwarded before counts as forwarded often. */
function forwarded(message) {
  const kind = ['image', 'video', 'document', 'sticker', 'location', 'contacts'].includes(message.type)
    ? message.type
    : 'text';
  const often = message.forwarded !== undefined;
  return {
    kind,
    ...(kind === 'text' || message.content.caption ? { text: message.content.body ?? preview(message) } : {}),
    ...(often ? { frequently_forwarded: true } : { forwarded: true }),
  };
}
