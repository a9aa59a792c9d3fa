import type { DemoCustomer } from '../customers';
import type { LiveFeed } from '../live-feed';
import { Timers } from '../timers';
import type { World } from '../world';
import type { CustomerMessage } from './customer-message';
import { contactOf, inboundValue, valueOf, type WrittenMessage } from './inbound-value';
import type { MediaStore } from './media-store';
import { messageChange } from './message-change';
import { buildContent, UNAVAILABLE } from './message-content';
import type { SendLimits } from './send-limits';
import { renewedUserId } from './system-content';
import type { ThreadMessage, Threads } from './threads';
import type { Wamids } from './wamids';
import type { Update } from './webhook-batch';
import type { WebhookSender } from './webhook-sender';

const GHOST_MS = 200;

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
  private readonly timers = new Timers();

  constructor(private readonly parts: InboundParts) {}

  /** A customer writes; gives the message id back at once, the webhook follows. */
  write(message: CustomerMessage): string {
    const written = this.accept(message);
    const { wamid } = written;
    const unavailable = message.kind === 'ghost' ? GHOST_MS : message.unavailable_ms;
    const delay = message.webhook_delay_ms ?? 0;
    if (unavailable !== undefined) {
      this.pushLater(
        delay,
        this.update([wamid], inboundValue(this.parts.world, { ...written, built: UNAVAILABLE })),
      );
    }
    if (unavailable !== null) {
      const value = inboundValue(this.parts.world, written);
      this.pushLater(delay + (unavailable ?? 0), this.update([wamid], value));
    }
    if (message.kind === 'system_user_id') {
      const { wa_id: waId } = written.customer;
      this.parts.world.customers.change(waId, { user_id: message.id ?? renewedUserId(written.customer) });
    }
    return wamid;
  }

  /** Several customers write and one change carries it all, with the contacts of these customers only. */
  writeTogether(messages: readonly CustomerMessage[], contactsOf?: readonly string[]): string[] {
    const all = messages.map((message) => this.accept(message));
    const { world } = this.parts;
    const contacts = new Set(contactsOf ?? all.map(({ customer }) => customer.wa_id));
    const value = valueOf(
      world,
      all,
      [...contacts].map((waId) => contactOf(world.customers.ensure(waId), {})),
    );
    const ids = all.map(({ wamid }) => wamid);
    this.parts.sender.push(this.update(ids, value));
    return ids;
  }

  /** Cancels webhooks that were to leave later. */
  reset(): void {
    this.timers.clear();
  }

  /** The message as it is on the customer's phone from now on. */
  private accept(message: CustomerMessage): WrittenMessage {
    const { world, threads, media, limits, ids } = this.parts;
    const customer = this.writerOf(message);
    const origin = `http://127.0.0.1:${world.settings.port}`;
    const original = threads.find(message.context ?? '')?.message;
    const built = buildContent(message, { media, customer, origin, ...(original ? { original } : {}) });
    const timestamp = message.timestamp ?? world.clock.seconds() + (customer.clock_ahead_s ?? 0);
    const written = { customer, message, wamid: message.wamid ?? ids.next(), timestamp, built };
    // WhatsApp counts from when it got the message: a wrong clock cannot keep the window open longer.
    const at = Math.min(timestamp * 1000, world.clock.now());
    if (!message.kind?.startsWith('system')) limits.recordInbound(customer.wa_id, at);
    this.show(written);
    return written;
  }

  private writerOf({ from, name, user_id: userId }: CustomerMessage): DemoCustomer {
    const { world, threads, live } = this.parts;
    const known = world.customers.ensure(from, name);
    if (userId === undefined || userId === known.user_id) return known;
    threads.clear(known.wa_id);
    const owner = world.customers.replaceOwner(known.wa_id, userId, name) ?? known;
    live.publish({ event: 'customers' });
    return owner;
  }

  private show({ customer, message, wamid, timestamp, built }: WrittenMessage): void {
    const { threads, live } = this.parts;
    const waId = customer.wa_id;
    if (!threads.find(wamid)) {
      const entry: ThreadMessage = {
        id: wamid,
        direction: 'in',
        type: built.type,
        content: built.content,
        at: timestamp * 1000,
        status: 'sent',
        ...(message.context ? { context_id: message.context } : {}),
        ...(message.frequently_forwarded
          ? { forwarded: 'often' }
          : message.forwarded
            ? { forwarded: 'once' }
            : {}),
      };
      threads.add(waId, entry);
      live.publish({ event: 'message', wa_id: waId, message: entry });
    }
    const changed = messageChange(built);
    if (changed && threads.change(changed.id, changed.change)) {
      live.publish({ event: 'change', wa_id: waId, message: threads.find(changed.id)?.message });
    }
  }

  private update(ids: readonly string[], value: Update['value']): Update {
    const { threads, live } = this.parts;
    const onDelivered = (): void => {
      for (const id of ids) {
        const waId = threads.find(id)?.waId;
        if (waId !== undefined && threads.advance(id, 'delivered')) {
          live.publish({ event: 'status', wa_id: waId, id, status: 'delivered' });
        }
      }
    };
    return { field: 'messages', value, ids, onDelivered };
  }

  private pushLater(ms: number, update: Update): void {
    if (ms === 0) this.parts.sender.push(update);
    else this.timers.later(ms, () => this.parts.sender.push(update));
  }
}
