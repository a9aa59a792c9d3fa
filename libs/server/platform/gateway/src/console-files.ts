import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppError, sendProblem } from '@feelori/platform/errors';
import type { Settings } from '@feelori/platform/settings';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ConsoleFolder } from './console-folder';
import { consolePolicy } from './content-security-policy';

/** Paths that belong to the server; the console never answers there, not even for an unknown address. */
const RESERVED = ['/api', '/webhooks', '/health', '/metrics'];

/** Names with a hash of their content never change. */
const HASHED = /-[A-Z0-9]{8}\.\w+$/;

/** The built console: the given folder, or where `npm run build` puts it, next to or below the working folder. */
export function consoleFolder(given: string | null): string | null {
  const folder = path.resolve(given ?? 'dist/apps/console/browser');
  return existsSync(path.join(folder, 'index.html')) ? folder : null;
}

/** What to answer for an address: a file of the console, its page, or nothing. */
export function consoleAnswer(
  url: string,
  files: Pick<ConsoleFolder, 'has'>,
): { file: string } | 'page' | null {
  const address = safeDecode(url.split('?', 1)[0] ?? '/');
  if (address === null || isReserved(address)) return null;
  const file = address.slice(1);
  if (files.has(file) && file !== 'index.html') return { file };
  // An address of the console has no dot; a missing file must not be answered with a page.
  return path.extname(address) === '' || file === 'index.html' ? 'page' : null;
}

/** In whatever spelling: `//Webhooks/x` is no page of the console either. */
function isReserved(address: string): boolean {
  const plain = path.posix.normalize(address.replaceAll('\\', '/')).toLowerCase();
  return RESERVED.some((root) => plain === root || plain.startsWith(`${root}/`));
}

/** Serves the console at `/` where it has been built; its own addresses all give the page. */
export async function addConsole(app: NestFastifyApplication, settings: Settings): Promise<void> {
  const root = consoleFolder(settings.gateway.consoleDir);
  if (root === null) return;
  const folder = new ConsoleFolder(root);
  await app.register(fastifyStatic, { root, serve: false, cacheControl: false });
  app
    .getHttpAdapter()
    .getInstance()
    .get('/*', (request: FastifyRequest, reply: FastifyReply) => {
      const answer = consoleAnswer(request.url, folder);
      if (answer === null) return reply.callNotFound();
      if (answer === 'page') return sendPage(request, reply, folder.page(), settings.shopify.adminUrl);
      const keep = HASHED.test(answer.file) ? 'public, max-age=31536000, immutable' : 'no-cache';
      return reply.header('Cache-Control', keep).sendFile(answer.file);
    });
}

/** The page with a fresh nonce for Angular's styles (`ngCspNonce`). */
function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  page: string | null,
  shopUrl: string,
): FastifyReply {
  // A build that took the page away just as the process started puts it back in a moment.
  if (page === null) {
    sendProblem(reply, new AppError('unavailable'), request.id);
    return reply;
  }
  const nonce = randomBytes(16).toString('base64');
  return reply
    .header('Content-Security-Policy', consolePolicy(nonce, shopUrl))
    .header('Cache-Control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(withNonce(page, nonce));
}

/** Puts the nonce on the root element and on every style of the page. */
export function withNonce(page: string, nonce: string): string {
  return page
    .replace(/ ngCspNonce="[^"]*"/gi, '')
    .replace(/<((?:[a-z]+-)+root)(?=[\s>])/i, `<$1 ngCspNonce="${nonce}"`)
    .replace(/<style(?=[\s>])/gi, `<style nonce="${nonce}"`);
}

function safeDecode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
