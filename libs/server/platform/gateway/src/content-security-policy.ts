import type { FastifyInstance } from 'fastify';
import { isDelivery } from './body-parsing';

/**
 * The console's policy: own files only, styles by nonce, DOM sinks by Angular's trusted types. Pictures may come from
 * anywhere by https, since a shop's product pictures do; `shopUrl` adds the simulator, which has no https.
 */
export function consolePolicy(nonce: string, shopUrl: string): string {
  const pictures = ["'self'", 'data:', 'blob:', 'https:'];
  const shop = new URL(shopUrl);
  if (shop.protocol === 'http:') pictures.push(shop.origin);
  return [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src ${pictures.join(' ')}`,
    // Files of conversations are fetched with the token and played from memory.
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'self'",
    "object-src 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types angular angular#bundler angular#components',
  ].join('; ');
}

/** What is no page needs nothing at all. */
const NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
/** Swagger's page sets styles inline; only there. */
const DOCS =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

/** The strictest policy by default; pages that need more set their own header. */
export function addContentSecurityPolicy(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    if (isDelivery(request.method, request.url)) return done();
    const isDocs = request.url === '/api/docs' || request.url.startsWith('/api/docs/');
    void reply.header('Content-Security-Policy', isDocs ? DOCS : NOTHING);
    done();
  });
}
