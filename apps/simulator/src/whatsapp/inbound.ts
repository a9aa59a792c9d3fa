import type { DemoCustomer } from '../customers';
import type { LiveFeed } from '../live-feed';
import type { World } from '../world';
import type { CustomerMessage } from './customer-message';
import type { MediaStore } from './media-store';
import { renewedUserId } from './system-content';
import { buildContent, type BuiltContent } from './message-content';
import type { Json } from './require';
import type { SendLimits } from './send-limits';
import type { Threads } from './threads';
import type { Wamids } from './wamids';
import type { WebhookSender } from './webhook-sender';

const GHOST_PAUSE_MS = 200;

/** The parts of the stand-in that inbound messages use. */
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
    const origin = `http://127.0.0.1:${this.parts.world.settings.port}`;
    const builder = { media: this.parts.media, customer, origin };
    this.post(customer, message, wamid, buildContent(message, builder));
    if (message.kind === 'system_user_id') this.renew(customer, message.id);
    if (message.kind === 'ghost') {
      const real: CustomerMessage = { ...message, kind: 'text' };
      const timer = setTimeout(
        () => this.post(customer, real, wamid, buildContent(real, builder)),
        GHOST_PAUSE_MS,
      );
      timer.unref();
    }
    return wamid;
  }

  private renew(customer: DemoCustomer, userId = renewedUserId(customer)): void {
    this.parts.world.customers.change(customer.wa_id, { user_id: userId });
  }

  private post(customer: DemoCustomer, message: CustomerMessage, wamid: string, built: BuiltContent): void {
    const { world, threads, limits, sender, live } = this.parts;
    const at = message.timestamp === undefined ? world.clock.now() : message.timestamp * 1000;
    const waId = customer.wa_id;
    if (!message.kind?.startsWith('system')) limits.recordInbound(waId, at);
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
      live.publish({ event: 'message', wa_id: waId, message: entry });
    }
    sender.push({
      field: 'messages',
      value: inboundValue(world, customer, message, wamid, built),
      ids: [wamid],
      onDelivered: () => {
        if (threads.advance(wamid, 'delivered')) {
          live.publish({ event: 'status', wa_id: waId, id: wamid, status: 'delivered' });
        }
      },
    });
  }
}

/** The `value` of the webhook for one inbound message (docs/whatsapp.md §2). */
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
    ...keep('user_id', { user_id: customer.user_id, ...parentOf('parent_user_id', customer) }),
    ...(customer.identity_key_hash ? { identity_key_hash: customer.identity_key_hash } : {}),
  };
  const isSystem = message.kind?.startsWith('system') ?? false;
  return {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: displayPhoneNumber, phone_number_id: phoneNumberId },
    ...(isSystem ? {} : keep('contacts', { contacts: [contact] })),
    messages: [
      {
        ...keep('from', { from: message.from }),
        ...keep('user_id', { from_user_id: customer.user_id, ...parentOf('from_parent_user_id', customer) }),
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

function parentOf(name: string, { parent_user_id: id }: DemoCustomer): Json {
  return id ? { [name]: id } : {};
}

function contextOf(message: CustomerMessage, shop: string): Json {
  if (message.frequently_forwarded) return { context: { frequently_forwarded: true } };
  if (message.forwarded) return { context: { forwarded: true } };
  const product = message.referred_product ? { referred_product: message.referred_product } : {};
  if (message.kind === 'reaction' || !(message.context || message.referred_product)) return {};
  return { context: { from: shop, ...(message.context ? { id: message.context } : {}), ...product } };
}
