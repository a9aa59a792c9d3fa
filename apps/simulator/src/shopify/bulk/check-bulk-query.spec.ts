import { checkBulkQuery } from './check-bulk-query';

const refusal = (query: string): string | null => {
  const checked = checkBulkQuery(query);
  return 'refusal' in checked ? checked.refusal : null;
};

describe('checkBulkQuery', () => {
  it.each([
    '{ products { edges { node { id title } } } }',
    '{ products(query:"status:active") { nodes { id variants { nodes { id sku } } } } }',
    'query Sync { products { nodes { id featuredMedia { preview { image { url } } } } } }',
  ])('takes %s', (query) => {
    expect(refusal(query)).toBeNull();
  });

  it.each([
    ['{ products {', 'Syntax Error'],
    ['{ products { nodes { colour } } }', 'Cannot query field'],
    ['{ shop { name } }', 'at least one connection'],
    ['{ node(id: "gid://shopify/Product/1") { id } }', 'top-level node'],
    ['query A { products { nodes { id } } } query B { products { nodes { id } } }', 'exactly one'],
    ['mutation { bulkOperationCancel(id: "x") { userErrors { message } } }', 'exactly one'],
    [
      '{ products { nodes { title variants { nodes { id } } } } }',
      "Connection fields without 'id': products",
    ],
    [
      '{ customers { nodes { id orders { nodes { id customer { orders { nodes { id lineItems { nodes { id } } } } } } } } } }',
      'nesting depth',
    ],
    [
      `{ ${['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name}: products { nodes { id } }`).join(' ')} }`,
      'more than 5',
    ],
  ])('refuses %s', (query, reason) => {
    expect(refusal(query)).toContain(reason);
  });
});
