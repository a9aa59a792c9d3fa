import { recordOf } from '../../model/read-json';

interface Row {
  depth: number;
  line: Record<string, unknown>;
}

/**
 * The lines of a bulk result (docs/shopify.md §5): one object a line; what a nested connection holds becomes lines of its
 * own that name the object above them in `__parentId`. Grouped, children follow their parent at once; otherwise all
 * parents come first, so that a reader who relies on the order is found out.
 */
export function bulkLines(
  data: Readonly<Record<string, unknown>>,
  grouped: boolean,
): { lines: Record<string, unknown>[]; roots: number } {
  const rows = Object.values(data).flatMap((value) => rowsOf(value, null, 0));
  const sorted = grouped ? rows : [...rows].sort((a, b) => a.depth - b.depth);
  return { lines: sorted.map(({ line }) => line), roots: rows.filter(({ depth }) => depth === 0).length };
}

function rowsOf(value: unknown, parentId: unknown, depth: number): Row[] {
  const nodes = nodesOf(value);
  if (!nodes) return [];
  return nodes.flatMap((node) => {
    const below: Row[] = [];
    const line = withoutConnections(node, node['id'] ?? parentId, depth, below);
    if (parentId !== null) line['__parentId'] = parentId;
    return [{ depth, line }, ...below];
  });
}

/** The object as it stands on its line; what its connections hold is added to `below`. */
function withoutConnections(
  node: Readonly<Record<string, unknown>>,
  id: unknown,
  depth: number,
  below: Row[],
): Record<string, unknown> {
  const line: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(node)) {
    if (nodesOf(value)) below.push(...rowsOf(value, id, depth + 1));
    else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      line[name] = withoutConnections(recordOf(value), id, depth, below);
    } else line[name] = value;
  }
  return line;
}

/** The objects of a connection, asked for as `nodes` or as `edges { node }`; null for any other value. */
function nodesOf(value: unknown): Record<string, unknown>[] | null {
  const { nodes, edges } = recordOf(value);
  if (Array.isArray(nodes)) return nodes.map(recordOf);
  return Array.isArray(edges) ? edges.map((edge) => recordOf(recordOf(edge)['node'])) : null;
}
