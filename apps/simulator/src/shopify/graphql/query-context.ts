import { GraphQLError } from 'graphql';
import type { BulkOperations } from '../bulk/bulk-operations';
import type { Shop } from '../shop';
import type { WebhookSender } from '../webhooks/webhook-sender';
import type { SearchNote } from './search-notes';

/** What the resolvers of one request share. */
export interface QueryContext {
  shop: Shop;
  bulk: BulkOperations;
  webhooks: WebhookSender;
  searchNotes: SearchNote[];
}

/** Refuses a field whose access scope the app lacks, as Shopify does: an error in HTTP 200. */
export function requireScope({ shop }: QueryContext, field: string, scope: string): void {
  if (shop.scopes.includes(scope)) return;
  throw new GraphQLError(`Access denied for ${field} field. Required access: \`${scope}\` access scope.`, {
    extensions: { code: 'ACCESS_DENIED', requiredAccess: `\`${scope}\` access scope.` },
  });
}
