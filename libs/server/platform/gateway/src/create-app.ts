import type { IncomingMessage } from 'node:http';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { sendProblem } from '@feelori/platform/errors';
import { newId } from '@feelori/platform/clock';
import { ProcessLogger } from '@feelori/platform/log';
import type { Settings } from '@feelori/platform/settings';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { UPLOAD_MS } from './body-deadline';
import { JSON_MAX_BYTES } from './body-parsing';
import { configureApp } from './configure-app';
import { withoutTrailingSlash } from './without-trailing-slash';

/** The server's own limits (docs/security.md §2); `keepAliveTimeout` outlives a load balancer's idle time. */
function adapter(settings: Settings): FastifyAdapter {
  return new FastifyAdapter({
    logger: false,
    trustProxy: (_address: string, hop: number) => hop < settings.gateway.trustProxyHops,
    bodyLimit: JSON_MAX_BYTES,
    requestTimeout: UPLOAD_MS,
    // What comes on a connection that a load balancer keeps open is done as ever until the last moment.
    return503OnClosing: false,
    keepAliveTimeout: 75_000,
    connectionTimeout: 0,
    maxRequestsPerSocket: 1_000,
    rewriteUrl: (request: IncomingMessage) => withoutTrailingSlash(request.url),
    requestIdHeader: false,
    genReqId: (request: IncomingMessage) => offeredId(request.headers['x-request-id']) ?? newId(),
    http: { headersTimeout: 10_000, maxHeaderSize: 16_384 },
    routerOptions: { maxParamLength: 300 },
    // What the router refuses before any hook runs: broken escapes, over-long parameters.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(reply, error, request.id),
  });
}

function offeredId(header: string | string[] | undefined): string | null {
  return typeof header === 'string' && /^[\w.-]{8,64}$/.test(header) ? header : null;
}

/** A configured application that does not listen yet; the same for production and tests. */
export async function createApp(
  module: Type | DynamicModule,
  settings: Settings,
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter(settings), {
    bodyParser: false,
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(ProcessLogger));
  await configureApp(app, settings);
  return app;
}
