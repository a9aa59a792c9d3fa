import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { scriptedModelOf } from '../model/scripted-model';
import type { World } from '../world';
import { checkResponses } from './check-responses';
import { createEmbeddings } from './create-embeddings';
import { OPENAI_MODELS } from './models';
import { openAiAnswer } from './openai-answer';
import { conversationOf } from './openai-conversation';
import { OpenAiError } from './openai-error';
import { transcribe } from './transcribe';
import { registerUploadForms, type UploadForm } from './upload-form';

const REQUESTS_PER_MINUTE = 5000;
const TOKENS_PER_MINUTE = 2_000_000;
const MOST_UPLOAD_BYTES = 27 * 1024 ** 2;

/** OpenAI's API under `/v1`: responses, models, embeddings, transcriptions. */
export function registerOpenAi(app: FastifyInstance, world: World): void {
  app.get('/models', async (request, reply) =>
    guarded(world, request, reply, async () => ({
      object: 'list',
      data: Object.entries(OPENAI_MODELS).map(([id, shutdown_date]) => ({
        id,
        object: 'model',
        owned_by: 'openai',
        shutdown_date,
      })),
    })),
  );
  app.get<{ Params: { model: string } }>('/models/:model', async (request, reply) =>
    guarded(world, request, reply, async () => {
      const { model } = request.params;
      if (!(model in OPENAI_MODELS)) {
        throw new OpenAiError(404, `The model '${model}' does not exist`, 'model_not_found');
      }
      return { id: model, object: 'model', owned_by: 'openai', shutdown_date: OPENAI_MODELS[model] ?? null };
    }),
  );
  registerAnswers(app, world);
  registerFileAndVectorRoutes(app, world);
}

function registerAnswers(app: FastifyInstance, world: World): void {
  app.post('/responses', async (request, reply) =>
    guarded(world, request, reply, async () => {
      const checked = checkResponses(request.body);
      const decision = await scriptedModelOf(world).answer('openai', conversationOf(checked));
      return openAiAnswer(decision, checked, world.clock.seconds());
    }),
  );
}

function registerFileAndVectorRoutes(app: FastifyInstance, world: World): void {
  registerUploadForms(app);
  app.post('/embeddings', async (request, reply) =>
    guarded(world, request, reply, async () => createEmbeddings(request.body)),
  );
  app.post<{ Body: UploadForm | null }>(
    '/audio/transcriptions',
    { bodyLimit: MOST_UPLOAD_BYTES },
    async (request, reply) => guarded(world, request, reply, async () => transcribe(request.body)),
  );
}

async function guarded(
  world: World,
  request: FastifyRequest,
  reply: FastifyReply,
  work: () => Promise<Record<string, unknown>>,
): Promise<FastifyReply> {
  void reply.headers(usualHeaders());
  if (await world.faults.apply('openai', request, reply)) return reply;
  try {
    checkKey(request, world);
    return await reply.send(await work());
  } catch (fault) {
    if (fault instanceof OpenAiError) return reply.code(fault.status).send(fault.body());
    throw fault;
  }
}

function usualHeaders(): Record<string, string> {
  return {
    'x-request-id': `req_${randomUUID().replaceAll('-', '')}`,
    'openai-version': '2020-10-01',
    'openai-processing-ms': '1',
    'x-ratelimit-limit-requests': String(REQUESTS_PER_MINUTE),
    'x-ratelimit-remaining-requests': String(REQUESTS_PER_MINUTE - 1),
    'x-ratelimit-reset-requests': '12ms',
    'x-ratelimit-limit-tokens': String(TOKENS_PER_MINUTE),
    'x-ratelimit-remaining-tokens': String(TOKENS_PER_MINUTE - 1000),
    'x-ratelimit-reset-tokens': '30ms',
  };
}

function checkKey({ headers }: FastifyRequest, world: World): void {
  const key = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1];
  if (key === undefined) {
    throw new OpenAiError(
      401,
      "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth.",
    );
  }
  if (key === world.settings.openaiApiKey) return;
  throw new OpenAiError(
    401,
    'Incorrect API key provided. You can find your API key at https://platform.openai.com/account/api-keys.',
    'invalid_api_key',
  );
}
