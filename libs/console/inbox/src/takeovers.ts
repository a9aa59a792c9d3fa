import { inject, Injectable, signal } from '@angular/core';
import { type ConversationRow, ENDPOINTS } from '@feelori/contracts';
import { ApiClient, Session, type Failure, failureOf } from '@feelori/console/core';
import { RowNews } from './row-news';

type Move = 'takeOver' | 'askFor' | 'handBack' | 'pauseHere';

/** Takes conversations, asks colleagues for them, and gives them back; one move of a conversation at a time. */
@Injectable({ providedIn: 'root' })
export class Takeovers {
  private readonly api = inject(ApiClient);
  private readonly rows = inject(RowNews);
  private readonly user = inject(Session).user;
  /** Rows as they were when typing in them took, or tried to take, their conversation: once is enough for each. */
  private readonly typedIn = new WeakSet<ConversationRow>();
  private readonly under = signal<ReadonlySet<string>>(new Set());

  /** Whether a move of this conversation is under way. */
  isBusy(conversationId: string): boolean {
    return this.under().has(conversationId);
  }

  /**
   * Takes it because this person began to type: from the assistant, or where it waits for anybody, never from a
   * colleague. Whether that worked shows in the conversation, which the server tells anew; a failure is not told, since
   * sending takes the conversation as well.
   */
  takeByTyping(conversation: ConversationRow): void {
    const { mode, assignee } = conversation;
    if (this.typedIn.has(conversation) || (mode === 'person' && assignee !== null)) return;
    this.typedIn.add(conversation);
    void this.move('takeOver', conversation);
  }

  /** Out of the hands in which this person sees it, not out of those of a colleague who was quicker. Null when it worked. */
  async move(what: Move, { id, assignee }: ConversationRow): Promise<Failure | null> {
    const body = what === 'askFor' || what === 'pauseHere' ? {} : { from: assignee?.id ?? null };
    this.under.update((ids) => new Set([...ids, id]));
    try {
      this.rows.tell(await this.api.send(ENDPOINTS[what], { path: { id }, body }));
      return null;
    } catch (error) {
      return failureOf(error);
    } finally {
      this.under.update((ids) => new Set([...ids].filter((one) => one !== id)));
    }
  }

  /** Whether the signed-in person has this conversation. */
  hasIt({ mode, assignee }: Pick<ConversationRow, 'mode' | 'assignee'>): boolean {
    return mode === 'person' && assignee !== null && assignee.id === this.user()?.id;
  }
}
