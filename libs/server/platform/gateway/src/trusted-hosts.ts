import { holdsMonitoringToken, hostIsTrusted } from '@feelori/platform/auth';
import { AppError, sendProblem } from '@feelori/platform/errors';
import type { Settings } from '@feelori/platform/settings';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** For whoever sets this up: the name that was asked for is theirs, and known to them. */
const REMEDY = 'The Host of this request is not among TRUSTED_HOSTS (nor the host of PUBLIC_URL).';

/** Refuses requests that name a host which is not ours (421), except those of probes, which come by address. */
export function addTrustedHosts(server: FastifyInstance, { gateway, monitoring }: Settings): void {
  server.addHook('onRequest', (request, reply, done) => {
    // The peer of the socket, not `request.ip`: a proxy's header must not turn a stranger into this machine.
    const peer = request.socket.remoteAddress;
    if (
      hostIsTrusted(request.raw.headers.host, peer, gateway.trustedHosts) ||
      isProbe(request, monitoring.token)
    ) {
      return done();
    }
    sendProblem(reply, new AppError('untrusted_host', REMEDY), request.id);
  });
}

/** Health tells strangers nothing; metrics are for whoever holds the token. */
function isProbe({ url, headers }: FastifyRequest, token: string | null): boolean {
  const path = url.split('?', 1)[0] ?? '';
  if (path === '/health' || path.startsWith('/health/')) return true;
  return path === '/metrics' && holdsMonitoringToken(headers.authorization, token);
}
