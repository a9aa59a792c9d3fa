import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { ENDPOINTS, type Thread } from '@feelori/contracts';
import { ApiClient, reloadOnNews, type Failure, failureOf } from '@feelori/console/core';
import { isOlder } from './join-row';
import { type HeldThread, joinEarlier, joinNewest } from './join-thread';
import { RowNews } from './row-news';

const RELOAD_GAP_MS = 250;

/** The thread of the chosen conversation: earlier pages on request, and news as they come. */
@Injectable()
export class ThreadStore {
  private readonly api = inject(ApiClient);
  /** The conversation on show; undefined when none is chosen. */
  readonly id = signal<string | undefined>(undefined);
  private readonly newest = this.api.get(ENDPOINTS.thread, () => {
    const id = this.id();
    return id === undefined ? undefined : { path: { id } };
  });
  private readonly held = linkedSignal<
    { id: string | undefined; page: Thread | undefined },
    HeldThread | undefined
  >({
    source: () => ({ id: this.id(), page: this.newest.hasValue() ? this.newest.value() : undefined }),
    computation: ({ id, page }, before) => {
      const kept = before?.value?.conversation.id === id ? before?.value : undefined;
      return page?.conversation.id === id && page !== undefined ? joinNewest(kept, page) : kept;
    },
  });
  private readonly earlierFailure = signal<Failure | null>(null);
  private readonly loadingEarlierNow = signal(false);

  readonly thread = this.held.asReadonly();
  readonly loadingEarlier = this.loadingEarlierNow.asReadonly();
  /** Why the thread could not be loaded or brought up to date; null when all is well. */
  readonly failure = computed(() => {
    const error = this.newest.error();
    return error ? failureOf(error) : this.earlierFailure();
  });

  constructor() {
    reloadOnNews(
      this.newest,
      RELOAD_GAP_MS,
      (news) =>
        news.type === 'reset' || (news.type === 'conversation.changed' && news.conversationId === this.id()),
    );
    inject(RowNews).listen((row) =>
      this.held.update((held) =>
        held?.conversation.id === row.id && !isOlder(row, held.conversation)
          ? { ...held, conversation: row }
          : held,
      ),
    );
  }

  reload(): void {
    this.earlierFailure.set(null);
    this.newest.reload();
  }

  /** Asks for the page before the earliest entry held; does nothing at the beginning. */
  async loadEarlier(): Promise<void> {
    const held = this.held();
    if (held?.earlier == null || this.loadingEarlierNow()) return;
    this.loadingEarlierNow.set(true);
    this.earlierFailure.set(null);
    try {
      const call = { path: { id: held.conversation.id }, query: { before: held.earlier } };
      const page = await this.api.send(ENDPOINTS.thread, call);
      this.held.update((now) =>
        now?.conversation.id === page.conversation.id ? joinEarlier(now, page) : now,
      );
    } catch (error) {
      this.earlierFailure.set(failureOf(error));
    } finally {
      this.loadingEarlierNow.set(false);
    }
  }
}
