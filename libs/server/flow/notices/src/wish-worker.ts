import { Injectable } from '@nestjs/common';
import { quietEnds } from '@feelori/contracts';
import { Clock } from '@feelori/platform/clock';
import { LiveSettings } from '@feelori/platform/live-settings';
import { Metrics } from '@feelori/platform/metrics';
import { type StockWish, StockWishes } from '@feelori/records/stock-wishes';
import { isBack, type Product, StockReader } from '@feelori/skills/notices';
import { WishTeller } from './wish-teller';

/** Of so many products memory is asked in a round; of those that are back so many are asked of Shopify. */
const MOST_PRODUCTS = 10_000;
const MOST_CHOICES = 20_000;
const MOST_BACK = 5;
/** In one round for one product; the next one takes the rest. */
const MOST_WISHES = 20;
/** Another worker takes over what is held for longer than any look lasts; what is not back after all is looked at again then. */
const HOLD_MS = 60_000;

/**
 * Tells who waits for a product once it can be bought again. The catalogue in memory says which may be back, by webhooks as by
 * what is read each night; Shopify itself is asked before anybody is told.
 */
@Injectable()
export class WishWorker {
  constructor(
    private readonly wishes: StockWishes,
    private readonly stock: StockReader,
    private readonly teller: WishTeller,
    private readonly live: LiveSettings,
    private readonly metrics: Metrics,
    private readonly clock: Clock,
  ) {}

  /** Gives how many it looked at. */
  async round(signal: AbortSignal): Promise<number> {
    if (!this.live.isKnown || !this.teller.isReady || !this.live.get('notices.stock').on) return 0;
    let looked = 0;
    for (const product of (await this.mayBeBack()).slice(0, MOST_BACK)) {
      looked += await this.tellOf(product, signal);
    }
    return looked;
  }

  /** The products, as memory has them, of which something can be bought that somebody waits for: two queries, however many they are. */
  private async mayBeBack(): Promise<Product[]> {
    const now = this.clock.now();
    const waitedFor = await this.wishes.productsWaitedFor(now, MOST_PRODUCTS);
    const buyable = new Map<string, Product>();
    for (const id of waitedFor) {
      const product = this.stock.buyable(id);
      if (product !== null) buyable.set(id, product);
    }
    const choices = await this.wishes.choicesWaitedFor([...buyable.keys()], now, MOST_CHOICES);
    const back = new Set<Product>();
    for (const choice of choices) {
      const product = buyable.get(choice.productId);
      if (product !== undefined && isBack(product, choice)) back.add(product);
    }
    return [...back];
  }

  /** `remembered`: as memory has the product. Gives how many waited for what may be back. */
  private async tellOf(remembered: Product, signal: AbortSignal): Promise<number> {
    const now = this.clock.now();
    const { id: productId, variants } = remembered;
    const variantIds = variants.filter(({ available }) => available).map(({ id }) => id);
    const back = await this.wishes.waitingFor({ productId, variantIds }, now, MOST_WISHES);
    if (back.length === 0) return 0;
    const held = new Date(now.getTime() + HOLD_MS);
    const claims = await Promise.all(back.map((wish) => this.wishes.claim(wish, held)));
    const mine = back.filter((_, at) => claims[at]);
    if (mine.length === 0) return 0;
    const product = await this.stock.now(productId, signal);
    // Whatever is not there after all waits on until `held`.
    if (product === null || product === 'shop_unreachable') return mine.length;
    for (const wish of mine.filter((one) => isBack(product, one))) {
      await this.finish(wish, product, { held, signal });
    }
    return mine.length;
  }

  private async finish(
    wish: StockWish,
    product: Product,
    { held, signal }: { held: Date; signal: AbortSignal },
  ): Promise<void> {
    const now = this.clock.now();
    const quiet = quietEnds(this.live.get('notices.orders').quiet, await this.stock.timeZone(), now);
    if (quiet !== null) return this.wishes.lookAgain(wish._id, held, quiet);
    const end = await this.teller.tell(wish, product, held, signal);
    if (end === null || !(await this.wishes.end(wish._id, held, end, now))) return;
    this.metrics.notice('back_in_stock', end.why ?? 'written');
  }
}
