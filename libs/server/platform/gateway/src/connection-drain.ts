import type { Shutdown } from '@feelori/platform/lifecycle';
import type { FastifyInstance } from 'fastify';

const LOOK_MS = 50;

/**
 * Ends connections when the process ends: answers say so while it is stopping, and once no request is under
 * way, connections that are only kept open (or never sent anything) are closed. Node alone would wait for them.
 * What is under way when the shared time for requests is over is cut off.
 */
export function drainConnections(server: FastifyInstance, shutdown: Shutdown): void {
  let underWay = 0;
  server.addHook('onRequest', (_request, reply, done) => {
    underWay += 1;
    // Also comes when the caller hangs up in the middle, which Fastify's own hook does not always see.
    reply.raw.once('close', () => (underWay -= 1));
    done();
  });
  server.addHook('onSend', (_request, reply, payload, done) => {
    if (shutdown.begun) void reply.header('Connection', 'close');
    done(null, payload);
  });
  server.addHook('preClose', (done) => {
    const timer = setInterval(() => {
      if (underWay <= 0 || shutdown.msLeft('requests') === 0) server.server.closeAllConnections();
    }, LOOK_MS);
    server.server.once('close', () => clearInterval(timer));
    if (!server.server.listening) clearInterval(timer);
    done();
  });
}
