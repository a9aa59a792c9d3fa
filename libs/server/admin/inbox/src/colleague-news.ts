import { Injectable } from '@nestjs/common';
import type { ConversationRow, SignedInUser } from '@feelori/contracts';
import { Live } from '@feelori/platform/live';

/** Tells people of the shop what colleagues do with their conversations; nobody is told what they do themselves. */
@Injectable()
export class ColleagueNews {
  constructor(private readonly live: Live) {}

  /** `before`: as it was when whoever has it still had it. */
  async tellHolder(
    what: 'taken' | 'wanted' | 'handed_back' | 'resolved',
    { id: conversationId, assignee }: ConversationRow,
    { id, name }: SignedInUser,
  ): Promise<void> {
    if (assignee === null || assignee.id === id) return;
    const by = { id, name };
    await this.live.publish({ type: `conversation.${what}`, conversationId, from: assignee.id, by });
  }
}
