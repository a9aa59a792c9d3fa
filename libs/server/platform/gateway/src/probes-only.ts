import { createServer, type RequestListener, type Server } from 'node:http';

/**
 * A second door that leads to health and metrics only, for a process that is web and worker at once:
 * whoever watches workers finds them on `WORKER_PORT` in every arrangement.
 */
export function probesOnly(route: RequestListener): Server {
  return createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, (request, response) => {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    if (path === '/metrics' || path === '/health' || path.startsWith('/health/')) {
      return route(request, response);
    }
    response.writeHead(404).end();
  });
}
