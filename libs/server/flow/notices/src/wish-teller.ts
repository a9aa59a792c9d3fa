import { Injectable } from '@nestjs/common';
import { Clock } from '@feelori/platform/clock';
import { LiveFlags, LiveSettings } from '@feelori/platform/live-settings';
import { Settings } from '@feelori/platform/settings';
import { Conversations } from '@feelori/records/conversations';
import { Consents, Customers } from '@feelori/records/customers';
import { type StockWish, StockWishes, type WishEnd } from '@feelori/records/stock-wishes';
import { Templates } from '@feelori/records/templates';
import { type Product, stockMessage, StockReader } from '@feelori/skills/notices';
import { hindrance } from './hindrance';
import { NoticeWriter } from './notice-writer';
import { takesText } from './takes-text';

/** Tells whoever waits for a product that it can be bought again, where they may still be told. */
@Injectable()
export class WishTeller {
  constructor(
    private readonly wishes: StockWishes,
    private readonly stock: StockReader,
    private readonly conversations: Conversations,
    private readonly customers: Customers,
    private readonly consents: Consents,
    private readonly templates: Templates,
    private readonly writer: NoticeWriter,
    private readonly live: LiveSettings,
    private readonly flags: LiveFlags,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Whether it is known by now who is told nothing. */
  get isReady(): boolean {
    return this.flags.isKnown;
  }

  /** Bears repetition. Null where it is another worker's by now, or whoever waited was erased. */
  async tell(wish: StockWish, product: Product, held: Date, signal: AbortSignal): Promise<WishEnd | null> {
    const conversation = await this.conversations.byId(wish.conversationId);
    const customer = conversation && (await this.customers.byId(conversation.customerId));
    if (!conversation || !customer) return null;
    const { phoneNumberIds } = this.settings.whatsapp;
    const why = await hindrance(conversation, customer, { customers: this.customers, phoneNumberIds });
    if (why !== null) return { state: 'untold', why };
    if (!this.flags.isOn('back_in_stock', customer._id)) return { state: 'untold', why: 'switched_off' };
    const { offers, news } = await this.consents.unasked(customer._id);
    if (!news) return { state: 'untold', why: 'no_consent' };
    const setting = this.live.get('notices.stock');
    const templates = setting.template === '' ? [] : await this.templates.named(setting.template);
    const reader = { language: wish.language, name: customer.name, shopName: this.live.get('shop.name') };
    const windowOpen = takesText(conversation, this.clock.ms());
    const digits = conversation.identity.waId ?? '';
    const priced = await this.stock.pricedFor(product, digits, signal);
    const message = stockMessage(priced, wish, reader, { windowOpen, offers, setting, templates });
    if (message.kind === 'untold') return { state: 'untold', why: message.why };
    const said = await this.writer.write(
      { kind: 'known', customer, digits, conversation },
      {
        eventId: eventOf(wish),
        content: message.content,
        holds: () => this.wishes.isHeld(wish._id, held),
      },
    );
    return said ? { state: 'told', why: null } : null;
  }
}

/** Once for each time somebody asked; they may ask again. */
function eventOf({ productId, variantIds, askedAt }: StockWish): string {
  return `stock-${productId}-${variantIds[0] ?? 'any'}-${askedAt.getTime().toString(36)}`;
}
