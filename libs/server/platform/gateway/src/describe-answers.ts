import { type Endpoint, ENDPOINTS, ERRORS } from '@feelori/contracts';
import type { OpenAPIObject } from '@nestjs/swagger';
import schemas from './answer-schemas.json';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Responses = Operation['responses'];
type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

const PROBLEM = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

/** Adds to each endpoint of the contracts what it answers, by schemas that are made from the contracts' types. */
export function describeAnswers(document: OpenAPIObject): OpenAPIObject {
  const types = schemas.types as unknown as Record<string, Schema>;
  document.components = { ...document.components, schemas: { ...document.components?.schemas, ...types } };
  for (const [name, endpoint] of Object.entries(ENDPOINTS) as [keyof typeof ENDPOINTS, Endpoint<unknown>][]) {
    const operation = operationOf(document, endpoint);
    if (operation === undefined) continue;
    operation.responses = responsesOf(name, endpoint);
    operation.security = endpoint.permission === 'public' ? [] : [{ bearer: [] }];
  }
  return document;
}

function operationOf(document: OpenAPIObject, { method, path }: Endpoint<unknown>): Operation | undefined {
  const paths = document.paths[path.replace(/:(\w+)/g, '{$1}')];
  return paths?.[method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'];
}

function responsesOf(name: keyof typeof ENDPOINTS, { permission }: Endpoint<unknown>): Responses {
  const problem = (code: keyof typeof ERRORS): object => ({
    description: ERRORS[code].title,
    content: PROBLEM,
  });
  return {
    ...wellOf(name),
    ...(permission === 'public' ? {} : { 401: problem('unauthenticated') }),
    ...(permission === 'public' || permission === null ? {} : { 403: problem('forbidden') }),
    429: problem('too_many_requests'),
    default: { description: 'Any other error; `code` says which.', content: PROBLEM },
  } as Responses;
}

/** The answer when all is well. The live stream has no schema of its own: each event's data is a `LiveEvent`; nor has a file. */
function wellOf(name: keyof typeof ENDPOINTS): Responses {
  if (name === 'medium') {
    const bytes = { schema: { type: 'string', format: 'binary' } };
    return {
      200: { description: 'The file', content: { '*/*': bytes } },
      206: { description: 'A range of it', content: { '*/*': bytes } },
    };
  }
  const schema = schemas.answers[name] as Schema & { type?: string };
  if (name === 'live') {
    return {
      200: {
        description: 'Server-Sent Events',
        content: { 'text/event-stream': { schema: { type: 'string' } } },
      },
    };
  }
  if (schema.type === 'null') return { 204: { description: 'Done' } };
  return { 200: { description: 'Done', content: { 'application/json': { schema } } } };
}
