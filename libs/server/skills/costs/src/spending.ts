import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { localTime } from '@feelori/contracts';
import { Clock } from '@feelori/platform/clock';
import { LiveSettings } from '@feelori/platform/live-settings';
import { Metrics } from '@feelori/platform/metrics';
import { CacheRedis, redisKey } from '@feelori/platform/redis';
import { Settings } from '@feelori/platform/settings';
import { LRUCache } from 'lru-cache';
import { type BudgetLevel, budgetLevel } from './budget-level';

const DEADLINE_MS = 250;
/** A day's sums are of no use to anybody once it is over everywhere. */
const KEPT_SECONDS = 3 * 86_400;
const MICRO = 1_000_000;
/** Sums of this process, for while Redis is away. */
const MOST_KEPT = 20_000;

/**
 * What models have cost today, by the shop's clocks, in all and for each conversation, and who may still be asked. The sums are Redis's;
 * while it is away each process goes by its own. Losing them all begins the day anew: a budget bounds what is spent, and
 * no customer waits for it.
 */
@Injectable()
export class Spending {
  private readonly logger = new Logger('Budget');
  private readonly own = new LRUCache<string, number>({ max: MOST_KEPT });
  private told: BudgetLevel = 'all';

  constructor(
    private readonly redis: CacheRedis,
    private readonly live: LiveSettings,
    private readonly settings: Settings,
    private readonly metrics: Metrics,
    private readonly clock: Clock,
  ) {}

  /** Who may be asked in this conversation now. Never rejects. */
  async level(conversationId: string): Promise<BudgetLevel> {
    const day = this.live.get('cost.day_dollars');
    const conversation = this.live.get('cost.conversation_cents') / 100;
    if (day === 0) this.forget();
    if (day === 0 && conversation === 0) return 'all';
    const [all = 0, own = 0] = await this.read(this.keysOf(conversationId));
    if (day > 0) this.tell(budgetLevel([{ spent: all, limit: day }]));
    return budgetLevel([
      { spent: all, limit: day },
      { spent: own, limit: conversation },
    ]);
  }

  /** What the day cost until now, and may. Never rejects. */
  async today(): Promise<{ spent: number; limit: number; level: BudgetLevel }> {
    const limit = this.live.get('cost.day_dollars');
    const [spent = 0] = await this.read([this.dayKey()]);
    return { spent, limit, level: budgetLevel([{ spent, limit }]) };
  }

  /** Keeps the figure true where nobody asks: of a day that is over nothing stays. Never rejects. */
  async look(): Promise<void> {
    const { level, limit } = await this.today();
    this.metrics.states.budget(limit === 0 ? 'all' : level);
  }

  /** Models were paid for in this conversation: known to this process at once. Never rejects. */
  async note(conversationId: string, dollars: number): Promise<void> {
    if (!(dollars > 0)) return;
    const micro = Math.round(dollars * MICRO);
    const keys = this.keysOf(conversationId);
    for (const key of keys) this.own.set(key, (this.own.get(key) ?? 0) + micro);
    const add = (redis: CacheRedis): Promise<unknown> =>
      keys.reduce((all, key) => all.incrby(key, micro).expire(key, KEPT_SECONDS), redis.multi()).exec();
    await this.redis.within(DEADLINE_MS, 'spending', add).catch(() => undefined);
  }

  private async read(keys: readonly string[]): Promise<number[]> {
    const kept = keys.map((key) => this.own.get(key) ?? 0);
    const read = (redis: CacheRedis): Promise<(string | null)[]> => redis.mget(...keys);
    const shared = await this.redis.within(DEADLINE_MS, 'spending', read).catch(() => []);
    return kept.map((micro, at) => Math.max(micro, Number(shared[at] ?? 0)) / MICRO);
  }

  /** Sums of the day: of all, and of one conversation, whose id is nobody's to read in a key. */
  private keysOf(conversationId: string): string[] {
    const one = createHash('sha256').update(conversationId).digest('base64url');
    return [this.dayKey(), this.dayKey(one)];
  }

  private dayKey(...of: string[]): string {
    const { date: day } = localTime(this.clock.ms(), this.live.get('shop.opening_hours').timeZone);
    return redisKey(this.settings.redis.prefix, 'spent', day, ...of);
  }

  /** Where there is no budget none opens again: only the figure goes back, so that no alert stays. */
  private forget(): void {
    this.told = 'all';
    this.metrics.states.budget('all');
  }

  /** Once for each change: a line in the log, a count for the console, and a figure that alerts look at. */
  private tell(level: BudgetLevel): void {
    this.metrics.states.budget(level);
    if (level === this.told) return;
    this.told = level;
    this.metrics.usage.count('budget', level);
    if (level === 'all') this.logger.log("the day's budget for models is open again");
    else this.logger.warn(`the day's budget for models is ${level === 'none' ? 'spent' : 'nearly spent'}`);
  }
}
