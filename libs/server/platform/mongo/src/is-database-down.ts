import { DeadlineExceeded } from '@feelori/platform/resilience';

const NAMES = new Set([
  'MongooseServerSelectionError',
  'MongoServerSelectionError',
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoPoolClearedError',
  'MongoPoolClosedError',
  'MongoNotConnectedError',
  'MongoTopologyClosedError',
  'MongoWaitQueueTimeoutError',
  'MongoExpiredSessionError',
  'MongoWriteConcernError',
  'DisconnectedError',
]);

/** Server codes for "not now": not primary, shutting down, write concern not met, stepped down, out of time. */
const CODES = new Set([6, 7, 50, 64, 89, 91, 189, 9001, 10107, 11600, 11602, 13435, 13436]);

/** Whether an error says that the database cannot be reached or cannot take a write right now. */
export function isDatabaseDown(error: unknown): boolean {
  if (error instanceof DeadlineExceeded) return error.what.startsWith('database');
  if (!(error instanceof Error)) return false;
  if (NAMES.has(error.name)) return true;
  // What Mongoose throws for a model used while disconnected with `bufferCommands: false`.
  if (error.name === 'MongooseError' && /bufferCommands|initial connection/.test(error.message)) return true;
  return 'code' in error && typeof error.code === 'number' && CODES.has(error.code);
}
