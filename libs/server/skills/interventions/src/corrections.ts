import { Injectable } from '@nestjs/common';
import { isDeleted, wordsOf, wordsOrKind } from '@feelori/contracts';
import { ConversationChanges, Conversations, type Noted } from '@feelori/records/conversations';
import { type ChangedRow, type InboundMessage, InboundMessages } from '@feelori/records/inbound';
import { Outbox } from '@feelori/records/outbox';
import { SearchTexts } from '@feelori/records/search';
import { Turns } from '@feelori/records/turns';
import { activityOf } from './message-activity';
import { waitsForPerson } from './waits-for-person';

/** Among the newest words to a customer a person's stand here, if there are any that still matter. */
const LOOKED_AT = 20;
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
    private readonly texts: SearchTexts,
  ) {}

  /** Bears repetition. Rejects when the database fails: then the change has to come again. */
  async follow(changed: readonly ChangedRow[]): Promise<void> {
    await Promise.all(changed.map((one) => this.followOne(one)));
  }

  private async followOne(changed: ChangedRow): Promise<void> {
    const { after } = changed;
    const own = changed.changes.filter(({ conversationId }) => conversationId === after.conversationId);
    if (isDeleted(after.message.content)) {
      if (own.some(({ message }) => message.content.kind === 'revoke')) await this.deleted(changed);
    } else if (own.some(({ message }) => message.wamid === after.edit?.id)) {
      await this.edited(changed);
    }
  }

  private async deleted({ before, after }: ChangedRow): Promise<void> {
    const { conversationId, _id: messageId, turnId, earlierTurnIds = [] } = after;
    const waited = { forTurn: waitedForTurn(before), forPerson: await this.waitsForPerson(before) };
    const change = { conversationId, messageId, waited };
    await this.texts.withdraw([{ conversationId, source: 'inbound', id: messageId }]);
    let noted = await this.changes.noteDeletion(change);
    if (noted === null && before.state !== 'dead') {
      // News of the message is still on its way: with the deletion noted it brings no words.
      await this.conversations.restore([activityOf(after)]);
      noted = await this.changes.noteDeletion(change);
    }
    const turnIds = [...new Set([...earlierTurnIds, ...(turnId === null ? [] : [turnId])])];
    await Promise.all(turnIds.map((id) => this.forget(id)));
    await this.takeBack(turnIds, noted);
  }

  /** Whether a turn took it up and left it to a person, who said nothing since. */
  private async waitsForPerson(row: InboundMessage): Promise<boolean> {
    if (row.state !== 'done' || row.turnId === null) return false;
    const [turn, said] = await Promise.all([
      this.turns.byId(row.turnId),
      this.outbox.recent(row.conversationId, LOOKED_AT),
    ]);
    const spoke = said.find(({ origin }) => origin === 'person');
    return waitsForPerson(row, { turn, spokeAt: spoke?.writtenAt ?? null });
  }

  private async edited({ before, after }: ChangedRow): Promise<void> {
    const { conversationId, _id: messageId, edit, receivedAt, earlierTurnIds = [] } = after;
    const waitsAnew = after.state === 'received' && earlierTurnIds.length > 0;
    const noted = await this.changes.noteEdit(
      { conversationId, messageId },
      {
        text: wordsOrKind(after.message.content),
        at: new Date(Math.min(edit?.at.getTime() ?? Infinity, receivedAt.getTime())),
        isNews: waitsAnew,
        counts: waitsAnew && before.state !== 'received',
      },
    );
    const text = wordsOf(after.message.content);
    this.texts.note([{ conversationId, source: 'inbound', id: messageId, text, at: after.sentAt }]);
    if (waitsAnew) await this.takeBack(earlierTurnIds, noted);
  }

  private async takeBack(turnIds: readonly string[], noted: Noted | null): Promise<void> {
    const ended = turnIds.filter((id) => id !== noted?.openTurnId);
    await Promise.all(ended.map((id) => this.takeBackOf(id)));
  }

  /** Takes a deleted message out of the record of a turn. */
  private async forget(turnId: string): Promise<void> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const turn = await this.turns.byId(turnId);
      if (turn === null) return;
      const rows = await this.inbound.byIds(turn.inboundIds);
      const asked = rows
        .map(({ message }) => message.content)
        .filter((content) => !isDeleted(content))
        .map(wordsOrKind);
      if (await this.turns.forget(turn, asked.join('\n'))) return;
    }
    throw new Error('the messages of a turn change all the time');
  }

  /** What nobody asks any more in a turn that has ended, and has not gone out, is not said. */
  private async takeBackOf(turnId: string): Promise<void> {
    const entry = await this.outbox.byId(turnId);
    const turn = entry === null ? null : await this.turns.byId(turnId);
    if (entry === null || turn === null) return;
    const rows = await this.inbound.byIds(turn.inboundIds);
    const isAsked = rows.some(
      (row) => row.turnId === turnId && row.state === 'done' && !isDeleted(row.message.content),
    );
    if (isAsked || !(await this.outbox.withdraw(entry))) return;
    const left = await this.outbox.byId(turnId);
    if (left?.parts.length !== 0) return;
    await this.texts.withdraw([{ conversationId: turn.conversationId, source: 'outbox', id: turnId }]);
    await Promise.all([
      this.turns.takeBack(turnId, 'question_changed'),
      this.changes.noteUnsaid(turn.conversationId, left.writtenAt),
    ]);
  }
}

/** Nobody had taken it up; also where its deletion comes again. What stands in for a message was never counted. */
function waitedForTurn({ state, turnId, original, message }: InboundMessage): boolean {
  const isAgain = isDeleted(message.content) && turnId === null && original === undefined;
  return state === 'received' || (state === 'done' && isAgain);
}
