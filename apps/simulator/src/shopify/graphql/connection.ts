import { GraphQLError } from 'graphql';

const BIGGEST_PAGE = 250;
/** A page size that no query can ask for: all rows, as bulk operations read them. */
export const EVERY_ROW = Number.POSITIVE_INFINITY;

/** The arguments every connection takes. */
export interface PageArgs {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
  reverse?: boolean | null;
}

/** A page as GraphQL asks for it. */
export interface Connection<V> {
  edges: { cursor: string; node: V }[];
  nodes: V[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

/**
 * Cuts one page out of sorted rows and shows each of its rows. Cursors are opaque and hold the row's id.
 * @throws GraphQLError (BAD_REQUEST) for a page size outside 1..250, none at all, or a foreign cursor
 */
export function connection<T extends { id: number }, V>(
  sorted: readonly T[],
  args: PageArgs,
  show: (row: T) => V,
): Connection<V> {
  const size = pageSize(args);
  const rows = args.reverse ? [...sorted].reverse() : [...sorted];
  const from = args.after ? positionOf(rows, args.after) + 1 : 0;
  const to = args.before ? positionOf(rows, args.before) : rows.length;
  const start = args.first == null ? Math.max(from, to - size) : from;
  const end = args.first == null ? to : Math.min(to, from + size);
  const edges = rows.slice(start, end).map((row) => ({ cursor: cursorOf(row.id), node: show(row) }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: end < rows.length,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function pageSize({ first, last }: PageArgs): number {
  const size = first ?? last;
  if (size == null) throw refused('you must provide one of first or last');
  if (size !== EVERY_ROW && (size < 1 || size > BIGGEST_PAGE)) {
    throw refused(`first cannot exceed ${BIGGEST_PAGE} and must be positive`);
  }
  return size;
}

function cursorOf(id: number): string {
  return Buffer.from(JSON.stringify({ last_id: id })).toString('base64');
}

function positionOf(rows: readonly { id: number }[], cursor: string): number {
  const id = /"last_id":(\d+)/.exec(Buffer.from(cursor, 'base64').toString())?.[1];
  const position = rows.findIndex((row) => String(row.id) === id);
  if (position < 0) throw refused('Invalid cursor for current pagination sort.');
  return position;
}

function refused(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });
}
