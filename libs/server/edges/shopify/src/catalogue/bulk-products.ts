import { ShopifyError } from '../shopify-error';
import type { FileLine } from './bulk-lines';
import type { CatalogueNode } from './read-catalogue-product';

/** A product has 2,048 variants at most. */
const MOST_VARIANTS = 2_100;

/** A product of the file with all its variants; `next` is the byte where the one after it begins. */
export interface BulkProduct {
  node: CatalogueNode;
  next: number;
}

interface Line {
  id?: unknown;
  __parentId?: unknown;
}

/**
 * The products of a file whose variants follow their product; no more than one product is held. Throws `ShopifyError` where a
 * line is no JSON, or belongs to another product than the one before it.
 */
export async function* bulkProducts(lines: AsyncIterable<FileLine>): AsyncGenerator<BulkProduct> {
  let node: CatalogueNode | null = null;
  let end = 0;
  for await (const { text, at, next } of lines) {
    const line = parsed(text);
    if (line.__parentId === undefined) {
      if (node !== null) yield { node, next: at };
      node = withoutVariants(line);
    } else {
      const isItsOwn = node?.id === line.__parentId && node.variants.nodes.length < MOST_VARIANTS;
      if (node === null || !isItsOwn) throw new ShopifyError('invalid_answer');
      node.variants.nodes.push(line as unknown as CatalogueNode['variants']['nodes'][number]);
    }
    end = next;
  }
  if (node !== null) yield { node, next: end };
}

function parsed(text: string): Line {
  try {
    const line: unknown = JSON.parse(text);
    if (typeof line === 'object' && line !== null) return line;
  } catch {
    // Falls through: half a line, or none of ours.
  }
  throw new ShopifyError('invalid_answer');
}

function withoutVariants(line: Line): CatalogueNode {
  if (typeof line.id !== 'string') throw new ShopifyError('invalid_answer');
  const variants = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
  return { ...(line as unknown as CatalogueNode), variants };
}
