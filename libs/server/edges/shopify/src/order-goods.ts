import type { DeliveryAddress } from '@feelori/contracts';
import type { GraphqlClient } from './graphql-client';
import { plainText } from './plain-text';
import { BOUGHT, ORDER_ADDRESS, RETURN_NOTES, RETURNABLE } from './queries';
import { numericId } from './read-product';
import { readShape } from './read-shape';
import { withoutLinks } from './without-links';

/** A thing of an order that can be sent back. Numbers are Shopify's. */
export interface Returnable {
  fulfillmentLineId: string;
  title: string;
  /** Empty for the only variant of a product. */
  variantTitle: string;
  /** Pieces that were sent and did not come back. */
  quantity: number;
  /** Null where the shop has it no more. */
  productId: string | null;
  variantId: string | null;
}

/** Where an order goes. */
export interface OrderAddress {
  to: DeliveryAddress;
  /** Whose it is: a change of the address leaves that as it is. */
  person: { firstName: string; lastName: string; company: string; phone: string };
}

type Texts<Key extends string> = Record<Key, string | null>;
type AddressNode = Texts<
  | 'firstName'
  | 'lastName'
  | 'company'
  | 'phone'
  | 'address1'
  | 'address2'
  | 'city'
  | 'zip'
  | 'provinceCode'
  | 'countryCodeV2'
>;
interface LineNode {
  quantity: number;
  fulfillmentLineItem: {
    id: string;
    lineItem: {
      title: string;
      variantTitle: string | null;
      variant: { id: string } | null;
      product: { id: string } | null;
    };
  };
}
interface Nodes<Node> {
  nodes: Node[];
}
interface ReturnNode {
  returnLineItems: Nodes<{ returnReasonNote?: string | null }>;
}
interface BoughtNode {
  quantity: number;
  currentQuantity: number;
  variant: { id: string } | null;
}

/** What of an order can be sent back, bought again or sent elsewhere. Whose order it is, the caller must know. */
export class OrderGoods {
  constructor(private readonly client: GraphqlClient) {}

  /** Null where the order is gone, or has no address that this app may see. */
  async address(orderId: string, signal?: AbortSignal): Promise<OrderAddress | null> {
    const data = await this.client.query(ORDER_ADDRESS, { id: gidOf(orderId) }, signal);
    const { order } = data as { order: { shippingAddress: AddressNode | null } | null };
    return order?.shippingAddress ? readAddress(order.shippingAddress) : null;
  }

  async returnable(orderId: string, signal?: AbortSignal): Promise<Returnable[]> {
    const data = await this.client.query(RETURNABLE, { id: gidOf(orderId) }, signal);
    return readShape(() => {
      const { returnableFulfillments } = data as {
        returnableFulfillments: Nodes<{ returnableFulfillmentLineItems: Nodes<LineNode> }>;
      };
      const lines = returnableFulfillments.nodes.flatMap((one) => one.returnableFulfillmentLineItems.nodes);
      return lines.filter(({ quantity }) => quantity > 0).map(readLine);
    });
  }

  /** Whether something of the order comes back with a note that holds this. */
  async hasReturn(orderId: string, mark: string, signal?: AbortSignal): Promise<boolean> {
    const data = await this.client.query(RETURN_NOTES, { id: gidOf(orderId) }, signal);
    return readShape(() => {
      const { order } = data as { order: { returns: Nodes<ReturnNode> } | null };
      const lines = order?.returns.nodes.flatMap(({ returnLineItems }) => returnLineItems.nodes) ?? [];
      return lines.some(({ returnReasonNote }) => returnReasonNote?.includes(mark) === true);
    });
  }

  /** What was bought and is still sold, in pieces of each variant. */
  async bought(orderId: string, signal?: AbortSignal): Promise<{ variantId: string; quantity: number }[]> {
    const data = await this.client.query(BOUGHT, { id: gidOf(orderId) }, signal);
    return readShape(() => {
      const { order } = data as { order: { lineItems: Nodes<BoughtNode> } | null };
      const lines = order?.lineItems.nodes ?? [];
      const isLeft = lines.some(({ currentQuantity }) => currentQuantity > 0);
      return lines.flatMap(({ variant, quantity, currentQuantity }) => {
        const pieces = isLeft ? currentQuantity : quantity;
        return variant === null || pieces < 1 ? [] : [{ variantId: numericId(variant.id), quantity: pieces }];
      });
    });
  }
}

function gidOf(orderId: string): string {
  return `gid://shopify/Order/${orderId}`;
}

function readAddress(node: AddressNode): OrderAddress {
  const { firstName, lastName, company, phone } = node;
  return {
    to: {
      street: node.address1 ?? '',
      more: node.address2 ?? '',
      city: node.city ?? '',
      postcode: node.zip ?? '',
      province: node.provinceCode ?? '',
      country: node.countryCodeV2 ?? '',
    },
    person: {
      firstName: firstName ?? '',
      lastName: lastName ?? '',
      company: company ?? '',
      phone: phone ?? '',
    },
  };
}

function readLine({ quantity, fulfillmentLineItem: { id, lineItem } }: LineNode): Returnable {
  const { title, variantTitle, variant, product } = lineItem;
  return {
    fulfillmentLineId: numericId(id),
    title: plainText(withoutLinks(title), 120),
    variantTitle: plainText(variantTitle ?? '', 60),
    quantity,
    productId: product === null ? null : numericId(product.id),
    variantId: variant === null ? null : numericId(variant.id),
  };
}
