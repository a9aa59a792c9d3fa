import { Injectable } from '@nestjs/common';
import { replyText, type WhatsAppIdentity } from '@feelori/contracts';
import { WakeUps } from '@feelori/jobs';
import { Clock } from '@feelori/platform/clock';
import { Live } from '@feelori/platform/live';
import { Settings } from '@feelori/platform/settings';
import { ConversationActions, ConversationAppTakeovers, Conversations } from '@feelori/records/conversations';
import { Customers } from '@feelori/records/customers';
import { Notices } from '@feelori/records/notices';
import { noticeEntry, Outbox, type Recipient } from '@feelori/records/outbox';
import type { NewsItem, NewsMessage, NewsRecipient } from '@feelori/skills/notices';

/** An order that a worker has, and until when. */
export interface HeldOrder {
  id: string;
  held: Date;
}

/** What is told, and how. */
export interface NewsToWrite {
  item: NewsItem;
  message: Extract<NewsMessage, { kind: 'say' }>;
}

type Reachable = Exclude<NewsRecipient, { kind: 'untold' }>;

/** Puts news of an order into the outbox of whoever placed it, once; a conversation begins where there is none yet. */
@Injectable()
export class NoticeWriter {
  constructor(
    private readonly notices: Notices,
    private readonly customers: Customers,
    private readonly conversations: Conversations,
    private readonly beginnings: ConversationAppTakeovers,
    private readonly rows: ConversationActions,
    private readonly outbox: Outbox,
    private readonly wakeUps: WakeUps,
    private readonly live: Live,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** False where the order is another worker's by now, or its owner was erased. */
  async write(
    recipient: Reachable,
    { item, message }: NewsToWrite,
    { id, held }: HeldOrder,
  ): Promise<boolean> {
    const text = replyText(message.content);
    const to = await this.recipientOf(recipient, text);
    const { conversationId } = to;
    // Whose it is stands there before anything is said, so that an erasure finds the order by its owner.
    if (!(await this.notices.name(id, held, conversationId))) return false;
    const place = await this.conversations.takePlace(conversationId);
    if (place === null) return false;
    const notice = { eventId: `order-${id}-${item.key}`, parts: [message.content] };
    const entry = noticeEntry(to, notice, { place, now: this.clock.now() });
    if ((await this.outbox.insert(entry)) !== 'stored') return true;
    await this.rows.told(conversationId, { text, at: entry.writtenAt, from: 'assistant' });
    await this.wakeUps.enqueueBulkSends([conversationId], { first: true });
    await this.live.publish({ type: 'conversation.changed', conversationId });
    return true;
  }

  private async recipientOf(recipient: Reachable, text: string): Promise<Recipient> {
    const known = recipient.kind === 'known' ? recipient.conversation : null;
    if (known !== null) {
      const { _id: conversationId, phoneNumberId, customerId, identity: to } = known;
      return { conversationId, phoneNumberId, customerId, to };
    }
    const { id: customerId, identity: to } = await this.owner(recipient);
    const phoneNumberId = this.settings.whatsapp.phoneNumberIds[0] ?? '';
    const conversationId = `${phoneNumberId}:${customerId}`;
    const customerName = recipient.kind === 'known' ? recipient.customer.name : '';
    const row = { id: conversationId, phoneNumberId, customerId, identity: to, customerName };
    await this.beginnings.begin({ ...row, lastText: text, lastAt: this.clock.now() });
    return { conversationId, phoneNumberId, customerId, to };
  }

  /** A customer begins to exist with their first message; here it is the shop's. */
  private async owner(recipient: Reachable): Promise<{ id: string; identity: WhatsAppIdentity }> {
    const identity = { waId: recipient.digits };
    if (recipient.kind === 'known') return { id: recipient.customer._id, identity };
    const [owner] = await this.customers.resolveMany(
      [{ identity, at: this.clock.now() }],
      async () => undefined,
    );
    if (owner === undefined) throw new Error('a customer to tell news of an order was not made');
    return owner;
  }
}
