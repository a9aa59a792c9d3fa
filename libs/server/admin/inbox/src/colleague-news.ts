import { Injectable } from '@nestjs/common';
import type { Assignee, ConversationRow } from '@feelori/contracts';
import { Live } from '@feelori/platform/live';

/** Tells people of the shop what colleagues do with their conversations; nobody is told what they do themselves. */
@Injectable()
export class ColleagueNews {
  constructor(private readonly live: Live) {}

  /** `before`: as it was when whoever has it still had it. */
  async tellHolder(
    what: 'taken' | 'wanted' | 'handed_back' | 'resolved',
    { id: conversationId, assignee }: ConversationRow,
    { id, name }: Assignee,
  ): Promise<void> {
    if (assignee === null || assignee.id === id) return;
    const by = { id, name };
    await this.live.publish({ type: `conversation.${what}`, conversationId, from: assignee.id, by });
  }

  /** Tells colleagues that a note calls them. */
  async tellMentioned(
    conversationId: string,
    people: readonly string[],
    { id, name }: Assignee,
  ): Promise<void> {
    const by = { id, name };
    const told = people
      .filter((person) => person !== id)
      .map((to) => this.live.publish({ type: 'conversation.mentioned', conversationId, to, by }));
    await Promise.all(told);
  }

  /** Tells whoever gets a conversation, and whoever loses it by that. */
  async tellAssigned(before: ConversationRow, to: string | null, { id, name }: Assignee): Promise<void> {
    const { id: conversationId, assignee } = before;
    const by = { id, name };
    const loser = assignee === null || assignee.id === to ? null : assignee.id;
    const news = [
      { type: 'conversation.assigned', to },
      { type: 'conversation.unassigned', to: loser },
    ] as const;
    const told = news.map(({ type, to: person }) =>
      person === null || person === id
        ? Promise.resolve()
        : this.live.publish({ type, conversationId, to: person, by }),
    );
    await Promise.all(told);
  }
}
