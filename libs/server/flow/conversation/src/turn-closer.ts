import { Injectable, Logger } from '@nestjs/common';
import { isChosen, wordsOf } from '@feelori/contracts';
import { WakeUps } from '@feelori/jobs';
import { Clock } from '@feelori/platform/clock';
import { Live } from '@feelori/platform/live';
import { hmacTag } from '@feelori/platform/log';
import { Settings } from '@feelori/platform/settings';
import { type CloseResult, Conversations } from '@feelori/records/conversations';
import { CustomerLanguages } from '@feelori/records/customers';
import { isBegun, Outbox, type OutboxEntry } from '@feelori/records/outbox';
import { SearchTexts } from '@feelori/records/search';
import { detectLanguage } from '@feelori/skills/answers';
import { findableEntry, findableMessage, findableName } from '@feelori/skills/search';
import type { ClaimedTurn } from './claimed-turn';
import type { TurnOutcome } from './turn-outcome';

/** Ends a turn whose words are written: the conversation goes on, delivery and consoles hear of it. */
@Injectable()
export class TurnCloser {
  private readonly logger = new Logger('Turn');

  constructor(
    private readonly conversations: Conversations,
    private readonly outbox: Outbox,
    private readonly texts: SearchTexts,
    private readonly languages: CustomerLanguages,
    private readonly wakeUps: WakeUps,
    private readonly live: Live,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /**
   * Closes the turn unless its epoch is over (`moved`: nothing was closed, and nobody is told). The words come before the
   * close: a crash in between leaves an open turn, never a second answer. What was written as begun is sent only after
   * it: whoever has the turn in hand knows that it was not sent before.
   */
  async close(turn: ClaimedTurn, outcome: TurnOutcome): Promise<CloseResult> {
    const { entry, first } = outcome;
    const result = await this.end(turn, outcome);
    if (result.kind === 'gone') return result;
    const isOursToSend = result.kind === 'closed' && first !== null;
    if (entry !== null && isBegun(entry) && !isOursToSend) {
      await this.outbox.revertBegin(entry._id, this.clock.now());
    }
    if (result.kind === 'moved') return result;
    this.logTurn(turn, entry);
    this.noteWords(turn, entry);
    const conversationId = turn.conversation._id;
    if (first !== null) first.place.use(first);
    else if (entry !== null && entry.nextAt !== null) await this.wakeUps.enqueueSends([conversationId]);
    await this.live.publish({ type: 'conversation.changed', conversationId });
    return result;
  }

  /** One line a turn; the conversation by a tag that only our key makes. */
  private logTurn({ conversation, open, rows }: ClaimedTurn, entry: OutboxEntry | null): void {
    this.logger.log({
      conversation: hmacTag(conversation._id, this.settings.auth.jwtSecrets[0] ?? ''),
      messages: rows.length,
      attempts: open.attempts,
      processing_time_ms: this.clock.ms() - open.claimedAt.getTime(),
      ai_model: entry?.answeredBy ?? null,
      parts: entry?.parts.length ?? 0,
      msg: entry === null ? 'turn ended, nothing said' : 'turn ended',
    });
  }

  /** Has found what was asked and said, and notes in which language, beside the flow: nothing waits for it. */
  private noteWords({ conversation, rows }: ClaimedTurn, entry: OutboxEntry | null): void {
    const said = entry === null ? [] : findableEntry(entry);
    const name = conversation.customerName === '' ? [] : [findableName(conversation)];
    this.texts.note([...name, ...rows.map(findableMessage), ...said]);
    // What they chose is in our words; the name of a thing tells of no language.
    const written = rows.filter(({ message }) => !isChosen(message.content));
    const newest = written.map(({ message }) => detectLanguage(wordsOf(message.content))).findLast(Boolean);
    if (newest) this.languages.note(conversation.customerId, newest);
  }

  /** The look at the conversation, and the close, in one write; what is not closed gives its place back. */
  private async end({ conversation, open }: ClaimedTurn, outcome: TurnOutcome): Promise<CloseResult> {
    const { epoch, first, closing } = outcome;
    const number = first === null ? {} : { waId: first.entry.to.waId ?? null };
    const { id: turnId, attempts, changes = 0 } = open;
    const held = { turnId, attempts, epoch, changes, ...number };
    let closed = false;
    try {
      const result = await this.conversations.closeTurn(conversation._id, held, closing);
      closed = result.kind === 'closed';
      return result;
    } finally {
      if (!closed) first?.place.giveBack();
    }
  }
}
