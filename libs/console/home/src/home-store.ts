import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { type ConversationRow, ENDPOINTS, type UsageDays } from '@feelori/contracts';
import {
  ApiClient,
  ConversationCounts,
  failureIn,
  type LiveNews,
  Now,
  reloadOnNews,
} from '@feelori/console/core';

const WAITING_SHOWN = 6;
const GAP_MS = 3_000;

/** What the home page shows: the figures of the chosen days, and who waits for a person. */
@Injectable()
export class HomeStore {
  private readonly api = inject(ApiClient);
  private readonly now = inject(Now).value;
  readonly days = signal<UsageDays>(1);
  private readonly usage = this.api.get(ENDPOINTS.usage, () => ({ query: { days: this.days() } }));
  private readonly waitingPage = this.api.get(ENDPOINTS.conversations, () => ({
    query: { view: 'needs_you', limit: WAITING_SHOWN },
  }));
  private readonly counts = inject(ConversationCounts).all;

  readonly report = computed(() => (this.usage.hasValue() ? (this.usage.value() ?? null) : null));
  readonly points = computed(() => this.report()?.points ?? []);
  readonly before = computed(() => this.report()?.before ?? []);
  readonly waiting = computed<ConversationRow[] | null>(() =>
    this.waitingPage.hasValue() ? (this.waitingPage.value()?.items ?? null) : null,
  );
  readonly waitingCount = computed(() => this.counts()?.needs_you ?? null);
  readonly usageFailure = failureIn(this.usage);
  readonly waitingFailure = failureIn(this.waitingPage);

  constructor() {
    const isNews = ({ type }: LiveNews): boolean => type === 'conversation.changed' || type === 'reset';
    reloadOnNews(this.waitingPage, GAP_MS, isNews);
    // Figures are written once a minute; nothing tells of them.
    effect(() => {
      this.now();
      untracked(() => this.usage.reload());
    });
  }

  reload(): void {
    for (const resource of [this.usage, this.waitingPage]) resource.reload();
  }
}
