import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Periodic } from '@feelori/platform/clock';
import { Shutdown } from '@feelori/platform/lifecycle';
import { MongoGate } from '@feelori/platform/mongo';
import { Settings } from '@feelori/platform/settings';
import { Articles, type StoredArticleHead } from '@feelori/records/knowledge';
import { KnowledgeIndex } from './knowledge-index';
import { isOnShop } from '@feelori/edges/shopify';

/** A change is known everywhere within 2 s. */
const EVERY_MS = 1_000;
/** A write may come so late after the moment it says it was made. */
const LATE_MS = 30_000;
const AT_ONCE = 100;

/** Brings the shop's articles into this process's memory, and what changes in them. */
@Injectable()
export class KnowledgeFollower implements OnApplicationBootstrap {
  private seen = new Date(0);
  private following: Promise<void> = Promise.resolve();
  private readonly periodic = new Periodic('follow the articles', EVERY_MS, () => this.follow());

  constructor(
    private readonly articles: Articles,
    private readonly index: KnowledgeIndex,
    private readonly settings: Settings,
    gate: MongoGate,
    shutdown: Shutdown,
  ) {
    gate.onceConnected(() => this.follow());
    shutdown.register('follow the articles', () => this.periodic.stop());
  }

  onApplicationBootstrap(): void {
    this.periodic.start();
  }

  /** One look, behind one that is under way. Rejects when the database cannot be asked; what is known stays. */
  follow(): Promise<void> {
    const next = this.following.then(() => this.look());
    this.following = next.catch(() => undefined);
    return next;
  }

  private async look(): Promise<void> {
    const marks = await this.articles.changedSince(new Date(Math.max(0, this.seen.getTime() - LATE_MS)));
    const news = marks.filter(({ _id, version }) => this.versions.get(_id) !== version).map(({ _id }) => _id);
    for (let at = 0; at < news.length; at += AT_ONCE) {
      for (const article of await this.articles.byIds(news.slice(at, at + AT_ONCE))) this.take(article);
    }
    this.seen = marks.at(-1)?.at ?? this.seen;
  }

  private readonly versions = new Map<string, number>();

  private take({ _id: id, removed, version, title, text, link, language }: StoredArticleHead): void {
    const leads = isOnShop(link, this.settings.shopify.storefrontUrl);
    if (removed) this.index.remove(id);
    else this.index.put({ id, version, title, text, link: leads ? link : '', language });
    this.versions.set(id, version);
  }
}
