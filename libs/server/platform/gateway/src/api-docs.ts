import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { Settings } from '@feelori/platform/settings';
import { describeAnswers } from './describe-answers';

/** OpenAPI of the admin API at `/api/docs` and `/api/openapi.json`. */
export function addApiDocs(app: NestFastifyApplication, settings: Settings): void {
  const info = new DocumentBuilder()
    .setTitle('Feelori')
    .setDescription('Admin API. Errors are application/problem+json with a code of the error table.')
    .setVersion(settings.version)
    .addBearerAuth()
    .build();
  SwaggerModule.setup('api/docs', app, () => describeAnswers(SwaggerModule.createDocument(app, info)), {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
  });
}
