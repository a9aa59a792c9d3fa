import type { DemoCustomer } from '../customers';
import type { LiveFeed } from '../live-feed';
import type { World } from '../world';
import type { CustomerMessage } from './customer-message';
import type { MediaStore } from './media-store';
import { buildContent, type BuiltContent } from './message-content';
import type { Json } from './require';
import type { SendLimits } from './send-limits';
import type { Threads } from './threads';
import type { Wamids } from './wamids';
import type { WebhookSender } from './webhook-sender';

const GHOST_PAUSE_MS = 200;

/** What inbound messages touch. */
export interface InboundParts {
  world: World;
  threads: Threads;
  media: MediaStore;
  limits: SendLimits;
  sender: WebhookSender;
  live: LiveFeed;
  ids: Wamids;
}

/** Lets customers write: puts the message into the chat, opens the window, sends the webhook. */
export class Inbound {
  constructor(private readonly parts: InboundParts) {}

  /** A customer writes; gives the message id back at once, the webhook follows. */
  write(message: CustomerMessage): string {
    const customer = this.parts.world.customers.ensure(message.from, message.name);
    const wamid = message.wamid ?? this.parts.ids.next();
    this.post(customer, message, wamid, buildContent(message, this.parts.media));
    if (message.kind === 'ghost') {
      const real: CustomerMessage = { ...message, kind: 'text' };
      const timer = setTimeout(
        () => this.post(customer, real, wamid, buildContent(real, this.parts.media)),
        GHOST_PAUSE_MS,
      );
      timer.unref();
    }
    return wamid;
  }

  private post(customer: DemoCustomer, message: CustomerMessage, wamid: string, built: BuiltContent): void {
    const { world, threads, limits, sender, live } = this.parts;
    const at = message.timestamp === undefined ? world.clock.now() : message.timestamp * 1000;
    const waId = customer.wa_id;
    if (message.kind !== 'system') limits.noteInbound(waId, at);
    if (message.kind !== 'ghost' && !threads.find(wamid)) {
      const { type, content } = built;
      const context = message.context ? { context_id: message.context } : {};
      const entry = {
        id: wamid,
        direction: 'in' as const,
        type,
        content,
        at,
        status: 'sent' as const,
        ...context,
      };
      threads.add(waId, entry);
      live.tell({ event: 'message', wa_id: waId, message: entry });
    }
    sender.push({
      field: 'messages',
      value: inboundValue(world, customer, message, wamid, built),
      ids: [wamid],
      onDelivered: () => {
        if (threads.advance(wamid, 'delivered')) {
          live.tell({ event: 'status', wa_id: waId, id: wamid, status: 'delivered' });
        }
      },
    });
  }
}

/** The `value` of the webhook for one inbound message (reference: whatsapp §2.1). */
export function inboundValue(
  world: World,
  customer: DemoCustomer,
  message: CustomerMessage,
  wamid: string,
  built: BuiltContent,
): Json {
  const { phoneNumberId, displayPhoneNumber } = world.settings.whatsapp;
  const gone = new Set<string>(message.without ?? []);
  if (customer.hides_phone) gone.add('wa_id').add('from');
  const keep = (name: string, fields: Json): Json => (gone.has(name) ? {} : fields);
  const contact = {
    ...keep('profile', {
      profile: { name: customer.name, ...(customer.username ? { username: customer.username } : {}) },
    }),
    ...keep('wa_id', { wa_id: customer.wa_id }),
    ...keep('user_id', { user_id: customer.user_id }),
  };
  const isSystem = message.kind === 'system';
  return {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: displayPhoneNumber, phone_number_id: phoneNumberId },
    ...(isSystem ? {} : keep('contacts', { contacts: [contact] })),
    messages: [
      {
        ...keep('from', { from: message.from }),
        ...keep('user_id', { from_user_id: customer.user_id }),
        ...keep('id', { id: wamid }),
        ...keep('timestamp', { timestamp: String(message.timestamp ?? world.clock.seconds()) }),
        type: built.type,
        ...(built.content === undefined ? {} : { [built.type]: built.content }),
        ...built.beside,
        ...contextOf(message, displayPhoneNumber),
        ...(message.referral ? { referral: message.referral } : {}),
        ...message.overlay,
      },
    ],
  };
}

function contextOf(message: CustomerMessage, shop: string): Json {
  if (message.forwarded) return { context: { forwarded: true } };
  if (!message.context || message.kind === 'reaction') return {};
  return { context: { from: shop, id: message.context } };
}
