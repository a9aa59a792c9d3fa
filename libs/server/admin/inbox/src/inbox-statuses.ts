import { Injectable } from '@nestjs/common';
import { type ConversationRow, type RowRequest, SNOOZE_MAX_MS, type SnoozeRequest } from '@feelori/contracts';
import type { Actor } from '@feelori/platform/audit';
import { Clock } from '@feelori/platform/clock';
import { AppError } from '@feelori/platform/errors';
import { Live } from '@feelori/platform/live';
import { type Conversation, ConversationStatuses } from '@feelori/records/conversations';
import { Drafts } from '@feelori/skills/interventions';
import { ColleagueNews } from './colleague-news';
import { ConversationAudit } from './conversation-audit';
import { InboxReader } from './inbox-reader';
import { outdatedRow } from './outdated-row';

/**
 * People resolve, snooze and reopen conversations, as they saw them: `conflict` where something happened since. Each bears
 * repetition: what is so already is answered as if it had just become so.
 */
@Injectable()
export class InboxStatuses {
  constructor(
    private readonly statuses: ConversationStatuses,
    private readonly drafts: Drafts,
    private readonly reader: InboxReader,
    private readonly colleagues: ColleagueNews,
    private readonly live: Live,
    private readonly clock: Clock,
    private readonly audit: ConversationAudit,
  ) {}

  /** The assistant has it again, and nothing that was written until now is answered any more, by a draft neither. */
  async resolve(id: string, { revision }: RowRequest, user: Actor): Promise<ConversationRow> {
    const before = await this.reader.conversation(id);
    const entry = this.audit.entry(id, 'resolved', user, { status: 'resolved' });
    const after = await this.statuses.resolve(id, revision, entry);
    if (after !== null) await this.drafts.discardOutdated(after);
    const row = await this.rowAfter(id, after, ({ status }) => status === 'resolved');
    if (after !== null && before.revision === revision) {
      await this.colleagues.tellHolder('resolved', before, user);
    }
    return row;
  }

  async snooze(id: string, { revision, until }: SnoozeRequest, user: Actor): Promise<ConversationRow> {
    const end = until == null ? null : this.snoozeEnd(until);
    const iso = end?.toISOString() ?? null;
    const entry = this.audit.entry(id, 'snoozed', user, { status: 'snoozed', until: iso });
    const after = await this.statuses.snooze(id, revision, end, entry);
    return this.rowAfter(id, after, (row) => row.status === 'snoozed' && row.snoozedUntil === iso);
  }

  async reopen(id: string, { revision }: RowRequest, user: Actor): Promise<ConversationRow> {
    const entry = this.audit.entry(id, 'reopened', user, { status: 'open' });
    const after = await this.statuses.reopen(id, revision, entry);
    return this.rowAfter(id, after, ({ status }) => status === 'open');
  }

  private async rowAfter(
    id: string,
    after: Conversation | null,
    isSo: (row: ConversationRow) => boolean,
  ): Promise<ConversationRow> {
    if (after === null) {
      const row = await this.reader.conversation(id);
      if (isSo(row)) return row;
      throw outdatedRow();
    }
    await this.live.publish({ type: 'conversation.changed', conversationId: id });
    return this.reader.row(after);
  }

  private snoozeEnd(until: string): Date {
    const ms = Date.parse(until) - this.clock.ms();
    if (ms > 0 && ms <= SNOOZE_MAX_MS) return new Date(until);
    const message = 'until is a moment from now on, a year ahead at most';
    throw new AppError('validation_failed', undefined, [{ field: 'until', message }]);
  }
}
