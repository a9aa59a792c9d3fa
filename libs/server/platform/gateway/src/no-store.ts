import type { FastifyInstance } from 'fastify';
import { isDelivery } from './body-parsing';

/** No browser and no proxy keeps an answer, unless a route says otherwise: the console's files do. */
export function addNoStore(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    if (!isDelivery(request.method, request.url)) void reply.header('Cache-Control', 'no-store');
    done();
  });
}
