import { Injectable } from '@nestjs/common';
import { type ReplyContent, replyText, type WhatsAppIdentity } from '@feelori/contracts';
import { WakeUps } from '@feelori/jobs';
import { Clock } from '@feelori/platform/clock';
import { Live } from '@feelori/platform/live';
import { Settings } from '@feelori/platform/settings';
import { ConversationActions, ConversationAppTakeovers, Conversations } from '@feelori/records/conversations';
import { Customers } from '@feelori/records/customers';
import { noticeEntry, Outbox, type Recipient } from '@feelori/records/outbox';
import type { NewsRecipient } from '@feelori/skills/notices';

/** What is told, and how often: once for each event. */
export interface NoticeToWrite {
  eventId: string;
  content: ReplyContent;
  /** Notes whose it is, before anything is said; false where it is another worker's by now, or its owner was erased. */
  holds: (conversationId: string) => Promise<boolean>;
}

type Reachable = Exclude<NewsRecipient, { kind: 'untold' }>;

/** Puts a notice into a customer's outbox, once; a conversation begins where there is none yet. */
@Injectable()
export class NoticeWriter {
  constructor(
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

  /** False where nothing may be said of it any more. */
  async write(recipient: Reachable, { eventId, content, holds }: NoticeToWrite): Promise<boolean> {
    const text = replyText(content);
    const to = await this.recipientOf(recipient, text);
    const { conversationId } = to;
    // Whose it is stands there before anything is said, so that an erasure finds it by its owner.
    if (!(await holds(conversationId))) return false;
    const place = await this.conversations.takePlace(conversationId);
    if (place === null) return false;
    const notice = { eventId, parts: [content] };
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
