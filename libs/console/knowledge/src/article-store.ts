import { computed, inject, Injectable, signal } from '@angular/core';
import { type Article, type ArticleRequest, ENDPOINTS } from '@feelori/contracts';
import { ApiClient, failureIn, failureOf } from '@feelori/console/core';

/** One article, its versions, and what a person does with it: one thing at a time. */
@Injectable()
export class ArticleStore {
  private readonly api = inject(ApiClient);
  /** Nothing is asked before it is set; a new article has none. */
  readonly id = signal<string | undefined>(undefined);
  readonly showVersions = signal(false);
  private readonly resource = this.api.get(ENDPOINTS.article, () => this.call());
  private readonly versionResource = this.api.get(ENDPOINTS.articleVersions, () =>
    this.showVersions() ? this.call() : undefined,
  );
  readonly busy = signal(false);
  readonly refusal = signal<string | null>(null);
  readonly article = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  readonly versions = computed(() =>
    this.versionResource.hasValue() ? this.versionResource.value().items : undefined,
  );
  readonly failure = failureIn(this.resource);
  readonly versionsFailure = failureIn(this.versionResource);

  reload(): void {
    this.resource.reload();
    this.versionResource.reload();
  }

  reloadVersions(): void {
    this.versionResource.reload();
  }

  add(body: ArticleRequest): Promise<Article | null> {
    return this.alone(() => this.api.send(ENDPOINTS.addArticle, { body }));
  }

  save(article: Article, request: ArticleRequest): Promise<Article | null> {
    const body = { ...request, expectedVersion: article.version };
    return this.changed(() => this.api.send(ENDPOINTS.changeArticle, { path: { id: article.id }, body }));
  }

  undo({ id, version }: Article, toVersion: number): Promise<Article | null> {
    const body = { toVersion, expectedVersion: version };
    return this.changed(() => this.api.send(ENDPOINTS.undoArticle, { path: { id }, body }));
  }

  restore({ id }: Article): Promise<Article | null> {
    return this.changed(() => this.api.send(ENDPOINTS.restoreArticle, { path: { id }, body: {} }));
  }

  async remove({ id }: Article): Promise<void> {
    await this.changed(() => this.api.send(ENDPOINTS.removeArticle, { path: { id } }));
  }

  private async changed<Answer>(act: () => Promise<Answer>): Promise<Answer | null> {
    const answer = await this.alone(act);
    // Also where it was refused: the next change is made to what somebody else left.
    this.reload();
    return answer;
  }

  private async alone<Answer>(act: () => Promise<Answer>): Promise<Answer | null> {
    if (this.busy()) return null;
    this.busy.set(true);
    this.refusal.set(null);
    try {
      return await act();
    } catch (error) {
      this.refusal.set(failureOf(error).text);
      return null;
    } finally {
      this.busy.set(false);
    }
  }

  private call(): { path: { id: string } } | undefined {
    const id = this.id();
    return id === undefined ? undefined : { path: { id } };
  }
}
