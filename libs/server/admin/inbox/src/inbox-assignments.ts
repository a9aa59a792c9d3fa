import { Injectable } from '@nestjs/common';
import {
  type AssignRequest,
  type Colleagues as ColleagueList,
  type ConversationRow,
  LABELS_EACH_MAX,
  type LabellingRequest,
} from '@feelori/contracts';
import type { Actor } from '@feelori/platform/audit';
import { Clock } from '@feelori/platform/clock';
import { AppError } from '@feelori/platform/errors';
import { Live } from '@feelori/platform/live';
import { ConversationLabels } from '@feelori/records/conversations';
import { Labels } from '@feelori/records/labels';
import { Colleagues } from '@feelori/records/users';
import { Interventions } from '@feelori/skills/interventions';
import { ColleagueNews } from './colleague-news';
import { ConversationAudit } from './conversation-audit';
import { InboxReader } from './inbox-reader';
import { outdatedRow } from './outdated-row';

const COLLEAGUES_MAX = 500;
const MAY = 'conversations:reply';

/** Who is to look after a conversation, and what it is about: people give them to colleagues and put labels on them. */
@Injectable()
export class InboxAssignments {
  constructor(
    private readonly interventions: Interventions,
    private readonly labelled: ConversationLabels,
    private readonly labels: Labels,
    private readonly people: Colleagues,
    private readonly reader: InboxReader,
    private readonly news: ColleagueNews,
    private readonly live: Live,
    private readonly audit: ConversationAudit,
    private readonly clock: Clock,
  ) {}

  /** Those to whom conversations can be given. */
  async colleagues(): Promise<ColleagueList> {
    const people = await this.people.who(MAY, COLLEAGUES_MAX);
    const now = this.clock.now();
    const items = people.map(({ _id: id, name, availableUntil }) => {
      return { id, name, available: availableUntil != null && availableUntil > now };
    });
    return { items };
  }

  /** As the caller saw it: `conflict` where something happened since. Bears repetition, and tells whom it concerns. */
  async assign(id: string, { revision, assignee }: AssignRequest, user: Actor): Promise<ConversationRow> {
    if (assignee !== null && !(await this.people.isOne(assignee, MAY))) throw nobodyToGiveItTo();
    const before = await this.reader.conversation(id);
    const given = this.audit.entry(id, 'assigned', user, { assignee });
    const after = await this.interventions.assign(id, revision, assignee, given);
    if (after === null) {
      const row = await this.reader.conversation(id);
      if ((row.assignee?.id ?? null) === assignee) return row;
      throw outdatedRow();
    }
    await this.tell(id);
    await this.news.tellAssigned(before, assignee, user);
    return this.reader.row(after);
  }

  async putLabels(id: string, { add, remove }: LabellingRequest, user: Actor): Promise<ConversationRow> {
    const known = await this.labels.existing(add);
    if (add.some((label) => !known.has(label))) throw labelGone();
    const change = this.audit.entry(id, 'labelled', user, {});
    const after = await this.labelled.put(id, { add, remove }, change);
    if (after === null) {
      await this.reader.conversation(id);
      throw new AppError('conflict', `A conversation carries ${LABELS_EACH_MAX} labels at most.`);
    }
    await this.tell(id);
    return this.reader.row(after);
  }

  private tell(conversationId: string): Promise<void> {
    return this.live.publish({ type: 'conversation.changed', conversationId });
  }
}

function nobodyToGiveItTo(): AppError {
  const message = 'This person cannot have conversations any more. Choose another colleague.';
  return new AppError('validation_failed', message, [{ field: 'assignee', message }]);
}

function labelGone(): AppError {
  const message = 'This label was removed meanwhile.';
  return new AppError('validation_failed', message, [{ field: 'add', message }]);
}
