import { Injectable } from '@nestjs/common';
import type { ActionDecision, ActionList, ActionView } from '@feelori/contracts';
import { type Actor, auditEntry, type AuditEntry } from '@feelori/platform/audit';
import { Clock } from '@feelori/platform/clock';
import { AppError } from '@feelori/platform/errors';
import { Live } from '@feelori/platform/live';
import { type Action, actionId, Actions } from '@feelori/records/actions';
import { ConversationActions, Conversations } from '@feelori/records/conversations';
import { Users } from '@feelori/records/users';
import { actionView } from './action-view';

/** The newest of a conversation are shown. */
const SHOWN = 20;

/** What people of the shop see of what customers want done, and say to it. */
@Injectable()
export class ActionDecider {
  constructor(
    private readonly actions: Actions,
    private readonly conversations: Conversations,
    private readonly rows: ConversationActions,
    private readonly users: Users,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  async list(conversationId: string): Promise<ActionList> {
    const [conversation, found] = await Promise.all([
      this.conversations.byId(conversationId),
      this.actions.ofConversation(conversationId, SHOWN),
    ]);
    if (conversation === null) throw new AppError('not_found', 'There is no such conversation.');
    return { items: await this.views(found) };
  }

  /**
   * Says yes or no, once: a worker then does it or tells the customer. The same decision again changes nothing; `conflict`
   * where it was decided otherwise, or is no longer to be decided.
   */
  async decide(
    conversationId: string,
    key: string,
    { decision, note }: ActionDecision,
    actor: Actor,
  ): Promise<ActionView> {
    const id = actionId(conversationId, key);
    const before = await this.actions.byId(id);
    if (before === null) throw new AppError('not_found', 'There is no such action.');
    const at = this.clock.now();
    const state = decision === 'approve' ? ('approved' as const) : ('declined' as const);
    const told = state === 'declined' ? (note?.trim() ?? null) : null;
    const decided = { state, decidedBy: actor.id, note: told, at };
    const isFirst = await this.actions.decide(id, decided, this.audit(before, state, actor, at));
    await this.cleared(conversationId);
    const after = (await this.actions.byId(id)) ?? before;
    if (!isFirst && !isSame(after, state, actor)) {
      throw new AppError('conflict', 'This was decided already, or is not to be decided any more.');
    }
    await this.live.publish({ type: 'action.changed', conversationId, key });
    await this.live.publish({ type: 'conversation.changed', conversationId });
    const [view] = await this.views([after]);
    if (view === undefined) throw new Error('an action without a view');
    return view;
  }

  /** The conversation waits for nobody any more, unless another action of it does. */
  private async cleared(conversationId: string): Promise<void> {
    const all = await this.actions.ofConversation(conversationId, SHOWN);
    if (!all.some(({ state }) => state === 'confirmed')) await this.rows.decided(conversationId);
  }

  private audit(action: Action, state: 'approved' | 'declined', actor: Actor, at: Date): AuditEntry {
    return auditEntry(actor, at, {
      action: `action.${state}`,
      about: `action ${action._id}`,
      before: { state: action.state },
      after: { state, kind: action.kind, order: action.orderName },
    });
  }

  private async views(actions: readonly Action[]): Promise<ActionView[]> {
    const people = actions.flatMap(({ decidedBy }) => decidedBy ?? []);
    const names = await this.users.namesOf([...new Set(people)]);
    return actions.map((action) => actionView(action, names));
  }
}

/** Whether it stands decided like that by the same person, who then asked twice. */
function isSame(action: Action, state: 'approved' | 'declined', actor: Actor): boolean {
  const isDeclined = action.state === 'declined';
  return action.decidedBy === actor.id && isDeclined === (state === 'declined');
}
