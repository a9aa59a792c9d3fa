import { ENDPOINTS, JSON_MAX_DEPTH, UPLOAD_TYPE, WEBHOOK_MAX_BYTES } from '@feelori/contracts';
import { AppError } from '@feelori/platform/errors';
import type { FastifyInstance } from 'fastify';
import { jsonDepthWithin } from './json-depth';

export const JSON_MAX_BYTES = 100 * 1_024;

/** The routes whose body is a file. */
const UPLOADS: ReadonlySet<string | undefined> = new Set([
  ENDPOINTS.addAttachment.path,
  ENDPOINTS.importFile.path,
]);

/** Webhooks are signed over their raw bytes, so their controllers get the `Buffer`, whatever the content type. */
export function isWebhook(path: string): boolean {
  return path.startsWith('/webhooks/');
}

/** A webhook that is delivered: a machine calls, so what headers tell browsers is left out. */
export function isDelivery(method: string | readonly string[], path: string): boolean {
  return method === 'POST' && isWebhook(path);
}

/**
 * Webhooks: the bytes as they came, up to 3 MB. A file that is attached: a stream. Everything else: JSON up to 100 KB and
 * 64 levels deep (docs/security.md §2).
 */
export function addBodyParsing(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    route.bodyLimit = isWebhook(route.url) ? WEBHOOK_MAX_BYTES : JSON_MAX_BYTES;
  });
  server.addHook('onRequest', (request, _reply, done) => {
    // A strange content type must not refuse a webhook before its signature is looked at.
    if (isWebhook(request.url)) request.raw.headers['content-type'] = 'application/octet-stream';
    done();
  });
  server.removeAllContentTypeParsers();
  // A file is read as it comes, by the routes that take one, no further than its kind may be long.
  server.addContentTypeParser(UPLOAD_TYPE, (request, body, done) => {
    const isTaken = UPLOADS.has(request.routeOptions.url);
    if (isTaken || request.is404) done(null, body);
    else done(new AppError('unsupported_media_type'));
  });
  server.addContentTypeParser<Buffer>('*', { parseAs: 'buffer' }, (request, body, done) => {
    // What is sent to an address that is none is not looked at: the answer is 404 whatever it is.
    if (isWebhook(request.url) || request.is404) return done(null, body);
    try {
      done(null, parseJson(body, request.headers['content-type']));
    } catch (error) {
      done(error as Error);
    }
  });
}

/** The parsed body; undefined when it is empty. Throws `AppError`s only. */
export function parseJson(body: Buffer, contentType: string | undefined): unknown {
  if (body.length === 0) return undefined;
  if (!/^application\/json\s*(;|$)/i.test(contentType ?? '')) throw new AppError('unsupported_media_type');
  const text = textOf(body);
  if (!jsonDepthWithin(text, JSON_MAX_DEPTH)) {
    throw new AppError('bad_request', 'The JSON is nested too deeply.');
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new AppError('bad_request', 'The body is no JSON.');
  }
}

/** Bytes that are no UTF-8 are refused, not repaired: nobody meant what would come out. */
function textOf(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    throw new AppError('bad_request', 'The body is no UTF-8.');
  }
}
