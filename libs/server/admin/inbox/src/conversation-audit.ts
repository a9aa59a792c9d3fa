import { Injectable } from '@nestjs/common';
import { type Actor, auditEntry, type AuditEntry, type AuditValues } from '@feelori/platform/audit';
import { Clock } from '@feelori/platform/clock';

export type ConversationAction =
  'taken_over' | 'handed_back' | 'assigned' | 'labelled' | 'noted' | 'resolved' | 'snoozed' | 'reopened';

/** Entries for what people do with conversations: who had them and what they carry, never a word of what is said. */
@Injectable()
export class ConversationAudit {
  constructor(private readonly clock: Clock) {}

  /** What was there before is read by the update that makes the change. */
  entry(id: string, action: ConversationAction, actor: Actor, after: AuditValues): AuditEntry {
    const change = {
      action: `conversation.${action}` as const,
      about: `conversation ${id}`,
      before: {},
      after,
    };
    return auditEntry(actor, this.clock.now(), change);
  }
}
