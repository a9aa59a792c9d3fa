import {
  defaultFieldResolver,
  execute,
  getNamedType,
  type DocumentNode,
  type GraphQLFieldResolver,
} from 'graphql';
import type { QueryContext } from '../graphql/query-context';
import { EVERY_ROW } from '../graphql/connection';
import { ROOT } from '../graphql/root';
import { SHOPIFY_SCHEMA } from '../graphql/schema';
import { bulkLines } from './bulk-lines';
import type { BulkOutcome } from './bulk-operation';

/** Runs a checked bulk query: every row of every connection, whatever `first` says, and no cost. */
export async function runBulkQuery(
  document: DocumentNode,
  context: QueryContext,
  grouped: boolean,
): Promise<BulkOutcome> {
  const result = await execute({
    schema: SHOPIFY_SCHEMA,
    document,
    rootValue: ROOT,
    contextValue: context,
    fieldResolver: everyRow,
  });
  const [fault] = result.errors ?? [];
  if (fault) {
    const denied = fault.extensions['code'] === 'ACCESS_DENIED';
    return { lines: [], rootObjects: 0, error: denied ? 'ACCESS_DENIED' : 'INTERNAL_SERVER_ERROR' };
  }
  const { lines, roots } = bulkLines(result.data ?? {}, grouped);
  return { lines: lines.map((line) => JSON.stringify(line)), rootObjects: roots, error: null };
}

const everyRow: GraphQLFieldResolver<unknown, QueryContext> = (source, args, context, info) => {
  const connected = getNamedType(info.returnType).name.endsWith('Connection');
  const { query, sortKey } = args as Record<string, unknown>;
  const all = { query, sortKey, first: EVERY_ROW };
  return defaultFieldResolver(source, connected ? all : args, context, info);
};
