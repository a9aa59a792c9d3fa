import { Injectable } from '@nestjs/common';
import { type OpenDraft, Shopify, ShopifyError, surelyNotDone } from '@feelori/edges/shopify';
import { Clock } from '@feelori/platform/clock';
import { type DraftCheckout, DraftCheckouts } from '@feelori/records/draft-checkouts';
import { type CartToDraft, draftKey } from './draft-key';

/** So late Shopify's search may find what was made; whoever asks sooner cannot know that there is none. */
const FOUND_LATE_MS = 30_000;
/** Nobody needs more; drafts stay in the shop's list until people remove them. */
const MOST_DRAFTS = 50;

/**
 * Makes draft orders, one for a cart however often it is asked: the record is written before Shopify is asked, and after an
 * answer that was lost the draft is looked for by its tag (docs/decisions/0126-a-draft-where-no-link-holds-it.md).
 */
@Injectable()
export class DraftMaker {
  constructor(
    private readonly shopify: Shopify,
    private readonly drafts: DraftCheckouts,
    private readonly clock: Clock,
  ) {}

  /**
   * The draft with a link to its checkout; null where Shopify refuses it or denies the right, the customer has too many, or
   * nobody can know yet whether there is one already. Throws what the edge throws where Shopify cannot be asked.
   */
  async of(cart: CartToDraft, signal: AbortSignal): Promise<OpenDraft | null> {
    const { conversationId } = cart;
    const id = draftKey(cart);
    const now = this.clock.now();
    const before = await this.drafts.begin({ id, conversationId }, now);
    if (before === null) {
      return (await this.isOneTooMany(conversationId, id)) ? null : this.make(id, cart, signal);
    }
    const known = await this.known(before, signal);
    if (known !== null) return withLink(known);
    return (await this.mayAskAgain(before, now)) ? this.make(id, cart, signal) : null;
  }

  /** Whether the record that was just written is more than a customer may have; then it is gone again. */
  private async isOneTooMany(conversationId: string, id: string): Promise<boolean> {
    if ((await this.drafts.countOf(conversationId, MOST_DRAFTS + 1)) <= MOST_DRAFTS) return false;
    await this.drafts.forget(id);
    return true;
  }

  /** The draft that was made for it, while it can be paid. */
  private async known({ _id: id, draftId }: DraftCheckout, signal: AbortSignal): Promise<OpenDraft | null> {
    if (draftId !== null) return this.shopify.drafts.open(draftId, signal);
    const found = await this.shopify.drafts.tagged(tagOf(id), signal);
    if (found !== null) await this.drafts.made(id, found.id);
    return found;
  }

  private async mayAskAgain(before: DraftCheckout, now: Date): Promise<boolean> {
    const isOpen = before.state === 'asking' && now.getTime() - before.askedAt.getTime() < FOUND_LATE_MS;
    return !isOpen && (await this.drafts.again(before, now));
  }

  private async make(
    id: string,
    { lines, code, currency }: CartToDraft,
    signal: AbortSignal,
  ): Promise<OpenDraft | null> {
    const wanted = lines.map(({ variant, quantity }) => ({ variantId: variant.variantId, quantity }));
    try {
      const made = await this.shopify.drafts.make({ lines: wanted, code, currency, tag: tagOf(id) }, signal);
      if (made.kind === 'made') {
        await this.drafts.made(id, made.draft.id);
        return withLink(made.draft);
      }
      await this.drafts.forget(id);
      return null;
    } catch (error) {
      // Of everything else nobody knows what became of it: the record stays, and the draft is looked for.
      if (surelyNotDone(error)) await this.drafts.forget(id);
      if (error instanceof ShopifyError && error.kind === 'denied') return null;
      throw error;
    }
  }
}

function tagOf(id: string): string {
  return `feelori-${id}`;
}

function withLink(draft: OpenDraft): OpenDraft | null {
  return draft.url === null ? null : draft;
}
