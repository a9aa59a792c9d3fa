import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import {
  type ConversationPage,
  type ConversationRow,
  ENDPOINTS,
  PAGE_MAX,
  type SearchMatch,
} from '@feelori/contracts';
import { ApiClient, reloadOnNews, Session, type Failure, failureOf } from '@feelori/console/core';
import { type HeldConversations, joinFirstPage, joinOlderPage } from './join-conversations';
import { joinRow } from './join-row';
import { isSameLook, type ListLook, queryOf } from './list-look';
import { RowNews } from './row-news';

/** A burst of news reloads the list at most this often. */
const RELOAD_GAP_MS = 400;
/** Rows of a page; the server's own measure. */
const PAGE = 30;
/** Rows of each page below it: whoever scrolls wants many. */
const OLDER_PAGE = 60;

/** The conversations of the inbox: pages as one scrolls, and news as they come. */
@Injectable()
export class ConversationListStore {
  private readonly api = inject(ApiClient);
  private readonly user = inject(Session).user;
  /** Which conversations are shown; nothing is asked before it is set. */
  readonly look = signal<ListLook | undefined>(undefined, { equal: isSameLook });
  /**
   * How many rows the first page holds. Where news was missed, conversations leave every view but "all" without a word,
   * so what was scrolled to in these is asked for again with it, and stays on show.
   */
  private readonly size = linkedSignal<ListLook | undefined, number>({
    source: this.look,
    computation: () => PAGE,
  });
  private readonly firstPage = this.api.get(ENDPOINTS.conversations, () => {
    const look = this.look();
    return look && { query: { ...queryOf(look), limit: this.size() } };
  });
  private readonly held = linkedSignal<
    { look: ListLook | undefined; page: ConversationPage | undefined },
    HeldConversations | undefined
  >({
    source: () => ({
      look: this.look(),
      page: this.firstPage.hasValue() ? this.firstPage.value() : undefined,
    }),
    computation: ({ look, page }, before) => {
      const kept = before !== undefined && before.source.look === look ? before.value : undefined;
      if (page === undefined) return kept;
      return look !== undefined && isByTime(look)
        ? joinFirstPage(kept, page)
        : { rows: page.items, next: page.next };
    },
  });
  /** Why each conversation was found, by its id; empty while nothing is looked for. */
  readonly matches = linkedSignal<Record<string, SearchMatch>>(() =>
    this.firstPage.hasValue() ? (this.firstPage.value().matches ?? {}) : {},
  );
  private readonly olderFailure = signal<Failure | null>(null);
  private readonly loadingOlderNow = signal(false);

  readonly rows = computed(() => this.held()?.rows ?? []);
  readonly hasMore = computed(() => this.held()?.next != null);
  readonly loaded = computed(() => this.held() !== undefined);
  readonly loadingOlder = computed(
    () => this.loadingOlderNow() || (this.size() > this.rows().length && this.firstPage.isLoading()),
  );
  /** Why the list could not be loaded or brought up to date; null when all is well. */
  readonly failure = computed(() => {
    const error = this.firstPage.error();
    return error ? failureOf(error) : this.olderFailure();
  });

  constructor() {
    reloadOnNews(
      this.firstPage,
      RELOAD_GAP_MS,
      (news) =>
        news.type === 'reset' ||
        // A page on its way may be older than the row.
        (news.type === 'conversation.changed' && (news.row === undefined || this.firstPage.isLoading())),
    );
    inject(RowNews).listen((row) => this.take(row));
  }

  reload(): void {
    this.olderFailure.set(null);
    this.firstPage.reload();
  }

  /** Asks for the next older page; does nothing at the end, or while one is on its way. */
  async loadOlder(): Promise<void> {
    const before = this.held()?.next;
    const look = this.look();
    if (before == null || look === undefined || this.loadingOlder()) return;
    if (!isByTime(look) && this.size() < PAGE_MAX) {
      return this.size.update((size) => Math.min(PAGE_MAX, size + PAGE));
    }
    this.loadingOlderNow.set(true);
    this.olderFailure.set(null);
    try {
      const page = await this.api.send(ENDPOINTS.conversations, {
        query: { ...queryOf(look), before, limit: OLDER_PAGE },
      });
      this.held.update((held) => (held?.next === before ? joinOlderPage(held, page) : held));
      this.matches.update((known) => ({ ...known, ...page.matches }));
    } catch (error) {
      this.olderFailure.set(failureOf(error));
    } finally {
      this.loadingOlderNow.set(false);
    }
  }

  /** The row as it is now, where it is on show. */
  private refresh(row: ConversationRow): void {
    this.held.update((held) => {
      if (held === undefined) return held;
      return { ...held, rows: held.rows.map((one) => (one.id === row.id ? row : one)) };
    });
  }

  private take(row: ConversationRow): void {
    const look = this.look();
    const userId = this.user()?.id ?? '';
    if (look === undefined) return;
    // Whether the search finds it too, the server alone knows.
    if (look.search !== '') return this.refresh(row);
    this.held.update((held) => held && joinRow(held, row, { ...look, userId }));
  }
}

/** Whether news go on top, and nothing leaves without a word. */
function isByTime({ view, search }: ListLook): boolean {
  return view === 'all' && search === '';
}
