import type { SearchNode } from './search-term';
import { splitSearch, type SearchToken } from './split-search';

const DEEPEST = 50;

/**
 * Reads Shopify's search syntax: words side by side are AND, then OR, `-`/NOT, parentheses.
 * Never fails: what does not close is closed, as Shopify does. `null` = an empty search (everything).
 */
export function parseSearch(text: string): SearchNode | null {
  const reader = { tokens: splitSearch(text), at: 0 };
  const nodes: SearchNode[] = [];
  while (reader.at < reader.tokens.length) {
    const node = readOr(reader, 0);
    if (node) nodes.push(node);
    else reader.at += 1;
  }
  return joined('and', nodes);
}

interface Reader {
  tokens: SearchToken[];
  at: number;
}

function readOr(reader: Reader, depth: number): SearchNode | null {
  const nodes: SearchNode[] = [];
  for (;;) {
    const node = readAnd(reader, depth);
    if (node) nodes.push(node);
    if (reader.tokens[reader.at]?.kind !== 'OR') return joined('or', nodes);
    reader.at += 1;
  }
}

function readAnd(reader: Reader, depth: number): SearchNode | null {
  const nodes: SearchNode[] = [];
  for (;;) {
    const token = reader.tokens[reader.at];
    if (!token || token.kind === 'OR' || token.kind === ')') return joined('and', nodes);
    if (token.kind === 'AND') {
      reader.at += 1;
      continue;
    }
    const node = readOne(reader, depth);
    if (node) nodes.push(node);
  }
}

function readOne(reader: Reader, depth: number): SearchNode | null {
  const token = reader.tokens[reader.at];
  reader.at += 1;
  if (!token || depth > DEEPEST) return null;
  if (token.kind === 'term') return token;
  if (token.kind === 'NOT') {
    const node = readOne(reader, depth + 1);
    return node && { kind: 'not', node };
  }
  if (token.kind !== '(') return null;
  const inner = readOr(reader, depth + 1);
  if (reader.tokens[reader.at]?.kind === ')') reader.at += 1;
  return inner;
}

function joined(kind: 'and' | 'or', nodes: SearchNode[]): SearchNode | null {
  const [first] = nodes;
  if (nodes.length <= 1) return first ?? null;
  return { kind, nodes };
}
