import { Injectable } from '@nestjs/common';
import { wordsOf } from '@feelori/contracts';
import { ConversationChanges, Conversations } from '@feelori/records/conversations';
import { type ChangedRow, type InboundMessage, InboundMessages } from '@feelori/records/inbound';
import { Outbox } from '@feelori/records/outbox';
import { Turns } from '@feelori/records/turns';

/** How often two messages of one turn may be deleted at the same moment. */
const TRIES = 8;

/**
 * What follows when customers change or delete what they wrote. The message itself is changed already
 * (docs/decisions/0072), so a turn that has it either finds it changed when it ends, or has ended: then its record is
 * cleaned here, and what it says is taken back as far as it did not go out.
 */
@Injectable()
export class Corrections {
  constructor(
    private readonly conversations: Conversations,
    private readonly changes: ConversationChanges,
    private readonly inbound: InboundMessages,
    private readonly outbox: Outbox,
    private readonly turns: Turns,
  ) {}

  /** Bears repetition. Rejects when the database fails: then the change has to come again. */
  async follow(changed: readonly ChangedRow[]): Promise<void> {
    await Promise.all(changed.map((one) => this.followOne(one)));
  }

  private async followOne(changed: ChangedRow): Promise<void> {
    const { after } = changed;
    const own = changed.changes.filter(({ conversationId }) => conversationId === after.conversationId);
    if (isDeleted(after)) {
      if (own.some(({ message }) => message.content.kind === 'revoke')) await this.deleted(changed);
    } else if (own.some(({ message }) => message.wamid === after.edit?.id)) {
      await this.edited(changed);
    }
  }

  private async deleted({ before, after }: ChangedRow): Promise<void> {
    const { conversationId, _id: messageId, turnId, earlierTurnIds = [] } = after;
    const change = { conversationId, messageId, waited: before.state === 'received' };
    if (!(await this.changes.noteDeletion(change)) && before.state !== 'dead') {
      // News of the message is still on its way: with the deletion noted it brings no words.
      await this.conversations.restore([restored(after)]);
      await this.changes.noteDeletion(change);
    }
    const answered = new Set([...earlierTurnIds, ...(turnId === null ? [] : [turnId])]);
    await Promise.all([...answered].flatMap((id) => [this.forget(id), this.takeBack(id)]));
  }

  private async edited({ before, after }: ChangedRow): Promise<void> {
    const { conversationId, _id: messageId, message, edit, earlierTurnIds = [] } = after;
    const waitsAnew = after.state === 'received' && earlierTurnIds.length > 0;
    await this.changes.noteEdit(
      { conversationId, messageId },
      {
        text: textOf(after),
        at:
          edit === undefined
            ? new Date(message.sentAt)
            : new Date(Math.min(edit.at.getTime(), after.receivedAt.getTime())),
        isNews: waitsAnew,
        counts: waitsAnew && before.state !== 'received',
      },
    );
    if (waitsAnew) await Promise.all(earlierTurnIds.map((id) => this.takeBack(id)));
  }

  /** Takes a deleted message out of the record of a turn. */
  private async forget(turnId: string): Promise<void> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const turn = await this.turns.byId(turnId);
      if (turn === null) return;
      const rows = await this.inbound.byIds(turn.inboundIds);
      const asked = rows.filter((row) => !isDeleted(row)).map(textOf);
      if (await this.turns.forget(turn, asked.join('\n'))) return;
    }
    throw new Error('the messages of a turn change all the time');
  }

  /** What nobody asks any more, and has not gone out, is not said. */
  private async takeBack(turnId: string): Promise<void> {
    // In this order: a turn that answers the change closes its messages before it writes the answer in this one's place.
    const entry = await this.outbox.byId(turnId);
    const turn = entry === null ? null : await this.turns.byId(turnId);
    if (entry === null || turn === null) return;
    const rows = await this.inbound.byIds(turn.inboundIds);
    const isAsked = rows.some((row) => row.turnId === turnId && row.state === 'done' && !isDeleted(row));
    if (isAsked || !(await this.outbox.withdraw(entry))) return;
    const left = await this.outbox.byId(turnId);
    if (left?.parts.length !== 0) return;
    await Promise.all([
      this.turns.takeBack(turnId, 'question_changed'),
      this.changes.noteUnsaid(turn.conversationId, left.writtenAt),
    ]);
  }
}

function isDeleted({ message }: InboundMessage): boolean {
  return message.content.kind === 'deleted';
}

function textOf({ message: { content } }: InboundMessage): string {
  return wordsOf(content) || `[${content.kind}]`;
}

function restored(row: InboundMessage): Parameters<Conversations['restore']>[0][number] {
  const { message } = row;
  return {
    id: row.conversationId,
    phoneNumberId: message.phoneNumberId,
    customerId: row.customerId,
    identity: message.identity,
    customerName: message.profileName ?? '',
    messageId: row._id,
    lastText: textOf(row),
    lastAt: row.sentAt,
  };
}
