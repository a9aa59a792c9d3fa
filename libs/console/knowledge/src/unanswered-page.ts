import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ENDPOINTS, type QuestionState, type UnansweredQuestion } from '@feelori/contracts';
import {
  ApiClient,
  failureIn,
  ListChanges,
  mayNow,
  Now,
  reloadOnNews,
  shortTimeWords,
} from '@feelori/console/core';
import { EmptyState, FailurePanel, Page, Skeleton } from '@feelori/console/ui';
import { KnowledgeTabs } from './knowledge-tabs';
import { LANGUAGE_NAMES } from './language-names';

const RELOAD_GAP_MS = 500;

/** What customers asked and nobody had written: the most asked first, each a click away from an article for it. */
@Component({
  selector: 'fe-unanswered-page',
  imports: [EmptyState, FailurePanel, KnowledgeTabs, Page, RouterLink, Skeleton],
  templateUrl: './unanswered-page.html',
  styleUrls: ['../../ui/src/cards-page.scss', './knowledge-page.scss'],
})
export class UnansweredPage {
  private readonly api = inject(ApiClient);
  private readonly now = inject(Now).value;
  protected readonly resource = this.api.get(ENDPOINTS.unanswered);
  protected readonly mayManage = mayNow('knowledge:manage');
  protected readonly mayRead = mayNow('conversations:read');
  protected readonly changes = new ListChanges<UnansweredQuestion>(this.resource);
  protected readonly names = LANGUAGE_NAMES;
  protected readonly list = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly failure = failureIn(this.resource);

  constructor() {
    reloadOnNews(
      this.resource,
      RELOAD_GAP_MS,
      ({ type }) => type === 'knowledge.changed' || type === 'reset',
    );
  }

  protected when(at: string): string {
    return shortTimeWords(new Date(at), this.now());
  }

  protected async settle({ id }: UnansweredQuestion, state: QuestionState): Promise<void> {
    await this.changes.change(() =>
      this.api.send(ENDPOINTS.settleUnanswered, { path: { id }, body: { state } }),
    );
  }
}
