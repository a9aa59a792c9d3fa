import { ENDPOINTS } from '@feelori/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** A request has to be there within this time; a slow sender holds no connection longer. */
const WHOLE_MS = 30_000;
/** The largest document on a slow line. */
export const UPLOAD_MS = 10 * 60_000;

/**
 * Ends requests whose body does not come in time. Files that people send have the server's own, longer limit, until they are
 * answered: a stranger's is, at once.
 */
export function addBodyDeadline(server: FastifyInstance, wholeMs = WHOLE_MS): void {
  server.addHook('onRequest', (request, _reply, done) => {
    if (hasBody(request) && !isUpload(request)) endLate(request, wholeMs);
    done();
  });
  server.addHook('onResponse', (request, _reply, done) => {
    if (isUpload(request)) endLate(request, wholeMs);
    done();
  });
}

function endLate({ raw }: FastifyRequest, ms: number): void {
  if (raw.complete) return;
  const late = setTimeout(() => raw.complete || raw.socket.destroy(), ms);
  late.unref();
  raw.once('close', () => clearTimeout(late));
}

function isUpload({ routeOptions }: FastifyRequest): boolean {
  return routeOptions.url === ENDPOINTS.addAttachment.path;
}

function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
}
