import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { SHOPIFY_SCHEMA } from './schema';

const MUTATION_COST = 10;
type Variables = Readonly<Record<string, unknown>>;
type Parent = GraphQLObjectType | GraphQLInterfaceType;

/**
 * Points a query asks for before it runs (docs/shopify.md §4): scalar 0, object 1, connection scaled by
 * `first`/`last`, mutation 10. A plain list counts once, since its length is not known beforehand.
 */
export function requestedCost(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): number {
  const mutation = operation.operation === 'mutation';
  const root = mutation ? SHOPIFY_SCHEMA.getMutationType() : SHOPIFY_SCHEMA.getQueryType();
  if (!root) return 0;
  const walk = new CostWalk(document, variables);
  return walk.selection(operation.selectionSet, root) + (mutation ? MUTATION_COST : 0);
}

/** Points a result really used: its objects; never more than was asked for. */
export function actualCost(data: unknown, requested: number): number {
  return Math.min(requested, countObjects(data) - 1);
}

class CostWalk {
  constructor(
    private readonly document: DocumentNode,
    private readonly variables: Variables,
  ) {}

  selection(set: SelectionSetNode, parent: Parent): number {
    let cost = 0;
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) cost += this.field(node, parent);
      else if (node.kind === Kind.INLINE_FRAGMENT) {
        cost += this.selection(node.selectionSet, this.typed(node.typeCondition?.name.value, parent));
      } else cost += this.fragment(node.name.value, parent);
    }
    return cost;
  }

  private fragment(name: string, parent: Parent): number {
    const found = this.document.definitions.find(
      (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name,
    );
    if (found?.kind !== Kind.FRAGMENT_DEFINITION) return 0;
    return this.selection(found.selectionSet, this.typed(found.typeCondition.name.value, parent));
  }

  private typed(name: string | undefined, fallback: Parent): Parent {
    const type = name ? SHOPIFY_SCHEMA.getType(name) : undefined;
    return isObjectType(type) || isInterfaceType(type) ? type : fallback;
  }

  private field(node: FieldNode, parent: Parent): number {
    const type = getNamedType(parent.getFields()[node.name.value]?.type);
    if (!type || isLeafType(type) || !node.selectionSet) return 0;
    if (!isObjectType(type) && !isInterfaceType(type)) return 0;
    const inner = this.selection(node.selectionSet, type);
    if (type.name.endsWith('Connection')) return this.pageSize(node) * inner;
    // The wrappers of a connection are free; only its nodes count.
    return type.name.endsWith('Edge') || type.name === 'PageInfo' ? inner : 1 + inner;
  }

  private pageSize(node: FieldNode): number {
    for (const { name, value } of node.arguments ?? []) {
      if (name.value !== 'first' && name.value !== 'last') continue;
      if (value.kind === Kind.INT) return Number(value.value);
      if (value.kind === Kind.VARIABLE) return sizeOf(this.variables[value.name.value]);
    }
    return 1;
  }
}

/** What is no number is refused when the query runs; it costs what one node does. */
function sizeOf(given: unknown): number {
  return typeof given === 'number' && Number.isFinite(given) ? given : 1;
}

function countObjects(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + countObjects(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, item) => sum + countObjects(item), 1);
}
