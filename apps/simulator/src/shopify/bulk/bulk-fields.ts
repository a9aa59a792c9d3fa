import { gid, numberOfGid } from '../gid';
import type { QueryContext } from '../graphql/query-context';
import { connection, type PageArgs } from '../graphql/connection';
import { noteSearch } from '../graphql/search-notes';
import { prepareSearch, type SearchFields } from '../search/run-search';
import { date, number, oneOf } from '../search/term-matchers';
import type { BulkOperation } from './bulk-operation';
import { checkBulkQuery } from './check-bulk-query';

const FIELDS: SearchFields<BulkOperation> = {
  freeText: ({ query }) => query,
  fields: {
    created_at: ({ createdAt }, term) => date(createdAt, term),
    id: ({ id }, term) => number(id, term),
    operation_type: (_, term) => oneOf('QUERY', term),
    status: ({ status }, term) => oneOf(status, term),
  },
};

/** The root fields about bulk operations: start, cancel, look at. */
export const BULK_ROOT = {
  bulkOperation: ({ id }: { id: string }, context: QueryContext) => {
    const operation = find(id, context);
    return operation ? view(operation, context) : null;
  },
  bulkOperations: (args: PageArgs & { query?: string | null }, context: QueryContext) => {
    const search = prepareSearch(args.query, FIELDS);
    noteSearch(context, 'bulkOperations', args.query, search.warnings);
    const newestFirst = [...context.bulk.list()].reverse().filter(search.matches);
    return connection(newestFirst, args, (operation) => view(operation, context));
  },
  currentBulkOperation: (_: unknown, context: QueryContext) => {
    const last = context.bulk.list().at(-1);
    return last ? view(last, context) : null;
  },
  bulkOperationRunQuery: (
    { query, groupObjects }: { query: string; groupObjects: boolean },
    context: QueryContext,
  ) => {
    const checked = checkBulkQuery(query);
    if ('refusal' in checked) return refused(checked.refusal, 'INVALID');
    const operation = context.bulk.start(query, checked.document, groupObjects);
    if (!operation) {
      return refused('Too many bulk query operations are already in progress.', 'OPERATION_IN_PROGRESS');
    }
    return { bulkOperation: view(operation, context), userErrors: [] };
  },
  bulkOperationCancel: ({ id }: { id: string }, context: QueryContext) => {
    const operation = find(id, context);
    const message = operation
      ? 'A bulk operation cannot be canceled when it is completed'
      : 'Bulk operation not found';
    const done = operation !== undefined && context.bulk.cancel(operation);
    return {
      bulkOperation: operation ? view(operation, context) : null,
      userErrors: done ? [] : [{ field: ['id'], message }],
    };
  },
};

function find(id: string, { bulk }: QueryContext): BulkOperation | undefined {
  const number = numberOfGid('BulkOperation', id);
  return bulk.list().find((operation) => operation.id === number);
}

function refused(message: string, code: string) {
  return { bulkOperation: null, userErrors: [{ field: ['query'], message, code }] };
}

/** An operation as the schema shows it; big integers are strings there. */
function view(operation: BulkOperation, { shop }: QueryContext): Record<string, unknown> {
  const { file } = operation;
  const url = file ? `${shop.storefront}/bulk/${file.name}` : null;
  return {
    __typename: 'BulkOperation',
    id: gid('BulkOperation', operation.id),
    status: operation.status,
    errorCode: operation.errorCode,
    type: 'QUERY',
    query: operation.query,
    createdAt: new Date(operation.createdAt).toISOString(),
    completedAt: operation.completedAt === null ? null : new Date(operation.completedAt).toISOString(),
    objectCount: String(operation.objects),
    rootObjectCount: String(operation.rootObjects),
    fileSize: file ? String(file.bytes.length) : null,
    url: file?.partial === false ? url : null,
    partialDataUrl: file?.partial === true ? url : null,
  };
}
