import { Injectable } from '@nestjs/common';
import { ConversationPauses, Conversations } from '@feelori/records/conversations';
import { UnansweredMessages } from './unanswered-messages';

/** Conversations that come back to the assistant by themselves: after a pause, or since people have left them. */
@Injectable()
export class Resumption {
  constructor(
    private readonly conversations: Conversations,
    private readonly pauses: ConversationPauses,
    private readonly left: UnansweredMessages,
  ) {}

  /**
   * The pause is over: what nobody answered meanwhile waits for the assistant. False where a turn is under way, which may
   * still leave something: then it is to be called again. Bears repetition.
   */
  async afterPause(conversationId: string): Promise<boolean> {
    const conversation = await this.conversations.byId(conversationId);
    if (conversation === null || conversation.turn !== null) return false;
    // First, so that a crash after it leaves the mark by which it is found again.
    await this.left.reopen(conversationId);
    return this.pauses.resume(conversationId, conversation.turnSeq);
  }

  /** People left it: the assistant has it again. False where somebody came back since `before`. */
  async afterIdle(conversationId: string, before: Date): Promise<boolean> {
    if (!(await this.pauses.handBackIdle(conversationId, before))) return false;
    await this.left.reopen(conversationId);
    return true;
  }
}
