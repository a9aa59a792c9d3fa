import {
  execute,
  getOperationAST,
  GraphQLError,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
} from 'graphql';
import type { ShopBackend } from '../shop-backend';
import type { CostBucket } from './cost-bucket';
import { actualCost, requestedCost } from './query-cost';
import type { QueryContext } from './query-context';
import { ROOT } from './root';
import { SHOPIFY_SCHEMA } from './schema';

const DEAREST_QUERY = 1000;
const BIGGEST_QUERY = 50_000;

/** The body of a GraphQL request. */
export interface GraphqlRequest {
  query: string;
  variables: Readonly<Record<string, unknown>>;
  operationName?: string;
}

/** Runs one operation against the shop: everything, also refusals, is a 200 body in Shopify's shape. */
export async function executeQuery(
  request: GraphqlRequest,
  { shop, bulk, bucket, webhooks }: ShopBackend,
): Promise<Record<string, unknown>> {
  const document = readDocument(request.query);
  if (!('kind' in document)) return { errors: document.map(coded) };
  const operation = getOperationAST(document, request.operationName);
  if (!operation) {
    return { errors: [{ message: 'An operation name is required', extensions: { code: 'BAD_REQUEST' } }] };
  }
  const requested = requestedCost(document, operation, request.variables);
  const refusal = refusedForCost(requested, bucket);
  if (refusal) return refusal;
  const context: QueryContext = { shop, bulk, webhooks, searchNotes: [] };
  const result: ExecutionResult = await execute({
    schema: SHOPIFY_SCHEMA,
    document,
    rootValue: ROOT,
    contextValue: context,
    variableValues: request.variables,
    ...(request.operationName ? { operationName: request.operationName } : {}),
  });
  const actual = actualCost(result.data, requested);
  bucket.giveBack(requested - actual);
  return {
    ...(result.data === undefined ? {} : { data: result.data }),
    ...(result.errors ? { errors: result.errors.map(coded) } : {}),
    extensions: {
      cost: costNote(requested, actual, bucket),
      ...(context.searchNotes.length > 0 ? { search: context.searchNotes } : {}),
    },
  };
}

function readDocument(query: string): DocumentNode | readonly GraphQLError[] {
  if (query.length > BIGGEST_QUERY) return [new GraphQLError('Query is too large')];
  try {
    const document = parse(query);
    const faults = validate(SHOPIFY_SCHEMA, document);
    return faults.length > 0 ? faults : document;
  } catch (fault) {
    if (fault instanceof GraphQLError) return [fault];
    throw fault;
  }
}

function refusedForCost(requested: number, bucket: CostBucket): Record<string, unknown> | null {
  if (requested > DEAREST_QUERY) {
    const message = `Query cost is ${requested}, which exceeds the single query max cost limit (${DEAREST_QUERY}).`;
    const extensions = { code: 'MAX_COST_EXCEEDED', cost: requested, maxCost: DEAREST_QUERY };
    return { errors: [{ message, extensions }] };
  }
  if (bucket.take(requested)) return null;
  const documentation = 'https://shopify.dev/api/usage/rate-limits';
  return {
    errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED', documentation } }],
    extensions: { cost: costNote(requested, null, bucket) },
  };
}

function costNote(requested: number, actual: number | null, bucket: CostBucket): Record<string, unknown> {
  return { requestedQueryCost: requested, actualQueryCost: actual, throttleStatus: bucket.status() };
}

/** The error as Shopify words it: with a code in its extensions. */
function coded(fault: GraphQLError): Record<string, unknown> {
  const { message, locations, path, extensions } = fault.toJSON();
  const code = extensions?.['code'] ?? codeOf(message);
  return {
    message,
    ...(locations ? { locations } : {}),
    ...(path ? { path } : {}),
    extensions: { ...extensions, code },
  };
}

function codeOf(message: string): string {
  if (message.startsWith('Cannot query field')) return 'undefinedField';
  if (/argument .* is required|of required type .* was not provided/i.test(message)) {
    return 'missingRequiredArguments';
  }
  if (message.startsWith('Syntax Error')) return 'PARSE_ERROR';
  return 'argumentLiteralsIncompatible';
}
