import { Injectable } from '@nestjs/common';
import { languageOf } from '@feelori/contracts';
import { Clock } from '@feelori/platform/clock';
import { LiveFlags, LiveSettings } from '@feelori/platform/live-settings';
import { Consents, type UnaskedConsent } from '@feelori/records/customers';
import { type Notice, Notices, type UntoldReason } from '@feelori/records/notices';
import { Templates } from '@feelori/records/templates';
import {
  type NewsItem,
  type NewsMessage,
  newsMessage,
  type NewsReader,
  type NewsRecipient,
  NewsRecipients,
  type ShopOrderNews,
} from '@feelori/skills/notices';
import { NoticeWriter } from './notice-writer';
import { takesText } from './takes-text';

/** An order that a worker has, and until when. */
export interface HeldOrder {
  id: string;
  held: Date;
}

/** What became of one piece of news. */
export interface Told {
  item: NewsItem;
  untold: Notice['untold'];
}

type Reachable = Exclude<NewsRecipient, { kind: 'untold' }>;

/** Who never wrote has said nothing: neither STOP, nor that they want offers. */
const STRANGER: UnaskedConsent = { offers: false, news: true };

/** Tells whoever placed an order what happened to it, where they may be told. */
@Injectable()
export class NoticeTeller {
  constructor(
    private readonly notices: Notices,
    private readonly recipients: NewsRecipients,
    private readonly consents: Consents,
    private readonly templates: Templates,
    private readonly writer: NoticeWriter,
    private readonly live: LiveSettings,
    private readonly flags: LiveFlags,
    private readonly clock: Clock,
  ) {}

  /** Whether it is known by now who is told nothing. */
  get isReady(): boolean {
    return this.flags.isKnown;
  }

  /** Every step bears repetition. Null where the order is not ours to tell of any more. */
  async tell(order: ShopOrderNews, items: readonly NewsItem[], held: HeldOrder): Promise<Told[] | null> {
    const recipient = await this.recipients.of(order);
    if (recipient.kind === 'untold') return untold(items, recipient.why);
    const isStranger = recipient.kind === 'stranger';
    if (isStranger && !this.live.get('notices.orders').unknownNumbers) return untold(items, 'unknown_number');
    const customerId = isStranger ? null : recipient.customer._id;
    if (!this.flags.isOn('order_news', customerId)) return untold(items, 'switched_off');
    const consent = isStranger ? STRANGER : await this.consents.unasked(recipient.customer._id);
    if (!consent.news) return untold(items, 'no_consent');
    const told: Told[] = [];
    for (const item of items) {
      const message = await this.messageOf(order, item, recipient, consent);
      const said =
        message.kind === 'untold' ||
        (await this.writer.write(recipient, {
          eventId: `order-${held.id}-${item.key}`,
          content: message.content,
          holds: (conversationId) => this.notices.name(held.id, held.held, conversationId),
        }));
      if (!said) return null;
      told.push({ item, untold: message.kind === 'say' ? null : message.why });
    }
    return told;
  }

  private async messageOf(
    order: ShopOrderNews,
    item: NewsItem,
    recipient: Reachable,
    { offers }: UnaskedConsent,
  ): Promise<NewsMessage> {
    const setting = this.live.get('notices.orders').kinds[item.kind];
    const templates = setting.template === '' ? [] : await this.templates.named(setting.template);
    const windowOpen = takesText(recipient.kind === 'known' ? recipient.conversation : null, this.clock.ms());
    return newsMessage(order, item, this.readerOf(order, recipient), {
      windowOpen,
      offers,
      setting,
      templates,
    });
  }

  private readerOf({ locale }: ShopOrderNews, recipient: Reachable): NewsReader {
    const ofCheckout = locale?.split(/[-_]/, 1)[0]?.toLowerCase();
    const { language = null, name = '' } = recipient.kind === 'known' ? recipient.customer : {};
    return { language: languageOf(language ?? ofCheckout), name, shopName: this.live.get('shop.name') };
  }
}

function untold(items: readonly NewsItem[], why: UntoldReason): Told[] {
  return items.map((item) => ({ item, untold: why }));
}
