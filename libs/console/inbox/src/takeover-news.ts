import { computed, DestroyRef, inject, Injectable, linkedSignal } from '@angular/core';
import { type ConversationRow, ENDPOINTS } from '@feelori/contracts';
import { ApiClient, LiveStream, type LiveNews, Session } from '@feelori/console/core';

/** A colleague took a conversation from this person, gave it to the assistant, or would like to have it. */
export interface TakeoverNotice {
  kind: 'taken' | 'wanted' | 'handed_back' | 'resolved' | 'assigned' | 'unassigned' | 'mentioned';
  conversation: Pick<ConversationRow, 'id' | 'customerName'>;
  colleague: { id: string; name: string };
}

const KINDS = {
  'conversation.taken': 'taken',
  'conversation.wanted': 'wanted',
  'conversation.handed_back': 'handed_back',
  'conversation.resolved': 'resolved',
  'conversation.assigned': 'assigned',
  'conversation.unassigned': 'unassigned',
  'conversation.mentioned': 'mentioned',
} as const;

/** Notices at a time; the oldest gives way. */
const SHOWN_MAX = 3;

/** What colleagues do with the conversations of this person. One notice a conversation, the newest. */
@Injectable({ providedIn: 'root' })
export class TakeoverNews {
  private readonly api = inject(ApiClient);
  private readonly user = inject(Session).user;
  private readonly userId = computed(() => this.user()?.id);
  /** Whoever signs in here next sees nothing of them. */
  private readonly shown = linkedSignal<string | undefined, readonly TakeoverNotice[]>({
    source: this.userId,
    computation: () => [],
  });
  readonly notices = this.shown.asReadonly();

  constructor() {
    const unlisten = inject(LiveStream).listen((news) => void this.hear(news));
    inject(DestroyRef).onDestroy(unlisten);
  }

  dismiss(conversationId: string): void {
    this.shown.update((all) => all.filter(({ conversation }) => conversation.id !== conversationId));
  }

  private async hear(news: LiveNews): Promise<void> {
    if (!('by' in news) || ('to' in news ? news.to : news.from) !== this.userId()) return;
    const kind = KINDS[news.type];
    const conversation = await this.named(news.conversationId);
    const notice: TakeoverNotice = { kind, conversation, colleague: news.by };
    const others = this.shown().filter((one) => one.conversation.id !== conversation.id);
    this.shown.set([...others, notice].slice(-SHOWN_MAX));
  }

  /** Whose conversation it is; without a name when the server cannot say now. */
  private async named(id: string): Promise<TakeoverNotice['conversation']> {
    try {
      return await this.api.send(ENDPOINTS.conversation, { path: { id } });
    } catch {
      return { id, customerName: 'a customer' };
    }
  }
}
