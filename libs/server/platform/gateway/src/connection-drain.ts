import type { FastifyInstance } from 'fastify';

const LOOK_MS = 50;
/** Requests still under way after this long are cut off. */
const LONGEST_MS = 10_000;

/**
 * Ends connections when the process ends: answers say so while it is stopping, and once no request is under
 * way, connections that are only kept open (or never sent anything) are closed. Node alone would wait for them.
 */
export function drainConnections(server: FastifyInstance, isStopping: () => boolean): void {
  let underWay = 0;
  server.addHook('onRequest', (_request, reply, done) => {
    underWay += 1;
    // Also comes when the caller hangs up in the middle, which Fastify's own hook does not always see.
    reply.raw.once('close', () => (underWay -= 1));
    done();
  });
  server.addHook('onSend', (_request, reply, payload, done) => {
    if (isStopping()) void reply.header('Connection', 'close');
    done(null, payload);
  });
  server.addHook('preClose', (done) => {
    const until = performance.now() + LONGEST_MS;
    const timer = setInterval(() => {
      if (underWay <= 0 || performance.now() > until) server.server.closeAllConnections();
    }, LOOK_MS);
    server.server.once('close', () => clearInterval(timer));
    if (!server.server.listening) clearInterval(timer);
    done();
  });
}
