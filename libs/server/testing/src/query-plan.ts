import type { Connection } from 'mongoose';
import type { CommandStartedEvent } from 'mongodb';

/** How the database answered a question: by which index, and how much it looked at. */
export interface QueryPlan {
  index: string | undefined;
  keys: number;
  documents: number;
  returned: number;
  /** Whether it read everything, or sorted in memory. */
  isSlow: boolean;
}

interface Explained {
  executionStats: { totalDocsExamined: number; totalKeysExamined: number; nReturned: number };
  queryPlanner: { winningPlan: unknown };
}

/**
 * Explains the one `find` that `ask` sends, as it was sent. The connection is opened with `monitorCommands`. Throws when
 * there was none, or more than one.
 */
export async function queryPlan(connection: Connection, ask: () => Promise<unknown>): Promise<QueryPlan> {
  const finds: Record<string, unknown>[] = [];
  const note = ({ commandName, command }: CommandStartedEvent): void => {
    if (commandName === 'find') finds.push({ ...(command as Record<string, unknown>) });
  };
  connection.getClient().on('commandStarted', note);
  await ask();
  connection.getClient().off('commandStarted', note);
  if (finds.length !== 1) throw new Error(`${finds.length} questions instead of one`);
  const { find, filter, sort, projection, limit, singleBatch } = finds[0] ?? {};
  const asked = Object.entries({ find, filter, sort, projection, limit, singleBatch });
  const command = Object.fromEntries(asked.filter(([, value]) => value !== undefined));
  const answer: unknown = await connection.db?.command({ explain: command, verbosity: 'executionStats' });
  const { executionStats: stats, queryPlanner } = answer as Explained;
  const plan = JSON.stringify(queryPlanner.winningPlan);
  return {
    index: /"indexName":"([^"]+)"/.exec(plan)?.[1],
    keys: stats.totalKeysExamined,
    documents: stats.totalDocsExamined,
    returned: stats.nReturned,
    isSlow: /"stage":"(?:COLLSCAN|SORT)"/.test(plan),
  };
}
