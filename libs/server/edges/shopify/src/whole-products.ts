import type { GraphqlClient } from './graphql-client';
import { AVAILABILITY, MANY_MORE_VARIANTS, MORE_VARIANTS } from './queries';
import type { ProductNode, VariantNode, VariantPage } from './read-product';

/** Shopify's own limits: of variants a page, and of points a query may cost. */
const PAGE_SIZE = 250;
const MOST_POINTS = 900;
/** A product has 2,048 variants at most: the first hundred, and 250 a page. */
const MOST_PAGES = 9;
/** A customer waits: no further page is begun after this. */
const PAGES_MS = 2_000;
/** From this many variants on their titles must do. */
const MANY = 1_000;
/** So many queries look whether products of a list can be bought. */
const MOST_LOOKS = 2;

/** Looks at what does not fit on the first page of a product's variants. What cannot be read stays unknown. */
export class WholeProducts {
  constructor(private readonly client: GraphqlClient) {}

  /** The product with all its variants, as far as they can be read. */
  async complete(node: ProductNode, signal?: AbortSignal): Promise<ProductNode> {
    const query = (node.variantsCount?.count ?? 0) > MANY ? MANY_MORE_VARIANTS : MORE_VARIANTS;
    const nodes: VariantNode[] = [...node.variants.nodes];
    let { pageInfo } = node.variants;
    const until = performance.now() + PAGES_MS;
    for (let page = 1; page < MOST_PAGES && pageInfo.hasNextPage && performance.now() < until; page += 1) {
      const next = await this.page(query, { id: node.id, after: pageInfo.endCursor }, signal);
      if (next === null) break;
      nodes.push(...next.nodes);
      pageInfo = next.pageInfo;
    }
    return { ...node, variants: { nodes, pageInfo } };
  }

  /** By Shopify's id, whether any variant of these products can be bought; without those of which it stays unknown. */
  async availability(
    nodes: readonly ProductNode[],
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<string, boolean>> {
    const known = await Promise.all(
      looksAt(nodes).map(async ({ ids, first }) => {
        const data = await this.quietly(AVAILABILITY, { ids, first }, signal);
        return (data as { nodes: ({ id: string; variants: VariantPage } | null)[] } | null)?.nodes ?? [];
      }),
    );
    return new Map(
      known.flat().flatMap((product) => {
        if (!product?.variants) return [];
        const { nodes: variants, pageInfo } = product.variants;
        const any = variants.some(({ availableForSale }) => availableForSale);
        return any || !pageInfo.hasNextPage ? [[product.id, any] as const] : [];
      }),
    );
  }

  private async page(query: string, variables: object, signal?: AbortSignal): Promise<VariantPage | null> {
    const data = await this.quietly(query, variables, signal);
    return (data as { product: { variants: VariantPage } | null } | null)?.product?.variants ?? null;
  }

  /** What stands on the first page can be told without the rest. */
  private async quietly(query: string, variables: object, signal?: AbortSignal): Promise<unknown> {
    try {
      return await this.client.query(query, variables, signal);
    } catch {
      return null;
    }
  }
}

/** Puts products together so that no query costs too much. */
function looksAt(nodes: readonly ProductNode[]): { ids: string[]; first: number }[] {
  const looks: { ids: string[]; first: number }[] = [];
  for (const { id, variantsCount } of nodes) {
    const size = Math.min(PAGE_SIZE, variantsCount?.count ?? PAGE_SIZE);
    const last = looks.at(-1);
    const first = Math.max(size, last?.first ?? 0);
    if (last && (last.ids.length + 1) * first <= MOST_POINTS) {
      last.ids.push(id);
      last.first = first;
    } else if (looks.length < MOST_LOOKS) looks.push({ ids: [id], first: size });
    else break;
  }
  return looks;
}
