import { Injectable } from '@nestjs/common';
import { pause } from '@feelori/platform/clock';
import { Settings } from '@feelori/platform/settings';
import { AccessToken } from './access-token';
import { waitForPoints } from './catalogue/wait-for-points';
import type { GraphqlClient } from './graphql-client';
import { plainClient } from './guarded-client';
import { ORDER_PHONES } from './queries';
import { buyerPhonesOf, type Phoned } from './read-order';
import { numericId } from './read-product';
import { readShape } from './read-shape';

const DEADLINE_MS = 15_000;

/** An order and the numbers of whoever placed it, in canonical form. */
export interface NumberedOrder {
  /** Shopify's number of it. */
  id: string;
  buyerPhones: readonly string[];
  /** ISO 8601, as the next one. */
  createdAt: string;
  /** When anything of it changed last. */
  updatedAt: string;
}

/** Some orders; `after` is where the next page begins, null on the last. */
export interface OrderPhonesPage {
  orders: NumberedOrder[];
  after: string | null;
}

interface OrderPhonesNode extends Phoned {
  id: string;
  createdAt: string;
  updatedAt: string;
}

interface Answer {
  orders: { nodes: OrderPhonesNode[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

/**
 * Reads page by page which orders stand under which numbers, at a pace that leaves the shop's points to customers who wait,
 * and without a breaker: what fails here is tried again later, and says nothing about a customer's question.
 */
@Injectable()
export class OrderPhones {
  private readonly client: GraphqlClient;

  constructor(settings: Settings, token: AccessToken) {
    this.client = plainClient(settings, token, DEADLINE_MS);
  }

  /** Fifty orders that changed since then, the first changed first. Throws `ShopifyError`. */
  async changedSince(at: Date, after: string | null, signal?: AbortSignal): Promise<OrderPhonesPage> {
    await pause(waitForPoints(this.client.throttle), signal);
    const q = `updated_at:>='${at.toISOString()}'`;
    const data = await this.client.query(ORDER_PHONES, { q, after }, signal);
    return readShape(() => {
      const { nodes, pageInfo } = (data as Answer).orders;
      const orders = nodes.map((node) => ({
        id: numericId(node.id),
        buyerPhones: buyerPhonesOf(node),
        createdAt: node.createdAt,
        updatedAt: node.updatedAt,
      }));
      return { orders, after: pageInfo.hasNextPage ? pageInfo.endCursor : null };
    });
  }
}
