import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];
const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

/**
 * Why a call to the control API is refused, or null. A browser says where a call comes from: only the phone page itself
 * may change anything, not a page of another site that is open beside it. Scripts send no origin and may.
 */
export function foreignCall(method: string, headers: IncomingHttpHeaders): string | null {
  const { host, origin } = headers;
  // A foreign name that leads to this machine would make its page look like ours.
  if (host !== undefined && !LOOPBACK.test(host)) return 'The control API answers to this machine only.';
  if (SAFE.includes(method)) return null;
  if (origin !== undefined && origin !== `http://${host ?? ''}`) {
    return 'Another page may not change the simulator.';
  }
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    return 'Another page may not change the simulator.';
  }
  const type = headers['content-type'];
  // What a form of any page can send without asking first is never a control call.
  if (type !== undefined && !/^application\/json(\s*;|$)/i.test(type)) return 'The body must be JSON.';
  return null;
}

/** Refuses foreign calls to every route of this scope, before their body is read. */
export function refuseForeignCalls(scope: FastifyInstance): void {
  scope.addHook('onRequest', async (request, reply) => {
    const why = foreignCall(request.method, request.headers);
    return why === null ? undefined : reply.code(403).send({ error: why });
  });
}
