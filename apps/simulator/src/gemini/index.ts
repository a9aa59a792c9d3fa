import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { scriptedModelOf } from '../model/scripted-model';
import type { World } from '../world';
import { checkRequest } from './check-request';
import { batchEmbedContents, EMBEDDING_MODELS, embedContent } from './embed-content';
import { geminiAnswer } from './gemini-answer';
import { conversationOf } from './gemini-conversation';
import { badKey, GeminiError } from './gemini-error';
import { describeEmbedder, describeModel, GEMINI_MODELS } from './models';

interface TaskRoute {
  Params: { task: string };
  Querystring: { key?: string };
}

/** The Gemini Developer API, v1beta: generateContent, embeddings, models. */
export function registerGemini(app: FastifyInstance, world: World): void {
  app.get<{ Querystring: { key?: string } }>('/v1beta/models', async (request, reply) => {
    if (await world.faults.apply('gemini', request, reply)) return reply;
    return guarded(reply, async () => {
      checkKey(request, world);
      const models = [...GEMINI_MODELS.map(describeModel), ...EMBEDDING_MODELS.map(describeEmbedder)];
      return reply.send({ models });
    });
  });
  app.get<TaskRoute>('/v1beta/models/:task', async (request, reply) => {
    if (await world.faults.apply('gemini', request, reply)) return reply;
    return guarded(reply, async () => {
      checkKey(request, world);
      const name = GEMINI_MODELS.find((one) => one === request.params.task);
      if (name === undefined) {
        throw new GeminiError(404, 'NOT_FOUND', 'The model is not found for API version v1beta.');
      }
      return reply.send(describeModel(name));
    });
  });
  // One parameter holds "model:method": a colon inside a path segment.
  app.post<TaskRoute>('/v1beta/models/:task', async (request, reply) => {
    if (await world.faults.apply('gemini', request, reply)) return reply;
    return guarded(reply, async () => {
      checkKey(request, world);
      const [model = '', method = ''] = request.params.task.split(':');
      const answer = await answerTask(world, method, model, request.body);
      return reply.send(answer);
    });
  });
}

async function answerTask(world: World, method: string, model: string, body: unknown): Promise<object> {
  switch (method) {
    case 'generateContent': {
      const checked = checkRequest(body, model);
      const decision = await scriptedModelOf(world).answer('gemini', conversationOf(checked));
      return geminiAnswer(decision, checked, model);
    }
    case 'embedContent':
      return embedContent(body, model);
    case 'batchEmbedContents':
      return batchEmbedContents(body, model);
    default:
      throw new GeminiError(404, 'NOT_FOUND', `Method ${method} is not found.`);
  }
}

function checkKey(request: FastifyRequest<{ Querystring: { key?: string } }>, world: World): void {
  const header = request.headers['x-goog-api-key'];
  const key = typeof header === 'string' ? header : request.query.key;
  if (key === undefined) {
    throw new GeminiError(
      403,
      'PERMISSION_DENIED',
      "Method doesn't allow unregistered callers (callers without established identity).",
    );
  }
  if (key !== world.settings.geminiApiKey) throw badKey();
}

async function guarded(reply: FastifyReply, work: () => Promise<FastifyReply>): Promise<FastifyReply> {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof GeminiError) return reply.code(fault.code).send(fault.body());
    throw fault;
  }
}
