import { type Article, type ArticleRow, type ArticleVersion } from '@feelori/contracts';
import type { StoredArticle, StoredArticleHead, StoredArticleVersion } from '@feelori/records/knowledge';
import { passagesOf } from '@feelori/skills/knowledge';

/** An article as lists show it. */
export function articleRow({
  _id: id,
  title,
  link,
  language,
  text,
  version,
  at,
  by,
  removed,
}: StoredArticleHead): ArticleRow {
  const words = text.trim().split(/\s+/u).length;
  return { id, title, link, language, words, version, changedAt: at.toISOString(), changedBy: by, removed };
}

/** An article as it is read and written. */
export function articleView(article: StoredArticleHead): Article {
  const { leftOut } = passagesOf(article.text);
  return { ...articleRow(article), text: article.text, leftOut };
}

/** All versions of it that are kept, the newest first. */
export function articleVersions(article: StoredArticle): ArticleVersion[] {
  return [...article.earlier, article].map(versionView).reverse();
}

function versionView({ version, title, text, link, language, at, by }: StoredArticleVersion): ArticleVersion {
  return { version, title, text, link, language, changedAt: at.toISOString(), changedBy: by };
}
