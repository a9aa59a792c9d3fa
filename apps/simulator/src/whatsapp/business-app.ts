import type { DemoCustomer } from '../customers';
import { contactOf, metadataOf } from './inbound-value';
import type { InboundParts } from './inbound';
import { messageChange } from './message-change';
import { buildContent, type BuiltContent } from './message-content';
import type { Json } from './require';
import type { ThreadMessage } from './threads';

/** The kinds a person of the shop can write in the WhatsApp Business app. */
export const APP_KINDS = ['text', 'image', 'document', 'voice_note', 'edit', 'revoke'] as const;

/** A message that a person of the shop writes in the WhatsApp Business app, beside the API. */
export interface AppMessage {
  /** wa_id of the customer. */
  to: string;
  kind?: (typeof APP_KINDS)[number];
  /** Text or caption. */
  text?: string;
  /** Message this one answers; of an edit or a deletion: the message it changes. */
  context?: string;
  wamid?: string;
  /** Seconds since the epoch; default now. */
  timestamp?: number;
  without?: ReadonlyArray<'contacts' | 'to' | 'user_id'>;
}

/**
 * The WhatsApp Business app on the shop's own number: the customer gets what is written there, and the API is told
 * by a webhook of the field `smb_message_echoes` (docs/whatsapp.md §2).
 */
export class BusinessApp {
  constructor(
    private readonly parts: InboundParts,
    private readonly onReceived: (waId: string) => void,
  ) {}

  /** A person of the shop writes; gives the message id. */
  write(message: AppMessage): string {
    const { world, sender, ids } = this.parts;
    const customer = world.customers.ensure(message.to);
    const wamid = message.wamid ?? ids.next();
    const seconds = message.timestamp ?? world.clock.seconds();
    const built = this.build(message, customer);
    this.markRead(customer.wa_id);
    this.show(customer.wa_id, {
      id: wamid,
      direction: 'out',
      type: built.type,
      content: built.content,
      at: seconds * 1000,
      status: 'delivered',
      from_app: true,
      ...(message.context ? { context_id: message.context } : {}),
    });
    this.change(customer.wa_id, built);
    const item = { id: wamid, timestamp: String(seconds), type: built.type, [built.type]: built.content };
    sender.push({
      field: 'smb_message_echoes',
      ids: [wamid],
      value: {
        ...metadataOf(world),
        ...(message.without?.includes('contacts') ? {} : { contacts: [contactOf(customer, {})] }),
        message_echoes: [{ ...this.addresses(message, customer), ...item, ...this.quote(message) }],
      },
    });
    this.onReceived(customer.wa_id);
    return wamid;
  }

  private build({ to, kind = 'text', text, context }: AppMessage, customer: DemoCustomer): BuiltContent {
    const { world, media, threads } = this.parts;
    const original = threads.find(context ?? '')?.message;
    return buildContent(
      { from: to, kind, ...(text ? { text } : {}), ...(context ? { context } : {}) },
      {
        media,
        customer,
        origin: `http://127.0.0.1:${world.settings.port}`,
        ...(original ? { original } : {}),
      },
    );
  }

  private addresses({ without = [] }: AppMessage, customer: DemoCustomer): Json {
    return {
      from: this.parts.world.settings.whatsapp.displayPhoneNumber,
      ...(customer.hides_phone || without.includes('to') ? {} : { to: customer.wa_id }),
      ...(without.includes('user_id') ? {} : { to_user_id: customer.user_id }),
    };
  }

  /** The quote of an answer; edits and deletions name their message in their content instead. */
  private quote({ kind, context }: AppMessage): Json {
    if (!context || kind === 'edit' || kind === 'revoke') return {};
    const quoted = this.parts.threads.find(context);
    return { context: { ...(quoted?.message.direction === 'in' ? { from: quoted.waId } : {}), id: context } };
  }

  /** Whoever answers in the app has read what the customer wrote. */
  private markRead(waId: string): void {
    const { threads, live } = this.parts;
    const last = threads.list(waId).findLast(({ direction }) => direction === 'in');
    for (const id of threads.unreadUpTo(last?.id ?? '')?.ids ?? []) {
      if (threads.advance(id, 'read')) live.publish({ event: 'status', wa_id: waId, id, status: 'read' });
    }
  }

  private show(waId: string, message: ThreadMessage): void {
    this.parts.threads.add(waId, message);
    this.parts.live.publish({ event: 'message', wa_id: waId, message });
  }

  private change(waId: string, built: BuiltContent): void {
    const { threads, live } = this.parts;
    const changed = messageChange(built);
    if (!changed || !threads.change(changed.id, changed.change)) return;
    live.publish({ event: 'change', wa_id: waId, message: threads.find(changed.id)?.message });
  }
}
