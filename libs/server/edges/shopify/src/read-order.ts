import { buyerPhones, type WrittenPhones } from './buyer-phones';
import { canonicalPhone } from './phone-candidates';
import { plainText } from './plain-text';
import { numericId } from './read-product';
import type { Fulfillment, OrderLine, OrderProofs, ShopOrder } from './shop-order';
import { withoutLinks } from './without-links';

interface FulfillmentNode {
  status?: string | null;
  displayStatus: string | null;
  estimatedDeliveryAt: string | null;
  deliveredAt: string | null;
  trackingInfo: { company: string | null; number: string | null; url: string | null }[];
}

interface LineNode {
  title: string;
  variantTitle: string | null;
  quantity: number;
  /** What is left of it after the shop took pieces off or gave money back. */
  currentQuantity?: number | null;
}

/** An order as the query of `queries.ts` asks for it; phones are null without approval (docs/outside/shopify.md §1). */
export interface OrderNode {
  id: string;
  name: string;
  phone: string | null;
  email?: string | null;
  createdAt: string;
  updatedAt: string;
  cancelledAt: string | null;
  displayFinancialStatus: string | null;
  displayFulfillmentStatus: string | null;
  returnStatus: string | null;
  currentTotalPriceSet: { presentmentMoney: { amount: string; currencyCode: string } };
  customer: {
    id: string;
    defaultPhoneNumber: { phoneNumber: string } | null;
    defaultEmailAddress?: { emailAddress: string } | null;
  } | null;
  shippingAddress: { phone: string | null; zip?: string | null; countryCodeV2: string | null } | null;
  billingAddress: { phone: string | null; zip?: string | null; countryCodeV2?: string | null } | null;
  fulfillments: FulfillmentNode[];
  lineItems: { nodes: LineNode[] };
}

/** What of an order says whose number it has. */
export type Phoned = Pick<OrderNode, 'phone' | 'shippingAddress' | 'billingAddress'> & {
  customer: Pick<NonNullable<OrderNode['customer']>, 'defaultPhoneNumber'> | null;
};

/** The order without addresses, e-mails and ids; `timeZone` is the shop's. */
export function readOrder(node: OrderNode, timeZone: string): ShopOrder {
  const { amount, currencyCode } = node.currentTotalPriceSet.presentmentMoney;
  return {
    id: numericId(node.id),
    name: plainText(node.name, 40),
    createdAt: node.createdAt,
    updatedAt: node.updatedAt,
    timeZone,
    cancelled: node.cancelledAt !== null,
    payment: node.displayFinancialStatus,
    fulfillment: node.displayFulfillmentStatus,
    returns: node.returnStatus,
    total: amount,
    currency: currencyCode,
    lines: linesOf(node),
    fulfillments: node.fulfillments.map(readFulfillment),
    phones: phonesOf(node),
    buyerPhones: buyerPhonesOf(node),
    proofs: proofsOf(node),
  };
}

/** What is still on the order. Of one that came to nothing, that is what was on it. */
function linesOf({ cancelledAt, displayFinancialStatus, lineItems }: OrderNode): OrderLine[] {
  const all = lineItems.nodes.map(({ title, variantTitle, quantity, currentQuantity }) => ({
    title: plainText(withoutLinks(variantTitle ? `${title} (${variantTitle})` : title), 120),
    quantity: currentQuantity ?? quantity,
    ordered: quantity,
  }));
  const left = all.filter(({ quantity }) => quantity > 0);
  const undone = cancelledAt !== null || displayFinancialStatus === 'REFUNDED';
  const told = left.length === 0 && undone ? all.map((line) => ({ ...line, quantity: line.ordered })) : left;
  return told.map(({ title, quantity }) => ({ title, quantity }));
}

function readFulfillment(node: FulfillmentNode): Fulfillment {
  const tracking = node.trackingInfo[0];
  return {
    status: node.status === 'CANCELLED' ? 'CANCELED' : node.displayStatus,
    estimatedDeliveryAt: node.estimatedDeliveryAt,
    deliveredAt: node.deliveredAt,
    tracking: tracking
      ? {
          company: tracking.company === null ? null : plainText(tracking.company, 60),
          number: tracking.number === null ? null : plainText(tracking.number, 60),
          url: safeUrl(tracking.url),
        }
      : null,
  };
}

function safeUrl(url: string | null): string | null {
  return url !== null && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : null;
}

/** Numbers typed nationally on old orders are read with the country of their address (docs/outside/shopify.md §4). */
function phonesOf(node: OrderNode): string[] {
  return [...new Set(writtenPhones(node).flatMap(({ phone }) => phone ?? []))];
}

function proofsOf(node: OrderNode): OrderProofs {
  const emails = [node.email, node.customer?.defaultEmailAddress?.emailAddress];
  const postcodes = [node.shippingAddress?.zip, node.billingAddress?.zip];
  return {
    phoneEnds: writtenPhones(node).flatMap(({ written, phone }) => {
      const end = /\d{4}$/.exec(written.replace(/\D/g, ''))?.[0];
      return end === undefined ? [] : [{ end, phone }];
    }),
    emails: emails.flatMap((email) => email?.trim().toLowerCase() || []),
    postcodes: postcodes.flatMap((zip) => zip?.toUpperCase().replace(/[^A-Z0-9]/g, '') || []),
  };
}

/** Each as it was written, and as it was read. */
function writtenPhones(node: OrderNode): { written: string; phone: string | null }[] {
  const { region, billingRegion } = regionsOf(node);
  const all = [
    [node.phone, region],
    [node.shippingAddress?.phone, region],
    [node.billingAddress?.phone, billingRegion],
    [node.customer?.defaultPhoneNumber?.phoneNumber, region],
  ] as const;
  return all.flatMap(([written, where]) =>
    written ? { written, phone: canonicalPhone(written, where) } : [],
  );
}

/** The numbers of whoever placed it. */
export function buyerPhonesOf(node: Phoned): string[] {
  return buyerPhones({
    order: node.phone,
    customer: node.customer?.defaultPhoneNumber?.phoneNumber,
    billing: node.billingAddress?.phone,
    shipping: node.shippingAddress?.phone,
    ...regionsOf(node),
  });
}

/** Each address stands for the other where that names no country. */
function regionsOf({
  shippingAddress,
  billingAddress,
}: Phoned): Pick<WrittenPhones, 'region' | 'billingRegion'> {
  const [shipping, billing] = [shippingAddress?.countryCodeV2, billingAddress?.countryCodeV2];
  return { region: shipping ?? billing ?? null, billingRegion: billing ?? shipping ?? null };
}
