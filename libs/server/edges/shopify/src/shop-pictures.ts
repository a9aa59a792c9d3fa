import { LRUCache } from 'lru-cache';
import type { GraphqlClient } from './graphql-client';
import { pictureLink } from './picture-link';
import { PICTURES } from './queries';
import { numericId } from './read-product';
import { readShape } from './read-shape';

/** A picture is seldom changed, and its old link goes on leading to it for long. */
const KEPT_MS = 1_800_000;
const MOST_KEPT = 20_000;
/** Cards cost nothing that a customer would wait long for: after that there is a list. */
const ASK_MS = 1_500;

interface PictureNode {
  id: string;
  featuredMedia: { preview: { image: { url: string } | null } | null } | null;
}

/** The pictures of several products, asked once for all that are not remembered. */
export class ShopPictures {
  private readonly known = new LRUCache<string, { link: string | null }>({ max: MOST_KEPT, ttl: KEPT_MS });

  constructor(private readonly client: GraphqlClient) {}

  /** Links that WhatsApp can show, by the numbers of the products; those without one are left out. */
  async of(ids: readonly string[], signal?: AbortSignal): Promise<ReadonlyMap<string, string>> {
    const asked = ids.filter((id) => !this.known.has(id));
    if (asked.length > 0) await this.ask(asked, signal);
    return new Map(
      ids.flatMap((id) => {
        const link = this.known.get(id)?.link;
        return link ? [[id, link] as const] : [];
      }),
    );
  }

  private async ask(asked: readonly string[], signal?: AbortSignal): Promise<void> {
    const ids = asked.map((id) => `gid://shopify/Product/${id}`);
    const stop = AbortSignal.any([AbortSignal.timeout(ASK_MS), ...(signal ? [signal] : [])]);
    const data = await this.client.query(PICTURES, { ids }, stop);
    const nodes = readShape(() => (data as { nodes: (PictureNode | null)[] }).nodes);
    for (const node of nodes) {
      if (node === null) continue;
      const link = pictureLink(node.featuredMedia?.preview?.image?.url);
      this.known.set(numericId(node.id), { link });
    }
  }
}
