import { Injectable } from '@nestjs/common';
import { canonicalPhone, type NumberedOrder, phoneCandidates } from '@feelori/edges/shopify';
import { Clock } from '@feelori/platform/clock';
import { Settings } from '@feelori/platform/settings';
import { ErasedMessages } from '@feelori/records/erasures';
import { phoneKey, type PhoneOrderNote, PhoneOrders } from '@feelori/records/phone-orders';

const DAY_MS = 86_400_000;
/** So long Shopify shows an order to an app without the right to see all. */
export const SHOWN_MS = 60 * DAY_MS;
/** As many as one question to Shopify brings. */
const NEWEST = 5;

/**
 * Knows which orders stand under which number, by keyed hashes. It only points at orders: whose they are now is checked on
 * the orders themselves.
 */
@Injectable()
export class PhoneOrderBook {
  constructor(
    private readonly orders: PhoneOrders,
    private readonly erased: ErasedMessages,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Shopify's numbers of the newest orders, up to five, under a number in any spelling. One read by an index. */
  async under(phone: string): Promise<string[]> {
    const keys = this.keysOf([phone]);
    return keys.length === 0 ? [] : this.orders.under(keys, NEWEST);
  }

  /**
   * Bears repetition and the wrong order. Nothing is noted of who was erased, though Shopify still has their number.
   * `keptMs`: from the order's day on.
   */
  async note(orders: readonly NumberedOrder[], keptMs = SHOWN_MS): Promise<void> {
    const oldest = this.clock.ms() - keptMs;
    const kept = orders.filter(({ createdAt }) => Date.parse(createdAt) > oldest);
    if (kept.length === 0) return;
    const erased = await this.erasedAmong(kept.flatMap(({ buyerPhones }) => buyerPhones));
    const notes = kept.map((order) => this.noteOf(order, erased));
    await this.orders.note(notes, (createdAt) => new Date(createdAt.getTime() + keptMs));
  }

  /** What stands for these numbers, by every secret while one is being replaced; what is no number is left out. */
  keysOf(phones: readonly string[]): string[] {
    const numbers = phones.flatMap((phone) => canonicalPhone(phone) ?? []);
    return numbers.flatMap((number) => this.secrets.map((secret) => phoneKey(number, secret)));
  }

  /** Takes out orders by Shopify's numbers of them, and all under these phone numbers. */
  async forget(orderIds: readonly string[], phones: readonly string[]): Promise<void> {
    if (orderIds.length > 0) await this.orders.forget(orderIds);
    const keys = this.keysOf(phones);
    if (keys.length > 0) await this.orders.forgetUnder(keys);
  }

  /** Tells the secret that hashes from others: with another one everything is to be noted anew. */
  get secretTag(): string {
    return phoneKey('', this.secrets[0] ?? '');
  }

  forgetAll(): Promise<void> {
    return this.orders.forgetAll();
  }

  private noteOf(order: NumberedOrder, erased: ReadonlySet<string>): PhoneOrderNote {
    const [secret = ''] = this.secrets;
    const numbers = order.buyerPhones.filter((phone) => !erased.has(phone));
    return {
      orderId: order.id,
      numbers: numbers.map((phone) => phoneKey(phone, secret)),
      createdAt: new Date(order.createdAt),
      updatedAt: new Date(order.updatedAt),
    };
  }

  /** Those of these numbers that are known from an erasure, in whichever spelling. */
  private async erasedAmong(phones: readonly string[]): Promise<ReadonlySet<string>> {
    const spellings = new Map(
      phones.flatMap((phone) => phoneCandidates(phone).map((one) => [one.slice(1), phone] as const)),
    );
    const found = await this.erased.numbersAmong([...spellings.keys()], this.secrets);
    return new Set([...found].flatMap((digits) => spellings.get(digits) ?? []));
  }

  private get secrets(): readonly string[] {
    return this.settings.auth.jwtSecrets;
  }
}
