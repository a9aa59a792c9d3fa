import { Logger } from '@nestjs/common';
import { withCorrelation } from '@feelori/platform/log';
import type { Metrics } from '@feelori/platform/metrics';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** The route's template: an address may hold ids, a template never does. Unknown addresses share one label. */
function routeOf(request: FastifyRequest): string {
  return request.is404 ? 'unknown' : (request.routeOptions.url ?? 'unknown');
}

/** Gives every request its id (also in the answer), one log line and one measurement. */
export function addRequestTrail(server: FastifyInstance, metrics: Metrics): void {
  const logger = new Logger('Http');
  server.addHook('onRequest', (request, reply, done) => {
    void reply.header('X-Request-Id', request.id);
    withCorrelation(request.id, () => done());
  });
  // Reading a body loses the context the request began in; this is the last stop before the controllers.
  server.addHook('preValidation', (request, _reply, done) => withCorrelation(request.id, () => done()));
  server.addHook('onResponse', (request, reply, done) => {
    const route = routeOf(request);
    metrics.request(request.method, route, reply.statusCode, reply.elapsedTime / 1_000);
    const line = {
      correlation_id: request.id,
      method: request.method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    if (reply.statusCode >= 500) logger.warn(line);
    else logger.debug(line);
    done();
  });
}
