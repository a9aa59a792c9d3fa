import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { type ConversationPage, ENDPOINTS, type InboxView } from '@feelori/contracts';
import { ApiClient, reloadOnNews, type Trouble, troubleOf } from '@feelori/console/core';
import { type HeldConversations, joinFirstPage, joinOlderPage } from './join-conversations';

/** A burst of news reloads the list at most this often. */
const RELOAD_GAP_MS = 400;

/** The conversations of the inbox: pages as one scrolls, and news as they come. */
@Injectable()
export class ConversationListStore {
  private readonly api = inject(ApiClient);
  /** Which conversations are shown; nothing is asked before it is set. */
  readonly view = signal<InboxView | undefined>(undefined);
  private readonly firstPage = this.api.get(ENDPOINTS.conversations, () => {
    const view = this.view();
    return view && { query: { view } };
  });
  private readonly held = linkedSignal<
    { view: InboxView | undefined; page: ConversationPage | undefined },
    HeldConversations | undefined
  >({
    source: () => ({
      view: this.view(),
      page: this.firstPage.hasValue() ? this.firstPage.value() : undefined,
    }),
    computation: ({ view, page }, before) => {
      const kept = before !== undefined && before.source.view === view ? before.value : undefined;
      if (page === undefined) return kept;
      // Conversations leave the other views without a word, so what was held of them proves nothing.
      return view === 'all' ? joinFirstPage(kept, page) : { rows: page.items, next: page.next };
    },
  });
  private readonly olderTrouble = signal<Trouble | null>(null);
  private readonly loadingOlderNow = signal(false);

  readonly rows = computed(() => this.held()?.rows ?? []);
  readonly hasMore = computed(() => this.held()?.next != null);
  readonly loaded = computed(() => this.held() !== undefined);
  readonly loadingOlder = this.loadingOlderNow.asReadonly();
  /** Why the list could not be loaded or brought up to date; null when all is well. */
  readonly trouble = computed(() => {
    const error = this.firstPage.error();
    return error ? troubleOf(error) : this.olderTrouble();
  });

  constructor() {
    reloadOnNews(
      this.firstPage,
      RELOAD_GAP_MS,
      ({ type }) => type === 'conversation.changed' || type === 'reset',
    );
  }

  reload(): void {
    this.olderTrouble.set(null);
    this.firstPage.reload();
  }

  /** Asks for the next older page; does nothing at the end, or while one is on its way. */
  async loadOlder(): Promise<void> {
    const before = this.held()?.next;
    const view = this.view();
    if (before == null || view === undefined || this.loadingOlderNow()) return;
    this.loadingOlderNow.set(true);
    this.olderTrouble.set(null);
    try {
      const page = await this.api.send(ENDPOINTS.conversations, { query: { view, before } });
      this.held.update((held) => (held?.next === before ? joinOlderPage(held, page) : held));
    } catch (error) {
      this.olderTrouble.set(troubleOf(error));
    } finally {
      this.loadingOlderNow.set(false);
    }
  }
}
