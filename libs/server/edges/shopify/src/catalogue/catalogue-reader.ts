import { Injectable } from '@nestjs/common';
import { pause } from '@feelori/platform/clock';
import { Settings } from '@feelori/platform/settings';
import { AccessToken } from '../access-token';
import type { GraphqlClient } from '../graphql-client';
import { plainClient } from '../guarded-client';
import { OFFERED } from '../product-search';
import { CATALOGUE_PAGE, CATALOGUE_VARIANTS, SOLD_LINES } from '../queries';
import { readShape } from '../read-shape';
import { ShopProfiles } from '../shop-profile';
import type { CatalogueProduct } from './catalogue-product';
import { type CatalogueNode, readCatalogueProduct } from './read-catalogue-product';
import { readSold, type SoldNode, type SoldPage } from './read-sold';
import { waitForPoints } from './wait-for-points';

/** As many as one question brings. */
const PAGE_SIZE = 20;
const DEADLINE_MS = 15_000;
/** A product has 2,048 variants at most. */
const MOST_VARIANT_PAGES = 11;

/** A page of the catalogue; `after` is where the next one begins, null on the last. */
export interface CataloguePage {
  products: CatalogueProduct[];
  after: string | null;
}

/**
 * Reads the whole catalogue, page by page, at a pace that leaves the shop's points to customers who wait. It has no
 * breaker: what fails here is tried again later, and says nothing about a customer's question.
 */
@Injectable()
export class CatalogueReader {
  private readonly client: GraphqlClient;

  constructor(
    settings: Settings,
    token: AccessToken,
    private readonly profile: ShopProfiles,
  ) {
    this.client = plainClient(settings, token, DEADLINE_MS);
  }

  /** The page after this one of all that customers may see, in the order of their numbers. */
  page(after: string | null, signal?: AbortSignal): Promise<CataloguePage> {
    return this.read(OFFERED, after, signal);
  }

  /** What changed since then and may be seen; what may not be seen any more does not come. */
  changedSince(at: Date, after: string | null, signal?: AbortSignal): Promise<CataloguePage> {
    return this.read(`updated_at:>='${at.toISOString()}' ${OFFERED}`, after, signal);
  }

  /** Those of these products that customers may see, by number; at most 20. */
  async named(ids: readonly string[], signal?: AbortSignal): Promise<CatalogueProduct[]> {
    const wanted = ids.slice(0, PAGE_SIZE).map((id) => `id:${id.replace(/\D/g, '')}`);
    if (wanted.length === 0) return [];
    return (await this.read(`(${wanted.join(' OR ')}) ${OFFERED}`, null, signal)).products;
  }

  /** What was sold since then, the newest orders first; cancelled ones sold nothing. */
  async sold(since: Date, after: string | null, signal?: AbortSignal): Promise<SoldPage> {
    const q = `created_at:>='${since.toISOString()}'`;
    const data = await this.paced(SOLD_LINES, { q, after }, signal);
    return readShape(() => {
      const { nodes, pageInfo } = (data as { orders: { nodes: SoldNode[]; pageInfo: PageInfo } }).orders;
      return { sold: readSold(nodes), after: pageInfo.hasNextPage ? pageInfo.endCursor : null };
    });
  }

  private async read(q: string, after: string | null, signal?: AbortSignal): Promise<CataloguePage> {
    const { readsInventory: stock } = await this.profile.get();
    const data = await this.paced(CATALOGUE_PAGE, { q, after, stock }, signal);
    const { nodes, pageInfo } = readShape(
      () => (data as { products: { nodes: CatalogueNode[]; pageInfo: PageInfo } }).products,
    );
    const products: CatalogueProduct[] = [];
    for (const node of nodes) {
      const whole = await this.whole(node, stock, signal);
      const product = readShape(() => readCatalogueProduct(whole));
      if (product !== null) products.push(product);
    }
    return { products, after: pageInfo.hasNextPage ? pageInfo.endCursor : null };
  }

  /** The product with the variants of all pages. */
  private async whole(node: CatalogueNode, stock: boolean, signal?: AbortSignal): Promise<CatalogueNode> {
    const nodes = [...node.variants.nodes];
    let { pageInfo } = node.variants;
    for (let page = 1; page <= MOST_VARIANT_PAGES && pageInfo.hasNextPage; page += 1) {
      const variables = { id: node.id, after: pageInfo.endCursor, stock };
      const data = await this.paced(CATALOGUE_VARIANTS, variables, signal);
      const next = readShape(
        () => (data as { product: { variants: CatalogueNode['variants'] } | null }).product?.variants,
      );
      if (!next) break;
      nodes.push(...next.nodes);
      pageInfo = next.pageInfo;
    }
    return { ...node, variants: { nodes, pageInfo } };
  }

  private async paced(query: string, variables: object, signal?: AbortSignal): Promise<unknown> {
    await pause(waitForPoints(this.client.throttle), signal);
    return this.client.query(query, variables, signal);
  }
}

interface PageInfo {
  hasNextPage: boolean;
  endCursor: string | null;
}
