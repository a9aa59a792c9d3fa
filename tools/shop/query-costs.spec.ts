import { getOperationAST, parse, validate } from 'graphql';
import { requestedCost } from '../../apps/simulator/src/shopify/graphql/query-cost';
import { SHOPIFY_SCHEMA } from '../../apps/simulator/src/shopify/graphql/schema';
import * as queries from '../../libs/server/edges/shopify/src/queries';

/** So many points one query may cost. */
const DEAREST = 1_000;
/** Whole lists of it are looked at together, which the walk over the query does not see. */
const PRODUCTS_OF_A_LIST = 20;
const MOST_POINTS = 900;

function costOf(query: string, variables: Record<string, unknown> = {}): number {
  const document = parse(query);
  expect(validate(SHOPIFY_SCHEMA, document)).toEqual([]);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  return requestedCost(document, operation, variables);
}

const asked = Object.entries(queries).flatMap(([name, query]) =>
  typeof query === 'string' ? [[name, query] as const] : [],
);

it.each(asked)('%s may be asked', (_, query) => {
  const cost = costOf(query, { first: 250 });
  expect(cost).toBeGreaterThan(0);
  expect(cost).toBeLessThan(DEAREST);
});

it('every size that is not in a query itself is looked at here', () => {
  const sized = asked.flatMap(([, query]) => (query.includes('first:$') ? [query] : []));
  expect(sized).toEqual([queries.AVAILABILITY]);
  for (let first = 1; first <= 250; first += 1) {
    const products = Math.min(PRODUCTS_OF_A_LIST, Math.max(1, Math.floor(MOST_POINTS / first)));
    expect(costOf(queries.AVAILABILITY, { first }) * products).toBeLessThan(DEAREST);
  }
});
