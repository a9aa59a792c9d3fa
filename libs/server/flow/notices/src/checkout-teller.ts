import { Injectable } from '@nestjs/common';
import { languageOf } from '@feelori/contracts';
import { Clock } from '@feelori/platform/clock';
import { LiveFlags, LiveSettings } from '@feelori/platform/live-settings';
import { Settings } from '@feelori/platform/settings';
import { type Checkout, type CheckoutEnd, Checkouts } from '@feelori/records/checkouts';
import { type Conversation, Conversations } from '@feelori/records/conversations';
import { Consents, type Customer, Customers } from '@feelori/records/customers';
import { Templates } from '@feelori/records/templates';
import { checkoutMessage, CheckoutReader, type NewsMessage } from '@feelori/skills/notices';
import { hindrance } from './hindrance';
import { NoticeWriter } from './notice-writer';
import { takesText } from './takes-text';

/** Whoever leaves several checkouts is reminded of one a week. */
const LULL_MS = 7 * 24 * 60 * 60 * 1_000;

/** Reminds who left a checkout of it, where they want to be and bought nothing meanwhile. */
@Injectable()
export class CheckoutTeller {
  constructor(
    private readonly checkouts: Checkouts,
    private readonly reader: CheckoutReader,
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

  /**
   * Bears repetition. Null where it is not this worker's any more, or its customer was erased; a Shopify that cannot say
   * whether something was ordered leaves it for later.
   */
  async tell(
    checkout: Checkout,
    held: Date,
    signal: AbortSignal,
  ): Promise<CheckoutEnd | 'shop_unreachable' | null> {
    const conversation = await this.conversations.byId(checkout.conversationId ?? '');
    const customer = conversation && (await this.customers.byId(conversation.customerId));
    if (!conversation || !customer) return null;
    const { phoneNumberIds } = this.settings.whatsapp;
    const why = await hindrance(conversation, customer, { customers: this.customers, phoneNumberIds });
    if (why !== null) return { state: 'untold', why };
    if (!this.flags.isOn('checkout_reminders', customer._id)) return { state: 'untold', why: 'switched_off' };
    const since = new Date(this.clock.ms() - LULL_MS);
    if (await this.checkouts.wasReminded(checkout, since)) return { state: 'untold', why: 'lately' };
    const message = await this.messageOf(checkout, conversation, customer);
    if (message.kind === 'untold') return { state: 'untold', why: message.why };
    // Asked last: whoever may not be reminded at all costs no question.
    const digits = conversation.identity.waId ?? '';
    const ordered = await this.reader.orderedSince(checkout, digits, signal);
    if (ordered === 'shop_unreachable') return ordered;
    if (ordered) return { state: 'ordered', why: 'ordered' };
    const said = await this.writer.write(
      { kind: 'known', customer, digits, conversation },
      {
        eventId: `checkout-${checkout._id}`,
        content: message.content,
        holds: () => this.checkouts.beginReminding(checkout, held, { now: this.clock.now(), since }),
      },
    );
    return said ? { state: 'reminded', why: null } : null;
  }

  private async messageOf(
    checkout: Checkout,
    conversation: Conversation,
    { _id, language, name }: Customer,
  ): Promise<NewsMessage> {
    const { offers, news } = await this.consents.unasked(_id);
    const setting = this.live.get('notices.checkouts');
    const templates = setting.template === '' ? [] : await this.templates.named(setting.template);
    const ofCheckout = checkout.locale?.split(/[-_]/, 1)[0]?.toLowerCase();
    const reader = {
      language: languageOf(language ?? ofCheckout),
      name,
      shopName: this.live.get('shop.name'),
    };
    const windowOpen = takesText(conversation, this.clock.ms());
    return checkoutMessage(checkout, reader, { windowOpen, offers: offers && news, setting, templates });
  }
}
