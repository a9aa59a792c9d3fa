import type { Document } from 'mongodb';

/** Commands that look for nothing by a query. */
const WITHOUT_QUERY = new Set([
  'insert',
  'getMore',
  'killCursors',
  'endSessions',
  'createIndexes',
  'ping',
  'hello',
]);
/** What a command carries besides what it asks. */
const FREIGHT = new Set(['lsid', 'txnNumber', 'writeConcern', 'readConcern', 'ordered', 'maxTimeMS']);

interface UpdateOp extends Document {
  update: number;
  filter: Document;
  updateMods: unknown;
}

/** The questions in a command, each as a command that `explain` takes. Throws for one it knows nothing about. */
export function explainable(command: Document): Document[] {
  const [name = ''] = Object.keys(command);
  if (WITHOUT_QUERY.has(name)) return [];
  switch (name) {
    case 'find':
    case 'aggregate':
    case 'count':
    case 'distinct':
    case 'findAndModify':
      return [question(command)];
    case 'update':
      return listed(command.updates).map((one) => ({ update: command.update as string, updates: [one] }));
    case 'delete':
      return listed(command.deletes).map((one) => ({ delete: command.delete as string, deletes: [one] }));
    case 'bulkWrite':
      return listed(command.ops).flatMap((op) => ofBulk(op, listed(command.nsInfo)));
    default:
      throw new Error(`nobody said how to explain the command ${name}`);
  }
}

function question(command: Document): Document {
  return Object.fromEntries(
    Object.entries(command).filter(
      ([key, value]) => !key.startsWith('$') && !FREIGHT.has(key) && value !== undefined,
    ),
  );
}

/** The client's bulk names its collections by number, and nobody explains it whole. */
function ofBulk(op: Document, namespaces: Document[]): Document[] {
  const collection = (at: unknown): string => {
    const name = String(namespaces[Number(at)]?.ns);
    return name.slice(name.indexOf('.') + 1);
  };
  if ('update' in op) {
    const { update, filter, updateMods, ...rest } = op as UpdateOp;
    return [{ update: collection(update), updates: [{ q: filter, u: updateMods, ...rest }] }];
  }
  if ('delete' in op) {
    const limit = op.multi === true ? 0 : 1;
    return [{ delete: collection(op.delete), deletes: [{ q: op.filter as Document, limit }] }];
  }
  return [];
}

function listed(value: unknown): Document[] {
  return Array.isArray(value) ? (value as Document[]) : [];
}
