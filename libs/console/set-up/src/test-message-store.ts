import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { ENDPOINTS } from '@feelori/contracts';
import { ApiClient, failureOf, reloadOnNews } from '@feelori/console/core';
import { testMessageSteps } from './test-message-steps';

const GAP_MS = 500;
const BEFORE_ALL = '';

/** Follows a message that somebody writes from their own phone, from the webhook to the answer on the phone. */
@Injectable()
export class TestMessageStore {
  private readonly api = inject(ApiClient);
  /** When the newest conversation had moved last (ISO 8601) before the test began; null before it does. */
  private readonly last = signal<string | null>(null);
  /** The conversation that moved since. */
  private readonly found = signal<string | null>(null);
  private readonly refused = signal<ReturnType<typeof failureOf> | null>(null);

  private readonly newest = this.api.get(ENDPOINTS.conversations, () =>
    this.last() !== null && this.found() === null ? { query: { view: 'all', limit: 1 } } : undefined,
  );
  private readonly thread = this.api.get(ENDPOINTS.thread, () => {
    const id = this.found();
    return id === null ? undefined : { path: { id } };
  });

  readonly isOn = computed(() => this.last() !== null);
  readonly failure = computed(() => {
    const error = this.newest.error() ?? this.thread.error();
    return this.refused() ?? (error === undefined ? null : failureOf(error));
  });
  readonly steps = computed(() => {
    const [thread, last] = [this.thread.hasValue() ? this.thread.value() : undefined, this.last()];
    return testMessageSteps(thread ?? { entries: [] }, last ?? BEFORE_ALL);
  });
  readonly conversationId = this.found.asReadonly();
  /** Who wrote it; null until that is known. */
  readonly customerName = computed(() =>
    this.thread.hasValue() ? this.thread.value().conversation.customerName : null,
  );

  constructor() {
    reloadOnNews(this.newest, GAP_MS, ({ type }) => type === 'conversation.changed' || type === 'reset');
    reloadOnNews(
      this.thread,
      GAP_MS,
      (news) =>
        news.type === 'reset' ||
        (news.type === 'conversation.changed' && news.conversationId === this.found()),
    );
    effect(() => {
      const [row] = (this.newest.hasValue() ? this.newest.value()?.items : undefined) ?? [];
      const last = untracked(this.last);
      if (row !== undefined && last !== null && row.lastAt > last) this.found.set(row.id);
    });
    // A colleague's answer moves a conversation as well.
    effect(() => {
      if (this.thread.hasValue() && !this.steps().arrived) untracked(() => this.lookOn());
    });
  }

  /** What was found is not the test: waits for what comes after it. */
  lookOn(): void {
    if (!this.thread.hasValue()) return;
    this.last.set(this.thread.value().conversation.lastAt);
    this.found.set(null);
  }

  async begin(): Promise<void> {
    this.refused.set(null);
    this.found.set(null);
    this.last.set(null);
    try {
      const query = { view: 'all', limit: 1 };
      const { items } = await this.api.send(ENDPOINTS.conversations, { query });
      this.last.set(items[0]?.lastAt ?? BEFORE_ALL);
    } catch (error) {
      this.refused.set(failureOf(error));
    }
  }
}
