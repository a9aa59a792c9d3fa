import { Injectable } from '@nestjs/common';
import {
  type AuditAction,
  type Article,
  type ArticleChange,
  type ArticleList,
  type ArticleRequest,
  ARTICLES_MAX,
  type ArticleUndo,
  type ArticleVersions,
} from '@feelori/contracts';
import { type Actor, type AuditValues, auditEntry } from '@feelori/platform/audit';
import { Clock, newId } from '@feelori/platform/clock';
import { AppError } from '@feelori/platform/errors';
import { Live } from '@feelori/platform/live';
import { Settings } from '@feelori/platform/settings';
import {
  Articles,
  type ArticleWords,
  type NextArticle,
  type StoredArticle,
} from '@feelori/records/knowledge';
import { isOnShop, KnowledgeFollower, shopHosts } from '@feelori/skills/knowledge';
import { articleRow, articleVersions, articleView } from './article-view';

/** Looks after the shop's articles. What changes is searched here at once, and in every process within two seconds. */
@Injectable()
export class ArticleKeeper {
  constructor(
    private readonly articles: Articles,
    private readonly follower: KnowledgeFollower,
    private readonly settings: Settings,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  async all(): Promise<ArticleList> {
    const [kept, removed] = await Promise.all([
      this.articles.all({ removed: false, limit: ARTICLES_MAX }),
      this.articles.all({ removed: true, limit: ARTICLES_MAX }),
    ]);
    return {
      items: kept.map(articleRow).sort((a, b) => a.title.localeCompare(b.title, 'en')),
      removed: removed.map(articleRow),
      hosts: shopHosts(this.settings.shopify.storefrontUrl),
    };
  }

  async one(id: string): Promise<Article> {
    return articleView(await this.known(id));
  }

  async versions(id: string): Promise<ArticleVersions> {
    return { items: articleVersions(await this.known(id)) };
  }

  /** `conflict` when there are too many. Two at once may come to one more than that. */
  async add(request: ArticleRequest, actor: Actor): Promise<Article> {
    this.refuseForeignLink(request);
    if ((await this.articles.all({ removed: false, limit: ARTICLES_MAX })).length >= ARTICLES_MAX) {
      throw new AppError('conflict', `A shop has ${ARTICLES_MAX} articles at most. Remove one first.`);
    }
    const at = this.clock.now();
    const id = newId(at.getTime());
    const next = { ...wordsOf(request), removed: false, by: actor.name, at };
    const change = {
      action: 'articles.added' as const,
      about: aboutArticle(id),
      before: {},
      after: valuesOf(next),
    };
    const added = await this.articles.add(id, next, auditEntry(actor, at, change));
    await this.tell();
    return articleView(added);
  }

  async change(id: string, request: ArticleChange, actor: Actor): Promise<Article> {
    this.refuseForeignLink(request);
    const before = await this.seen(id, request.expectedVersion);
    if (before.removed) throw new AppError('not_found', 'This article was removed meanwhile.');
    return this.write(before, { ...wordsOf(request), removed: false }, 'articles.changed', actor);
  }

  /** Makes it what it was in an earlier version, which makes a new one. */
  async undo(id: string, { toVersion, expectedVersion }: ArticleUndo, actor: Actor): Promise<Article> {
    const before = await this.seen(id, expectedVersion);
    const target = before.earlier.find(({ version }) => version === toVersion);
    if (target === undefined) throw new AppError('not_found', 'That version of the article is not kept.');
    return this.write(before, { ...wordsOf(target), removed: before.removed }, 'articles.changed', actor);
  }

  /** Bears repetition. */
  async remove(id: string, actor: Actor): Promise<void> {
    const before = await this.articles.byId(id);
    if (before === null || before.removed) return;
    await this.write(before, { ...wordsOf(before), removed: true }, 'articles.removed', actor);
  }

  /** Bears repetition. */
  async restore(id: string, actor: Actor): Promise<Article> {
    const before = await this.known(id);
    if (!before.removed) return articleView(before);
    return this.write(before, { ...wordsOf(before), removed: false }, 'articles.restored', actor);
  }

  private async write(
    before: StoredArticle,
    next: Omit<NextArticle, 'by' | 'at'>,
    action: AuditAction,
    actor: Actor,
  ): Promise<Article> {
    const at = this.clock.now();
    const about = aboutArticle(before._id);
    const audit = auditEntry(actor, at, { action, about, before: valuesOf(before), after: valuesOf(next) });
    const written = await this.articles.change(before, { ...next, by: actor.name, at }, audit);
    if (written === null) throw changedSince();
    await this.tell();
    return articleView(written);
  }

  private async tell(): Promise<void> {
    // The next look of this process makes up for one that fails.
    await this.follower.follow().catch(() => undefined);
    await this.live.publish({ type: 'knowledge.changed' });
  }

  private async known(id: string): Promise<StoredArticle> {
    const article = await this.articles.byId(id);
    if (article === null) throw new AppError('not_found', 'There is no such article.');
    return article;
  }

  private async seen(id: string, version: number): Promise<StoredArticle> {
    const article = await this.known(id);
    if (article.version !== version) throw changedSince();
    return article;
  }

  private refuseForeignLink({ link }: ArticleRequest): void {
    const { storefrontUrl } = this.settings.shopify;
    if (link === '' || isOnShop(link, storefrontUrl)) return;
    const message = `The link leads to another place than ${shopHosts(storefrontUrl).join(', ') || 'the shop'}.`;
    throw new AppError('validation_failed', message, [{ field: 'link', message }]);
  }
}

function wordsOf({ title, text, link, language }: ArticleWords): ArticleWords {
  return { title: title.trim(), text, link, language };
}

function valuesOf({
  title,
  text,
  link,
  language,
  removed,
}: ArticleWords & { removed: boolean }): AuditValues {
  return { title, text, link, language, removed };
}

function aboutArticle(id: string): string {
  return `article ${id}`;
}

function changedSince(): AppError {
  return new AppError('conflict', 'Somebody changed this article since you saw it. Look at it again first.');
}
