import type { FastifyInstance, FastifyReply } from 'fastify';
import { recordOf } from '../model/read-json';
import type { World } from '../world';
import { productPicture } from './picture/product-picture';
import { SAMPLE_WEBP } from './picture/sample-webp';
import { registerFormBodies } from './form-bodies';
import { executeQuery, type GraphqlRequest } from './graphql/execute-query';
import { shopBackendOf } from './shop-backend';
import { registerStorefront } from './storefront';
import { servedVersion } from './served-version';

export { registerShopifyControl } from './control';

/** Kinds of picture that WhatsApp refuses by their name alone, so that what is in them does not matter. */
const OTHER_PICTURES: Readonly<Record<string, string>> = {
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
  svg: 'image/svg+xml',
};
const UNAUTHORISED = '[API] Invalid API key or access token (unrecognized login or wrong password)';

/** Shopify's Admin API over the demo shop, its token endpoint, files of bulk operations, pictures, storefront pages. */
export function registerShopify(app: FastifyInstance, world: World): void {
  registerFormBodies(app);
  registerGraphql(app, world);
  registerGrant(app, world);
  registerPictures(app, world);
  registerBulkFiles(app, world);
  registerStorefront(app, world);
}

function registerGraphql(app: FastifyInstance, world: World): void {
  const backend = shopBackendOf(world);
  const { tokens } = backend;
  app.post<{ Params: { version: string } }>('/admin/api/:version/graphql.json', async (request, reply) => {
    if (await world.faults.apply('shopify', request, reply)) return reply;
    const version = servedVersion(request.params.version);
    if (version === null) return reply.code(404).send({ errors: 'Not Found' });
    void reply.header('x-shopify-api-version', version).header('x-request-id', `${request.id}-simulated`);
    const token = request.headers['x-shopify-access-token'];
    if (!tokens.accepts(typeof token === 'string' ? token : undefined)) {
      return reply.code(401).send({ errors: UNAUTHORISED });
    }
    const graphql = readRequest(request.body);
    if (!graphql) return reply.code(400).send({ errors: { query: 'Required parameter missing or invalid' } });
    const answer = await executeQuery(graphql, backend);
    return isLost(graphql, world) ? cutOff(reply) : reply.send(answer);
  });
}

/** `accept_then_reset`: what a mutation asks for is done, and nobody is told. */
function isLost({ query }: GraphqlRequest, { faults }: World): boolean {
  if (faults.get('shopify').mode !== 'accept_then_reset' || !/\bmutation\b/.test(query)) return false;
  return faults.next('shopify') !== null;
}

function cutOff(reply: FastifyReply): FastifyReply {
  reply.hijack();
  reply.raw.destroy();
  return reply;
}

function registerGrant(app: FastifyInstance, world: World): void {
  const { shop, tokens } = shopBackendOf(world);
  app.post('/admin/oauth/access_token', async (request, reply) => {
    if (await world.faults.apply('shopify', request, reply)) return reply;
    const grant = tokens.grant(recordOf(request.body), shop.scopes);
    if (!grant) {
      const error_description = 'Client authentication failed';
      return reply.code(400).send({ error: 'invalid_client', error_description });
    }
    return reply.send(grant);
  });
}

function registerPictures(app: FastifyInstance, world: World): void {
  const { shop } = shopBackendOf(world);
  app.get<{ Params: { file: string } }>('/cdn/products/:file', async (request, reply) => {
    const [handle, type] = request.params.file.split('.');
    const product = shop.products.find((candidate) => candidate.handle === handle);
    if (!product) return reply.code(404).send({ errors: 'Not Found' });
    const other = OTHER_PICTURES[type ?? ''];
    if (other !== undefined) return reply.type(other).send(SAMPLE_WEBP);
    return reply
      .type('image/png')
      .header('cache-control', 'public, max-age=86400')
      .send(productPicture(product));
  });
}

/** Results of bulk operations: the link is the key, no token is asked for. */
function registerBulkFiles(app: FastifyInstance, world: World): void {
  const { bulk } = shopBackendOf(world);
  app.get<{ Params: { file: string } }>('/bulk/:file', async (request, reply) => {
    if (await world.faults.apply('shopify', request, reply)) return reply;
    const bytes = bulk.file(request.params.file);
    if (!bytes) return reply.code(404).send('Not Found');
    const [, from] = /^bytes=(\d{1,15})-$/.exec(request.headers.range ?? '') ?? [];
    void reply.type('application/jsonl');
    return from === undefined ? reply.send(bytes) : reply.code(206).send(bytes.subarray(Number(from)));
  });
}

function readRequest(body: unknown): GraphqlRequest | null {
  const { query, variables, operationName } = recordOf(body);
  if (typeof query !== 'string') return null;
  return {
    query,
    variables: recordOf(variables),
    ...(typeof operationName === 'string' ? { operationName } : {}),
  };
}
