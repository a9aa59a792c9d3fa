import { DeadlineExceeded } from '@feelori/platform/resilience';
import { causesOf, codeOf, isBelowConcern, writeErrorsOf } from './error-causes';

const NAMES = new Set([
  'DatabaseUnavailable',
  'MongooseServerSelectionError',
  'MongoServerSelectionError',
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoPoolClearedError',
  'MongoPoolClosedError',
  'MongoNotConnectedError',
  'MongoServerClosedError',
  'MongoTopologyClosedError',
  'MongoClientClosedError',
  'MongoWaitQueueTimeoutError',
  'MongoOperationTimeoutError',
  'MongoUnexpectedServerResponseError',
  'MongoExpiredSessionError',
  'MongoWriteConcernError',
  'DisconnectedError',
]);

/**
 * Server codes for "not now": unreachable, out of time or of locks, stepped down, shutting down, interrupted, write
 * concern not met, no right to write (a password that is being changed), too busy, and no space on the disk.
 */
const CODES = new Set([
  6, 7, 13, 18, 24, 46, 50, 63, 64, 70, 79, 89, 91, 100, 112, 133, 134, 150, 189, 202, 262, 391, 462, 8_000,
  9_001, 10_058, 10_107, 11_600, 11_601, 11_602, 13_388, 13_435, 13_436, 14_031,
]);

/** What driver and server put on errors that another try may cure. */
const LABELS = [
  'RetryableWriteError',
  'RetryableError',
  'TransientTransactionError',
  'ResetPool',
  'PoolRequestedRetry',
  'InterruptInUseConnections',
  'HandshakeError',
  'SystemOverloadedError',
];

/** Whether an error says that the database cannot be reached or cannot take a write right now. */
export function isDatabaseDown(error: unknown): boolean {
  return causesOf(error).some(saysDown);
}

function saysDown(error: Error): boolean {
  if (error instanceof DeadlineExceeded) return error.what.startsWith('database');
  if (NAMES.has(error.name) || CODES.has(codeOf(error) ?? 0) || isBelowConcern(error)) return true;
  if (labelsOf(error).some((label) => LABELS.includes(label))) return true;
  const writes = [...writeErrorsOf(error).values()];
  if (writes.some(({ code }) => CODES.has(code ?? 0))) return true;
  // The driver's own trouble inside `insertMany` comes in its bulk error, without a code or a cause.
  if (error.name === 'MongoBulkWriteError' && codeOf(error) === undefined && writes.length === 0) return true;
  // What Mongoose throws for a model used while disconnected with `bufferCommands: false`.
  return error.name === 'MongooseError' && /bufferCommands|initial connection/.test(error.message);
}

function labelsOf(error: Error): readonly string[] {
  return 'errorLabels' in error && Array.isArray(error.errorLabels) ? (error.errorLabels as string[]) : [];
}
