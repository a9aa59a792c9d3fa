import { hostIsTrusted } from '@feelori/platform/auth';
import { AppError, sendProblem } from '@feelori/platform/errors';
import type { FastifyInstance } from 'fastify';

/** Refuses requests that name a host which is not ours (421), except probes, which come by address. */
export function addTrustedHosts(server: FastifyInstance, trusted: readonly string[]): void {
  server.addHook('onRequest', (request, reply, done) => {
    const isProbe = request.url === '/health' || request.url.startsWith('/health/');
    // The peer of the socket, not `request.ip`: a proxy's header must not turn a stranger into this machine.
    if (isProbe || hostIsTrusted(request.raw.headers.host, request.socket.remoteAddress, trusted)) {
      return done();
    }
    sendProblem(reply, new AppError('untrusted_host'), request.id);
  });
}
