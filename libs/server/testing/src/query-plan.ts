import type { Document } from 'mongodb';
import type { Connection } from 'mongoose';

/** How the database answers a question: by which indexes, and how much it looks at. */
export interface QueryPlan {
  /** The command and its collection: `find inbound`. */
  question: string;
  indexes: string[];
  keys: number;
  documents: number;
  /** Whether it reads a collection from end to end. */
  scans: boolean;
  /** Whether it sorts what it found, instead of finding it in order. */
  sorts: boolean;
}

/** Asks the database how it answers a command that `explainable` gave; nothing is changed by it. */
export async function queryPlan(connection: Connection, command: Document): Promise<QueryPlan> {
  const answer = await connection
    .getClient()
    .db(connection.name)
    .command({ explain: command, verbosity: 'executionStats' });
  const plans = JSON.stringify(valuesOf(answer, 'winningPlan'));
  const [name = ''] = Object.keys(command);
  return {
    question: `${name} ${String(command[name])}`,
    indexes: [...new Set([...plans.matchAll(/"indexName":"([^"]+)"/g)].map(([, index = '']) => index))],
    keys: sumOf(answer, 'totalKeysExamined'),
    documents: sumOf(answer, 'totalDocsExamined'),
    scans: /"stage":"COLLSCAN"/.test(plans),
    sorts: /"stage":"SORT"/.test(plans) || valuesOf(answer.stages, '$sort').length > 0,
  };
}

function sumOf(answer: Document, name: string): number {
  const each = valuesOf(answer, 'executionStats').map((stats) => Number((stats as Document)[name] ?? 0));
  return each.reduce((sum, one) => sum + one, 0);
}

/** Every value under this name, wherever it stands: an aggregation keeps its plans further inside than a find. */
function valuesOf(tree: unknown, name: string): unknown[] {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]) => (key === name ? [value] : valuesOf(value, name)));
}
