import {
  getNamedType,
  GraphQLError,
  Kind,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type SelectionSetNode,
} from 'graphql';
import { SHOPIFY_SCHEMA } from '../graphql/schema';

const MOST_CONNECTIONS = 5;
const DEEPEST = 2;

/** A query a bulk operation may run, or why not, in Shopify's words. */
export type CheckedBulkQuery = { document: DocumentNode } | { refusal: string };

/** Checks the query of `bulkOperationRunQuery`: valid, with one to five connections, nested at most two deep. */
export function checkBulkQuery(query: string): CheckedBulkQuery {
  let document: DocumentNode;
  try {
    document = parse(query);
  } catch (fault) {
    if (!(fault instanceof GraphQLError)) throw fault;
    return { refusal: `Invalid bulk query: ${fault.message}` };
  }
  const [fault] = validate(SHOPIFY_SCHEMA, document);
  if (fault) return { refusal: `Invalid bulk query: ${fault.message}` };
  const refusal = refusalOf(document);
  return refusal === null ? { document } : { refusal };
}

function refusalOf(document: DocumentNode): string | null {
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (
    operations.length !== 1 ||
    operation?.kind !== Kind.OPERATION_DEFINITION ||
    operation.operation !== 'query'
  ) {
    return 'Bulk queries must have exactly one query operation.';
  }
  const roots = operation.selectionSet.selections.map((field) =>
    field.kind === Kind.FIELD ? field.name.value : '',
  );
  if (roots.includes('node') || roots.includes('nodes')) {
    return 'Bulk queries cannot use top-level node or nodes fields.';
  }
  return refusalOfShape(document);
}

function refusalOfShape(document: DocumentNode): string | null {
  const { total, deepest, withoutId } = connectionsIn(document);
  if (total === 0) return 'Bulk queries must contain at least one connection.';
  if (total > MOST_CONNECTIONS) {
    return `Bulk queries cannot contain more than ${MOST_CONNECTIONS} connections.`;
  }
  if (deepest > DEEPEST) {
    return `Bulk queries cannot contain connections with a nesting depth greater than ${DEEPEST}.`;
  }
  if (withoutId.length === 0) return null;
  return `The parent 'node' field for a nested connection must select the 'id' field without an alias. Connection fields without 'id': ${withoutId.join(', ')}.`;
}

interface Found {
  total: number;
  deepest: number;
  withoutId: string[];
}

function connectionsIn(document: DocumentNode): Found {
  const found: Found = { total: 0, deepest: 0, withoutId: [] };
  const open: FieldNode[] = [];
  const types = new TypeInfo(SHOPIFY_SCHEMA);
  const isConnection = (): boolean => getNamedType(types.getType())?.name.endsWith('Connection') ?? false;
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: {
        enter: (field) => {
          if (!isConnection()) return;
          const parent = open.at(-1);
          if (parent && !selectsId(parent)) found.withoutId.push(parent.name.value);
          open.push(field);
          found.total += 1;
          found.deepest = Math.max(found.deepest, open.length - 1);
        },
        leave: (field) => {
          if (open.at(-1) === field) open.pop();
        },
      },
    }),
  );
  return found;
}

/** True when the objects of this connection carry their `id`. */
function selectsId({ selectionSet }: FieldNode): boolean {
  const nodes = fieldsOf(selectionSet).flatMap((field) => {
    if (field.name.value === 'nodes') return [field];
    return field.name.value === 'edges' ? fieldsOf(field.selectionSet) : [];
  });
  return nodes.some(({ selectionSet: inner }) =>
    fieldsOf(inner).some(({ name, alias }) => name.value === 'id' && !alias),
  );
}

function fieldsOf(set: SelectionSetNode | undefined): FieldNode[] {
  return (set?.selections ?? []).filter((node): node is FieldNode => node.kind === Kind.FIELD);
}
