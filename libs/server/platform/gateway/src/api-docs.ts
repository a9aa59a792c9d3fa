import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { Callers } from '@feelori/platform/auth';
import { AppError, sendProblem } from '@feelori/platform/errors';
import type { Settings } from '@feelori/platform/settings';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { describeAnswers } from './describe-answers';

const DOCUMENT = 'api/openapi';
const PAGE = 'api/docs';

/** OpenAPI of the admin API at `/api/docs` and `/api/openapi.json`; in production for people who are signed in. */
export function addApiDocs(app: NestFastifyApplication, settings: Settings): void {
  if (!settings.gateway.openDocs) askForSignIn(app);
  const info = new DocumentBuilder()
    .setTitle('Feelori')
    .setDescription('Admin API. Errors are application/problem+json with a code of the error table.')
    .setVersion(settings.version)
    .addBearerAuth()
    .build();
  SwaggerModule.setup(PAGE, app, () => describeAnswers(SwaggerModule.createDocument(app, info)), {
    jsonDocumentUrl: `${DOCUMENT}.json`,
    yamlDocumentUrl: `${DOCUMENT}.yaml`,
  });
}

/** By the route, not by the address: an address has many spellings. */
function askForSignIn(app: NestFastifyApplication): void {
  const callers = app.get(Callers, { strict: false });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
      const route = request.routeOptions.url?.replace(/^\/+/, '') ?? '';
      if (route !== PAGE && !route.startsWith(`${PAGE}/`) && !route.startsWith(DOCUMENT)) return;
      if ((await callers.byHeader(request.headers.authorization)) !== null) return;
      sendProblem(reply, new AppError('unauthenticated'), request.id);
      return reply;
    });
}
