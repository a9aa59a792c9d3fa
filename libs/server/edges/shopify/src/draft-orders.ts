import { isLoopback } from '@feelori/platform/settings';
import type { GraphqlClient } from './graphql-client';
import { plainText } from './plain-text';
import { DRAFT_BY_ID, DRAFTS_TAGGED, MAKE_DRAFT } from './queries';
import { numericId } from './read-product';
import { readShape } from './read-shape';
import { ShopifyError } from './shopify-error';

/** A cart that is to become a draft order. It holds nothing of the customer: they fill that in at the checkout. */
export interface DraftWanted {
  lines: readonly { variantId: string; quantity: number }[];
  /** A discount code, tried as at the checkout; empty for none. */
  code: string;
  /** ISO 4217 of what the customer pays in; null for the shop's own. */
  currency: string | null;
  /** Tells this draft from all others: small letters, digits and hyphens. */
  tag: string;
}

/** A draft order that nobody has paid yet. */
export interface OpenDraft {
  id: string;
  /** Opens the checkout with it; null where Shopify has none yet. */
  url: string | null;
  /** What it comes to with discounts and taxes, before shipping; null where that is not told. */
  total: { amount: string; currency: string } | null;
}

/** `reasons` are Shopify's own words, for people of the shop. */
export type DraftMade = { kind: 'made'; draft: OpenDraft } | { kind: 'refused'; reasons: string[] };

interface DraftNode {
  id: string;
  invoiceUrl: string | null;
  status: string;
  totalPriceSet: { presentmentMoney: { amount: string; currencyCode: string } } | null;
}

interface MakeAnswer {
  draftOrderCreate: { draftOrder: DraftNode | null; userErrors: { message: string }[] } | null;
}

const LONGEST_REASON = 300;
const MOST_REASONS = 5;
const OPEN: ReadonlySet<string> = new Set(['OPEN', 'INVOICE_SENT']);

/** Draft orders. Making one asks Shopify once: whoever gets no answer looks for its tag (docs/outside/shopify.md §5). */
export class DraftOrders {
  constructor(private readonly client: GraphqlClient) {}

  async make({ lines, code, currency, tag }: DraftWanted, signal?: AbortSignal): Promise<DraftMade> {
    const input = {
      lineItems: lines.map(({ variantId, quantity }) => ({
        variantId: `gid://shopify/ProductVariant/${variantId}`,
        quantity,
      })),
      tags: [tag],
      acceptAutomaticDiscounts: true,
      allowDiscountCodesInCheckout: true,
      ...(code === '' ? {} : { discountCodes: [code] }),
      ...(currency === null ? {} : { presentmentCurrencyCode: currency }),
    };
    const data = await this.client.mutate(MAKE_DRAFT, { input }, signal);
    return readShape(() => {
      const { draftOrder, userErrors } = (data as MakeAnswer).draftOrderCreate ?? {};
      if (draftOrder) return { kind: 'made', draft: readDraft(draftOrder) };
      if (!userErrors || userErrors.length === 0) throw new ShopifyError('invalid_answer');
      const reasons = userErrors.slice(0, MOST_REASONS);
      return { kind: 'refused', reasons: reasons.map(({ message }) => plainText(message, LONGEST_REASON)) };
    });
  }

  /** The draft with this number while nobody has paid it; null when it is paid or gone. */
  async open(id: string, signal?: AbortSignal): Promise<OpenDraft | null> {
    const data = await this.client.query(DRAFT_BY_ID, { id: `gid://shopify/DraftOrder/${id}` }, signal);
    return readShape(() => {
      const { draftOrder } = data as { draftOrder: DraftNode | null };
      return draftOrder !== null && OPEN.has(draftOrder.status) ? readDraft(draftOrder) : null;
    });
  }

  /** The unpaid draft with this tag; null where Shopify finds none, which it does some seconds late. */
  async tagged(tag: string, signal?: AbortSignal): Promise<OpenDraft | null> {
    const data = await this.client.query(
      DRAFTS_TAGGED,
      { q: `tag:'${tag.replace(/[^a-z\d-]/g, '')}'` },
      signal,
    );
    return readShape(() => {
      const { nodes } = (data as { draftOrders: { nodes: DraftNode[] } }).draftOrders;
      const found = nodes.find(({ status }) => OPEN.has(status));
      return found === undefined ? null : readDraft(found);
    });
  }
}

function readDraft({ id, invoiceUrl, totalPriceSet }: DraftNode): OpenDraft {
  const money = totalPriceSet?.presentmentMoney;
  return {
    id: numericId(id),
    url: invoiceUrl !== null && leadsToCheckout(invoiceUrl) ? invoiceUrl : null,
    total: money ? { amount: money.amount, currency: money.currencyCode } : null,
  };
}

/** Shopify's checkout is at a host of its own choosing, always by https; only a stand-in on this machine is not. */
function leadsToCheckout(url: string): boolean {
  if (url.length > 2_000 || !URL.canParse(url)) return false;
  const { protocol, hostname, username, password } = new URL(url);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}
