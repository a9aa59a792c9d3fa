import { Injectable } from '@nestjs/common';
import { languageOf, type ReplyContent } from '@feelori/contracts';
import { AppError } from '@feelori/platform/errors';
import { Customers } from '@feelori/records/customers';
import { type OfferedTo, ProductOffers } from '@feelori/skills/shop';

/** Whoever sends it waits for it. */
const DEADLINE_MS = 6_000;

const GONE = 'The shop does not offer this product any more. Choose another one.';
const UNREACHABLE =
  'The shop cannot be asked what it costs now, so nothing was sent. Send it again in a moment.';

/** Turns a product that a person chose into what is sent. */
@Injectable()
export class InboxProducts {
  constructor(
    private readonly offers: ProductOffers,
    private readonly customers: Customers,
  ) {}

  /** In the customer's language, at the price of their country. `not_found` for one that is not offered any more, `shop_unreachable` when nobody can tell. */
  async contentFor(customerId: string, productId: string): Promise<ReplyContent> {
    const customer = await this.customers.byId(customerId);
    const to = { language: languageOf(customer?.language), phone: customer?.phone ?? null };
    const content = await this.asked(productId, to);
    if (content === null) throw new AppError('not_found', GONE);
    return content;
  }

  private async asked(id: string, to: OfferedTo): Promise<ReplyContent | null> {
    try {
      return await this.offers.message(id, to, AbortSignal.timeout(DEADLINE_MS));
    } catch {
      // Away, slow or refusing: a remembered price may be wrong by now.
      throw new AppError('shop_unreachable', UNREACHABLE);
    }
  }
}
