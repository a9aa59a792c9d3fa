import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { type ConversationPage, ENDPOINTS } from '@feelori/contracts';
import { ApiClient, reloadOnNews, type Trouble, troubleOf } from '@feelori/console/core';
import { type HeldConversations, joinFirstPage, joinOlderPage } from './join-conversations';

/** A burst of news reloads the list at most this often. */
const RELOAD_GAP_MS = 400;

/** The conversations of the inbox: pages as one scrolls, and news as they come. */
@Injectable()
export class ConversationListStore {
  private readonly api = inject(ApiClient);
  private readonly firstPage = this.api.get(ENDPOINTS.conversations);
  private readonly held = linkedSignal<ConversationPage | undefined, HeldConversations | undefined>({
    source: () => (this.firstPage.hasValue() ? this.firstPage.value() : undefined),
    computation: (page, before) => (page ? joinFirstPage(before?.value, page) : before?.value),
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
    if (before == null || this.loadingOlderNow()) return;
    this.loadingOlderNow.set(true);
    this.olderTrouble.set(null);
    try {
      const page = await this.api.send(ENDPOINTS.conversations, { query: { before } });
      this.held.update((held) => held && joinOlderPage(held, page));
    } catch (error) {
      this.olderTrouble.set(troubleOf(error));
    } finally {
      this.loadingOlderNow.set(false);
    }
  }
}
