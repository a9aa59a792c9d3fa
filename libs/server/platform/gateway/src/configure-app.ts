import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import cookie from '@fastify/cookie';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import { Shutdown } from '@feelori/platform/lifecycle';
import { Metrics } from '@feelori/platform/metrics';
import type { Settings } from '@feelori/platform/settings';
import { addApiDocs } from './api-docs';
import { addBodyDeadline } from './body-deadline';
import { addBodyParsing, isDelivery } from './body-parsing';
import { addConsole } from './console-files';
import { addContentSecurityPolicy } from './content-security-policy';
import { drainConnections } from './connection-drain';
import { addNoStore } from './no-store';
import { addRequestTrail } from './request-trail';
import { addTrustedHosts } from './trusted-hosts';

/**
 * Everything between the socket and the controllers, in the order a request meets it. `main.ts` and the
 * tests share it, so that what is tested is what runs.
 */
export async function configureApp(app: NestFastifyApplication, settings: Settings): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  addRequestTrail(server, app.get(Metrics));
  drainConnections(server, app.get(Shutdown));
  addTrustedHosts(server, settings);
  server.addHook('onRoute', (route) => {
    if (isDelivery(route.method, route.url)) route.helmet = false;
  });
  await app.register(helmet, {
    contentSecurityPolicy: false,
    crossOriginResourcePolicy: { policy: 'same-site' },
    hsts: settings.gateway.publicUrl.startsWith('https:')
      ? { maxAge: 31_536_000, includeSubDomains: true }
      : false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  addContentSecurityPolicy(server);
  addNoStore(server);
  await app.register(cors, {
    origin: [...settings.gateway.corsOrigins],
    credentials: true,
    methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: ['Authorization', 'Content-Type', 'Last-Event-ID', 'X-Request-Id'],
    exposedHeaders: ['X-Request-Id', 'Retry-After'],
    maxAge: 600,
  });
  await app.register(cookie);
  addBodyDeadline(server);
  addBodyParsing(server);
  if (!settings.roles.includes('web')) return;
  addApiDocs(app, settings);
  await addConsole(app, settings);
}
