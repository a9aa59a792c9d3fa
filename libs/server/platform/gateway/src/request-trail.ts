import { Logger } from '@nestjs/common';
import { ENDPOINTS } from '@feelori/contracts';
import { StateLog } from '@feelori/platform/log';
import type { Metrics } from '@feelori/platform/metrics';
import { alongTrail, requestPlace, writeRequestSpan } from '@feelori/platform/tracing';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** The route's template: an address may hold ids, a template never does. Unknown addresses share one label. */
function routeOf(request: FastifyRequest): string {
  return request.is404 ? 'unknown' : (request.routeOptions.url ?? 'unknown');
}

const UNAVAILABLE = 503;

/**
 * Gives every request its id (also in the answer), one log line and one measurement. That a route answers 503 is a state
 * and gets a line when it begins, once a minute and when it is over: senders come back by the thousand meanwhile.
 */
export function addRequestTrail(server: FastifyInstance, metrics: Metrics): void {
  const logger = new Logger('Http');
  const states = new StateLog(logger);
  server.addHook('onRequest', (request, reply, done) => {
    void reply.header('X-Request-Id', request.id);
    alongTrail({ correlationId: request.id }, () => done());
  });
  // Reading a body loses the context the request began in; this is the last stop before the controllers.
  server.addHook('preValidation', (request, _reply, done) =>
    alongTrail({ correlationId: request.id }, () => done()),
  );
  server.addHook('onResponse', (request, reply, done) => {
    const route = routeOf(request);
    metrics.request(request.method, route, reply.statusCode, reply.elapsedTime / 1_000);
    writeSpanOf(request, reply, route);
    const line = {
      correlation_id: request.id,
      method: request.method,
      route,
      status: reply.statusCode,
      processing_time_ms: Math.round(reply.elapsedTime),
    };
    // A refusal says nothing of it: who forges a webhook is told so before any store is asked.
    if (reply.statusCode === UNAVAILABLE) states.bad(`${request.method} ${route}`, 'answers 503');
    else if (reply.statusCode < 400 && states.anyBad) states.good(`${request.method} ${route}`);
    if (reply.statusCode >= 500 && reply.statusCode !== UNAVAILABLE) logger.warn(line);
    else logger.debug(line);
    done();
  });
}

/** Of webhooks and the admin API: neither who asks for health each few seconds nor the stream of live events has a trace. */
function writeSpanOf(request: FastifyRequest, reply: FastifyReply, route: string): void {
  if (route === ENDPOINTS.live.path || !/^\/(?:webhooks|api)\//.test(route)) return;
  writeRequestSpan(
    () => spanOf(request, reply, route),
    () => requestPlace(request.id),
  );
}

function spanOf({ method, id }: FastifyRequest, { statusCode, elapsedTime }: FastifyReply, route: string) {
  const facts = {
    'http.request.method': method,
    'http.route': route,
    'http.response.status_code': statusCode,
    'feelori.correlation_id': id,
  };
  const failed = statusCode >= 500 ? { failed: String(statusCode) } : {};
  return { name: `${method} ${route}`, kind: 'server', facts, ms: elapsedTime, ...failed } as const;
}
