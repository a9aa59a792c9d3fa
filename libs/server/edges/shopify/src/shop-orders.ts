import type { GraphqlClient } from './graphql-client';
import { bareOrderName, orderMeant } from './order-name';
import { type NewsNode, readOrderNews, type ShopOrderNews } from './read-order-news';
import { ORDER, ORDER_NEWS, ORDERS, ORDERS_BY_ID, ORDERS_NAMED } from './queries';
import { type OrderNode, readOrder } from './read-order';
import { readShape } from './read-shape';
import type { ShopOrder } from './shop-order';
import type { ShopProfiles } from './shop-profile';

interface Found {
  orders: { nodes: OrderNode[] };
  named: { nodes: { id: string; name: string }[] };
}

/** A question for more would cost more than Shopify lets one cost. */
const MOST_AT_ONCE = 5;

/** Orders of the shop. Whose they are, the caller must check. */
export class ShopOrders {
  constructor(
    private readonly client: GraphqlClient,
    private readonly profile: ShopProfiles,
  ) {}

  /** The newest orders of a customer. */
  async ofCustomer(customerId: string, signal?: AbortSignal): Promise<ShopOrder[]> {
    const q = `customer_id:${customerId.replace(/\D/g, '')}`;
    const [data, timeZone] = await this.ask(ORDERS, { q }, signal);
    return readShape(() => (data as Found).orders.nodes.map((node) => readOrder(node, timeZone)));
  }

  /**
   * The order of this name. Many names are looked through, and few of the orders come whole at once: all of them whole
   * would cost more than Shopify lets one query cost. One that is not among these is asked for by itself.
   */
  async named(name: string, signal?: AbortSignal): Promise<ShopOrder | null> {
    const bare = bareOrderName(name);
    if (bare === '') return null;
    const [data, timeZone] = await this.ask(ORDERS_NAMED, { q: `name:"${bare}"` }, signal);
    const meant = readShape(() => orderMeant((data as Found).named.nodes, bare));
    if (meant === undefined) return null;
    const known = readShape(() => (data as Found).orders.nodes.find(({ id }) => id === meant.id));
    const node = known ?? (await this.one(meant.id, signal));
    return node === null ? null : readShape(() => readOrder(node, timeZone));
  }

  /** The order with this number; null when there is none that the app may see. */
  async byId(id: string, signal?: AbortSignal): Promise<ShopOrder | null> {
    const [data, timeZone] = await this.ask(ORDER, { id: `gid://shopify/Order/${id}` }, signal);
    const { order } = data as { order: OrderNode | null };
    return order === null ? null : readShape(() => readOrder(order, timeZone));
  }

  /** Those with these numbers, in their order; what the app may not see is left out. At most five come. */
  async byIds(ids: readonly string[], signal?: AbortSignal): Promise<ShopOrder[]> {
    const gids = ids.slice(0, MOST_AT_ONCE).map((id) => `gid://shopify/Order/${id}`);
    if (gids.length === 0) return [];
    const [data, timeZone] = await this.ask(ORDERS_BY_ID, { ids: gids }, signal);
    const { nodes } = data as { nodes: (Partial<OrderNode> | null)[] };
    return readShape(() => nodes.flatMap((node) => (isOrder(node) ? readOrder(node, timeZone) : [])));
  }

  /** The same with what its owner may be told unasked. */
  async news(id: string, signal?: AbortSignal): Promise<ShopOrderNews | null> {
    const [data, timeZone] = await this.ask(ORDER_NEWS, { id: `gid://shopify/Order/${id}` }, signal);
    const { order } = data as { order: NewsNode | null };
    return order === null ? null : readShape(() => readOrderNews(order, timeZone));
  }

  private async one(id: string, signal?: AbortSignal): Promise<OrderNode | null> {
    const data = await this.client.query(ORDER, { id }, signal);
    return (data as { order: OrderNode | null }).order;
  }

  /** The answer, and the zone its days are told in, which is asked for at the same time. */
  private async ask(query: string, variables: object, signal?: AbortSignal): Promise<[unknown, string]> {
    const answer = this.client.query(query, variables, signal);
    const profile = this.profile.get();
    // The answer's own failure is the one to tell.
    profile.catch(() => undefined);
    const data = await answer;
    // Beside the one call a breaker lets through as a probe it refuses any other; after its success, none.
    const { timeZone } = await profile.catch(() => this.profile.get());
    return [data, timeZone];
  }
}

/** What has another kind of number comes as an empty node. */
function isOrder(node: Partial<OrderNode> | null): node is OrderNode {
  return node?.id !== undefined;
}
