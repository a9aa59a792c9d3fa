import { Injectable } from '@nestjs/common';
import {
  type AppMessage,
  isDeleted,
  type MessageKind,
  type WhatsAppIdentity,
  wordsOf,
  wordsOrKind,
} from '@feelori/contracts';
import { Metrics } from '@feelori/platform/metrics';
import { ConversationAppTakeovers, Conversations } from '@feelori/records/conversations';
import {
  type AppChange,
  appChangeOf,
  AppEntries,
  appEntry,
  mayBeOurs,
  Outbox,
  type OutboxEntry,
  withAppChange,
  withAppOriginal,
} from '@feelori/records/outbox';
import { SearchTexts } from '@feelori/records/search';

/** A message that came from the app, dated by its arrival, with whom it was written to. */
export interface ArrivedAppMessage {
  message: AppMessage;
  customerId: string;
  identity: WhatsAppIdentity;
  cameAt: Date;
}

/** How often a message may be changed while one change of it is taken in. */
const TRIES = 8;

/**
 * A person who answers in the WhatsApp Business app has the conversation, like one in the console: the epoch grows first,
 * then what is not sent yet is taken back (docs/decisions/0060). What they wrote is stored last, so that whatever breaks off
 * before is done again when the message comes again, and a message that is there changes nothing.
 */
@Injectable()
export class AppAnswers {
  constructor(
    private readonly takeovers: ConversationAppTakeovers,
    private readonly conversations: Conversations,
    private readonly entries: AppEntries,
    private readonly outbox: Outbox,
    private readonly texts: SearchTexts,
    private readonly metrics: Metrics,
  ) {}

  /**
   * Gives the conversation that changed; null where nothing did. Rejects when the database fails, and while a message of
   * our own with the same words is on its way: then it has to come again.
   */
  async take(arrived: ArrivedAppMessage): Promise<string | null> {
    const { message } = arrived;
    const change = appChangeOf(message);
    if (change !== null) return this.change(arrived, change);
    return isSilent(message.content.kind) ? null : this.original(arrived);
  }

  private async original(arrived: ArrivedAppMessage): Promise<string | null> {
    const { message, customerId } = arrived;
    const { phoneNumberId, wamid } = message;
    for (let tries = 0; tries < TRIES; tries += 1) {
      const known = await this.entries.ofWamid(phoneNumberId, wamid);
      if (known === null) {
        const conversationId = `${phoneNumberId}:${customerId}`;
        if (mayBeOurs(await this.outbox.unsettled(conversationId), message)) {
          throw new Error('a message from the app may be one of ours that is on its way');
        }
        return (await this.write(arrived, null)) ? conversationId : null;
      }
      const whole = withAppOriginal(known, message);
      if (whole === null) return null;
      if (await this.entries.replace(known, whole)) return known.conversationId;
    }
    throw new Error('a message of the app changes all the time');
  }

  /** An edit or a deletion, of a message that is here or still to come; one that Feelori sent stays as it was sent. */
  private async change(arrived: ArrivedAppMessage, change: AppChange): Promise<string | null> {
    const { message, customerId } = arrived;
    for (let tries = 0; tries < TRIES; tries += 1) {
      const known = await this.entries.ofWamid(message.phoneNumberId, change.originalId);
      if (known === null) {
        if (await this.write(arrived, change)) return `${message.phoneNumberId}:${customerId}`;
        continue;
      }
      const changed = withAppChange(known, change);
      if (changed === null) return null;
      if (await this.entries.replace(known, changed)) return this.reword(changed);
    }
    throw new Error('a message of the app changes all the time');
  }

  private async reword(changed: OutboxEntry): Promise<string> {
    const { conversationId, parts, writtenAt, app } = changed;
    const text = app === undefined ? '' : wordsOrKind(app.content);
    this.noteWords(changed);
    await this.takeovers.reword(conversationId, { text, at: parts[0]?.sentAt ?? writtenAt });
    return conversationId;
  }

  private noteWords(entry: OutboxEntry): void {
    const { conversationId, _id: id, writtenAt: at, app } = entry;
    const text = app === undefined ? '' : wordsOf(app.content);
    this.texts.note([{ conversationId, source: 'outbox', id, text, at }]);
  }

  /** False when somebody else wrote it meanwhile. */
  private async write(arrived: ArrivedAppMessage, change: AppChange | null): Promise<boolean> {
    const { message, customerId, identity, cameAt } = arrived;
    const { phoneNumberId } = message;
    const conversationId = `${phoneNumberId}:${customerId}`;
    const content = change?.content ?? message.content;
    const said = { text: wordsOrKind(content), at: new Date(message.sentAt) };
    await this.takeovers.begin({
      ...{ id: conversationId, phoneNumberId, customerId, identity },
      ...{ customerName: message.profileName ?? '', lastText: said.text, lastAt: said.at },
    });
    // A deleted message says nothing: nobody answered with it.
    if (!isDeleted(content)) {
      await this.takeovers.take(conversationId, said);
      await this.outbox.cancelUnsent(conversationId, { origins: ['assistant'], reason: 'takeover' });
    }
    const place = await this.conversations.takePlace(conversationId);
    if (place === null) throw new Error('a conversation is gone while a message of the app is taken in');
    const recipient = { conversationId, phoneNumberId, customerId, to: identity };
    const sentAt = Math.min(message.sentAt, cameAt.getTime());
    const original = { ...message, sentAt, wamid: change?.originalId ?? message.wamid };
    const entry = appEntry(recipient, original, { place, now: cameAt, change });
    this.noteWords(entry);
    const isWritten = await this.entries.insert(entry);
    if (isWritten && !isDeleted(content)) this.metrics.usage.count('replies', 'app');
    return isWritten;
  }
}

/** What answers nobody, and tells no words: a thumb under a message, a notice, an edit without its words. */
function isSilent(kind: MessageKind): boolean {
  return ['reaction', 'call_permission_reply', 'system', 'welcome_request', 'edit', 'deleted'].includes(kind);
}
