import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ArticleRow, ENDPOINTS } from '@feelori/contracts';
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

/** The shop's articles; who may writes new ones and brings removed ones back. */
@Component({
  selector: 'fe-articles-page',
  imports: [EmptyState, FailurePanel, KnowledgeTabs, Page, RouterLink, Skeleton],
  templateUrl: './articles-page.html',
  styleUrls: ['../../ui/src/cards-page.scss', './knowledge-page.scss'],
})
export class ArticlesPage {
  private readonly api = inject(ApiClient);
  private readonly now = inject(Now).value;
  protected readonly resource = this.api.get(ENDPOINTS.articles);
  protected readonly mayManage = mayNow('knowledge:manage');
  protected readonly sought = signal('');
  protected readonly changes = new ListChanges<ArticleRow>(this.resource);
  protected readonly names = LANGUAGE_NAMES;
  protected readonly list = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly failure = failureIn(this.resource);
  protected readonly shown = computed(() => {
    const sought = this.sought().trim().toLowerCase();
    return (this.list()?.items ?? []).filter(({ title }) => title.toLowerCase().includes(sought));
  });

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

  protected async restore({ id }: ArticleRow): Promise<void> {
    await this.changes.change(() => this.api.send(ENDPOINTS.restoreArticle, { path: { id }, body: {} }));
  }
}
