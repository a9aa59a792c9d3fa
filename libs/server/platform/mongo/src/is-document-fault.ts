import { mongo } from 'mongoose';
import { causesOf, codeOf, writeErrorsOf } from './error-causes';
import { isDatabaseDown } from './is-database-down';

const DUPLICATE_KEY = 11_000;

/**
 * What the server says of a document it will never take: no BSON, nested too deep, names it does not allow, refused
 * by the collection's validation, an index key too long, the document too large.
 */
const CODES = new Set([15, 22, 52, 53, 56, 57, 121, 10_334, 17_280, 17_419, 17_420]);

/** The driver's words for what it does not even send. */
const DRIVER_MESSAGES = /larger than the maximum size|exceeds the max bson object size|Could not serialize/;

/**
 * Whether an error says, for sure, that the document itself is why it was not stored, so that no later try could
 * store it. Whatever is not known to be the document's own fault is the database's: the sender tries again.
 */
export function isDocumentFault(error: unknown): boolean {
  if (isDatabaseDown(error)) return false;
  const chain = causesOf(error);
  const codes = chain.flatMap((one) => [...writeErrorsOf(one).values()].map(({ code }) => code ?? 0));
  if (codes.length === 0) return chain.some(blamesDocument);
  return codes.some(isDocumentCode) && codes.every((code) => isDocumentCode(code) || code === DUPLICATE_KEY);
}

/** Whether the server's code of one write says so. */
export function isDocumentCode(code: number | undefined): boolean {
  return code !== undefined && CODES.has(code);
}

function blamesDocument(error: Error): boolean {
  const isEncoding: boolean = mongo.BSON.BSONError.isBSONError(error);
  if (isDocumentCode(codeOf(error)) || isEncoding) return true;
  if (error.name === 'MongoInvalidArgumentError') return DRIVER_MESSAGES.test(error.message);
  // A document larger than the driver's buffer runs over its end.
  return error.name === 'RangeError' && /"offset"/.test(error.message);
}
