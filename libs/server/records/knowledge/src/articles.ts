import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { ARTICLE_VERSIONS_KEPT } from '@feelori/contracts';
import { type Audited, type AuditEntry, withAudit } from '@feelori/platform/audit';
import { DURABLE, insertNew } from '@feelori/platform/mongo';
import { withDeadline } from '@feelori/platform/resilience';
import type { Model } from 'mongoose';
import type { ArticleWords, StoredArticle, StoredArticleHead, StoredArticleVersion } from './article';

const DEADLINE_MS = 3_000;
const HEAD = { earlier: 0, pendingAudit: 0 } as const;

/** That an article is, or was, and in which version. */
export interface ArticleMark {
  _id: string;
  version: number;
  at: Date;
}

/** What the next version holds, and who makes it. */
export interface NextArticle extends ArticleWords {
  removed: boolean;
  by: string;
  at: Date;
}

/** The shop's articles. Each change is one compare-and-set on the version, with its entry for the audit. */
@Injectable()
export class Articles {
  constructor(@InjectModel('Article') private readonly model: Model<StoredArticle>) {}

  /** Those that answer, or those that were removed: the last changed first, `limit` at most. */
  async all({ removed, limit }: { removed: boolean; limit: number }): Promise<StoredArticleHead[]> {
    const found = this.model
      .find({ removed }, HEAD)
      .sort({ at: -1, _id: 1 })
      .limit(limit)
      .lean<StoredArticleHead[]>();
    return withDeadline(found.exec(), DEADLINE_MS, 'database: articles');
  }

  /** What was changed at `from` or later, the first change first. */
  async changedSince(from: Date): Promise<ArticleMark[]> {
    const found = this.model
      .find({ at: { $gte: from } }, { _id: 1, version: 1, at: 1 })
      .sort({ at: 1, _id: 1 })
      .lean<ArticleMark[]>();
    return withDeadline(found.exec(), DEADLINE_MS, 'database: changed articles');
  }

  async byIds(ids: readonly string[]): Promise<StoredArticleHead[]> {
    const found = this.model.find({ _id: { $in: [...ids] } }, HEAD).lean<StoredArticleHead[]>();
    return withDeadline(found.exec(), DEADLINE_MS, 'database: articles');
  }

  /** Also one that was removed. Null when there never was one. */
  async byId(id: string): Promise<StoredArticle | null> {
    const found = this.model.findOne({ _id: { $eq: id } }, { pendingAudit: 0 }).lean<StoredArticle>();
    return withDeadline(found.exec(), DEADLINE_MS, 'database: article');
  }

  async add(id: string, next: NextArticle, audit: AuditEntry): Promise<StoredArticle> {
    const article: StoredArticle = { _id: id, ...next, version: 1, earlier: [] };
    const row: StoredArticle & Audited = { ...article, pendingAudit: [audit] };
    await insertNew(this.model.collection, [row]);
    return article;
  }

  /** Writes the version after `before`. Null when somebody was quicker. */
  async change(before: StoredArticle, next: NextArticle, audit: AuditEntry): Promise<StoredArticle | null> {
    const earlier = [...before.earlier, versionOf(before)].slice(-ARTICLE_VERSIONS_KEPT);
    const fields = { ...next, version: before.version + 1, earlier };
    const update = this.model.updateOne(
      { _id: { $eq: before._id }, version: before.version },
      { $set: fields, ...withAudit(audit) },
      DURABLE,
    );
    const { modifiedCount } = await withDeadline(update.exec(), DEADLINE_MS, 'database: article');
    return modifiedCount === 1 ? { _id: before._id, ...fields } : null;
  }
}

function versionOf({ version, title, text, link, language, by, at }: StoredArticle): StoredArticleVersion {
  return { version, title, text, link, language, by, at };
}
