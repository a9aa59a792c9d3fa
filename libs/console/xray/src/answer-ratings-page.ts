import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ENDPOINTS, type RatingPage } from '@feelori/contracts';
import { ApiClient, clockWords, dayWords, type Failure, failureOf, Now } from '@feelori/console/core';
import { EmptyState, FailurePanel, Page } from '@feelori/console/ui';
import { GoldenFile } from './golden-file';

/** What people of the shop said of the assistant's answers, newest first, and the corrected ones as a file. */
@Component({
  selector: 'fe-answer-ratings-page',
  imports: [EmptyState, FailurePanel, Page, RouterLink],
  templateUrl: './answer-ratings-page.html',
  styleUrl: './answer-ratings-page.scss',
})
export class AnswerRatingsPage {
  private readonly api = inject(ApiClient);
  private readonly file = inject(GoldenFile);
  private readonly now = inject(Now).value;
  protected readonly verdict = signal('');
  private readonly first = this.api.get(ENDPOINTS.answerRatings, () => ({ query: this.query() }));
  private readonly answer = computed(() => (this.first.hasValue() ? this.first.value() : undefined));
  private readonly read = linkedSignal<RatingPage | undefined, RatingPage | undefined>({
    source: this.answer,
    computation: (page) => page,
  });
  private readonly refused = signal<Failure | null>(null);
  protected readonly busy = signal(false);
  protected readonly items = computed(() => this.read()?.items ?? null);
  protected readonly hasMore = computed(() => (this.read()?.next ?? null) !== null);
  protected readonly failure = computed(() => {
    const error = this.first.error();
    return error === undefined ? this.refused() : failureOf(error);
  });

  protected when(at: string): string {
    const time = new Date(at);
    return `${dayWords(time, this.now())}, ${clockWords(time)}`;
  }

  protected reload(): void {
    this.refused.set(null);
    this.first.reload();
  }

  protected older(): Promise<void> {
    const known = this.read();
    return this.alone(async () => {
      if (known === undefined || known.next === null) return;
      const query = { ...this.query(), before: known.next };
      const page = await this.api.send(ENDPOINTS.answerRatings, { query });
      if (this.read() === known) this.read.set({ items: [...known.items, ...page.items], next: page.next });
    });
  }

  protected save(): Promise<void> {
    return this.alone(() => this.file.save());
  }

  private query(): Record<string, string> {
    const verdict = this.verdict();
    return verdict === '' ? {} : { verdict };
  }

  private async alone(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.refused.set(null);
    try {
      await work();
    } catch (error) {
      this.refused.set(failureOf(error));
    } finally {
      this.busy.set(false);
    }
  }
}
