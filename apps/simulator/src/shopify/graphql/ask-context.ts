import { GraphQLError } from 'graphql';
import type { BulkDesk } from '../bulk/bulk-desk';
import type { Shop } from '../shop';
import type { SearchNote } from './search-notes';

/** What a request carries through its resolvers. */
export interface AskContext {
  shop: Shop;
  bulk: BulkDesk;
  searchNotes: SearchNote[];
  /** Webhooks that follow from this request. */
  told: { topic: string; payload: Record<string, unknown> }[];
}

/** Refuses a field whose access scope the app lacks, as Shopify does: an error in HTTP 200. */
export function needs({ shop }: AskContext, field: string, scope: string): void {
  if (shop.scopes.includes(scope)) return;
  throw new GraphQLError(`Access denied for ${field} field. Required access: \`${scope}\` access scope.`, {
    extensions: { code: 'ACCESS_DENIED', requiredAccess: `\`${scope}\` access scope.` },
  });
}
