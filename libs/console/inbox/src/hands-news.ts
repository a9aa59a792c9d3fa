import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import { type ConversationRow, ENDPOINTS } from '@feelori/contracts';
import { ApiClient, LiveStream, type LiveNews, Session } from '@feelori/console/core';

/** A colleague took a conversation from this person, or would like to have it. */
export interface HandsNotice {
  kind: 'taken' | 'wanted';
  conversation: Pick<ConversationRow, 'id' | 'customerName'>;
  colleague: { id: string; name: string };
}

/** Notices at a time; the oldest gives way. */
const SHOWN_MAX = 3;

/** What colleagues do with the conversations of this person. One notice a conversation, the newest. */
@Injectable({ providedIn: 'root' })
export class HandsNews {
  private readonly api = inject(ApiClient);
  private readonly user = inject(Session).user;
  private readonly shown = signal<readonly HandsNotice[]>([]);
  readonly notices = this.shown.asReadonly();

  constructor() {
    const unlisten = inject(LiveStream).listen((news) => void this.hear(news));
    inject(DestroyRef).onDestroy(unlisten);
  }

  dismiss(conversationId: string): void {
    this.shown.update((all) => all.filter(({ conversation }) => conversation.id !== conversationId));
  }

  private async hear(news: LiveNews): Promise<void> {
    if (news.type !== 'conversation.taken' && news.type !== 'conversation.wanted') return;
    if (news.from !== this.user()?.id) return;
    const kind = news.type === 'conversation.taken' ? 'taken' : 'wanted';
    const conversation = await this.named(news.conversationId);
    const notice: HandsNotice = { kind, conversation, colleague: news.by };
    const others = this.shown().filter((one) => one.conversation.id !== conversation.id);
    this.shown.set([...others, notice].slice(-SHOWN_MAX));
  }

  /** Whose conversation it is; without a name when the server cannot say now. */
  private async named(id: string): Promise<HandsNotice['conversation']> {
    try {
      return await this.api.send(ENDPOINTS.conversation, { path: { id } });
    } catch {
      return { id, customerName: 'a customer' };
    }
  }
}
