import { Injectable } from '@nestjs/common';
import { Settings } from '@feelori/platform/settings';
import { AccessToken } from '../access-token';
import type { GraphqlClient } from '../graphql-client';
import { plainClient } from '../guarded-client';
import { OFFERED } from '../product-search';
import { BULK_STATUS, bulkCatalogue, HOW_MANY, RUN_BULK } from '../queries';
import { numericId } from '../read-product';
import { readShape } from '../read-shape';
import { ShopProfiles } from '../shop-profile';
import { ShopifyError } from '../shopify-error';
import { linesOf } from './bulk-lines';
import { bulkProducts } from './bulk-products';
import type { CatalogueProduct } from './catalogue-product';
import type { CataloguePage } from './catalogue-reader';
import { isBulkFile } from './is-bulk-file';
import { readCatalogueProduct } from './read-catalogue-product';

/** A shop with fewer products is read by pages in a few minutes, without a file in between. */
const BULK_FROM = 1_000;
const ASK_MS = 15_000;
const PAGE_SIZE = 500;
/** A page takes no longer than this, however slowly the file comes. */
const FILE_MS = 60_000;
const POSITION = /^bulk:(\d{1,20}):(\d{1,15})$/;

interface Operation {
  status: string;
  url: string | null;
  fileSize: string | null;
}

/**
 * Reads a large catalogue from the file of a bulk operation, which Shopify writes without taking points from customers. A
 * place in it is a text (`bulk:OPERATION:BYTE`), so that any process goes on where another one stopped.
 */
@Injectable()
export class BulkReader {
  private readonly client: GraphqlClient;

  constructor(
    private readonly settings: Settings,
    token: AccessToken,
    private readonly profile: ShopProfiles,
  ) {
    this.client = plainClient(settings, token, ASK_MS);
  }

  /** Whether a place is one in such a file, and not in the pages of the Admin API. */
  static holds(position: string | null): boolean {
    return position !== null && POSITION.test(position);
  }

  /** The place to begin at; null where the shop is small, or Shopify starts no such operation. */
  async start(signal?: AbortSignal): Promise<string | null> {
    try {
      const counted = await this.client.query(HOW_MANY, { q: OFFERED }, signal);
      if ((counted as { productsCount: { count: number } }).productsCount.count < BULK_FROM) return null;
      const { readsInventory } = await this.profile.get();
      const data = await this.client.mutate(RUN_BULK, { q: bulkCatalogue(OFFERED, readsInventory) }, signal);
      const { bulkOperationRunQuery: run } = data as {
        bulkOperationRunQuery: { bulkOperation: { id: string } | null };
      };
      return run.bulkOperation === null ? null : `bulk:${numericId(run.bulkOperation.id)}:0`;
    } catch (error) {
      if (signal?.aborted) throw error;
      // Whatever is the matter: pages need less of Shopify, and say themselves what is wrong.
      return null;
    }
  }

  /** The products from this place on; null while Shopify still writes the file. Throws `ShopifyError` where it never will be whole. */
  async page(position: string, signal?: AbortSignal): Promise<CataloguePage | null> {
    const [, id = '', byte = ''] = POSITION.exec(position) ?? [];
    const data = await this.client.query(BULK_STATUS, { id: `gid://shopify/BulkOperation/${id}` }, signal);
    const operation = readShape(() => (data as { bulkOperation: Operation | null }).bulkOperation);
    const { status, url, fileSize } = operation ?? { status: 'EXPIRED', url: null, fileSize: null };
    if (status === 'CREATED' || status === 'RUNNING') return null;
    // Partial data of a failed one is no catalogue: what is missing would be called not sold.
    if (status !== 'COMPLETED') throw new ShopifyError('unavailable');
    if (url === null) return { products: [], after: null };
    const read = await this.read(url, Number(byte), signal);
    if (read.end === Number(fileSize)) return { products: read.products, after: null };
    if (read.ended) throw new ShopifyError('invalid_answer');
    return { products: read.products, after: `bulk:${id}:${read.end}` };
  }

  private async read(
    url: string,
    from: number,
    caller?: AbortSignal,
  ): Promise<{ products: CatalogueProduct[]; end: number; ended: boolean }> {
    const late = AbortSignal.timeout(FILE_MS);
    const signal = caller === undefined ? late : AbortSignal.any([caller, late]);
    const products: CatalogueProduct[] = [];
    let [end, seen] = [from, 0];
    for await (const { node, next } of bulkProducts(linesOf(await this.open(url, from, signal), from))) {
      const product = readShape(() => readCatalogueProduct(node));
      if (product !== null) products.push(product);
      [end, seen] = [next, seen + 1];
      if (seen >= PAGE_SIZE) return { products, end, ended: false };
    }
    return { products, end, ended: true };
  }

  /** The file from a byte on. No token goes there: the link is the key. */
  private async open(url: string, from: number, signal: AbortSignal): Promise<AsyncIterable<Uint8Array>> {
    if (!isBulkFile(url, this.settings.shopify.adminUrl)) throw new ShopifyError('invalid_answer');
    const headers = { range: `bytes=${from}-` };
    const answer = await fetch(url, { headers, redirect: 'error', signal }).catch(() => {
      throw new ShopifyError(signal.aborted ? 'timeout' : 'network');
    });
    if (answer.status !== 200 && answer.status !== 206) {
      await answer.body?.cancel();
      throw new ShopifyError('unavailable', answer.status);
    }
    if (answer.body === null) throw new ShopifyError('invalid_answer');
    return skipping(answer.body, answer.status === 206 ? 0 : from);
  }
}

/** A server that knows no ranges sends all of it. */
async function* skipping(pieces: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let left = most;
  for await (const piece of pieces) {
    if (left < piece.length) yield piece.subarray(left);
    left = Math.max(0, left - piece.length);
  }
}
