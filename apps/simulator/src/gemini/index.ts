import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { scriptedModelOf } from '../model/scripted-model';
import { recordOf, tokensIn } from '../model/read-json';
import type { World } from '../world';
import { checkRequest } from './check-request';
import { batchEmbedContents, EMBEDDING_MODELS, embedContent } from './embed-content';
import { geminiAnswer } from './gemini-answer';
import { conversationOf } from './gemini-conversation';
import { badKey, GeminiError } from './gemini-error';
import { describeEmbedder, describeModel, GEMINI_MODELS } from './models';

interface TaskRoute {
  Params: { task: string };
  Querystring: { key?: string; alt?: string };
}

/** The Gemini Developer API, v1beta: generateContent and its streamed form, countTokens, embeddings, models. */
export function registerGemini(app: FastifyInstance, world: World): void {
  app.get<{ Querystring: { key?: string } }>('/v1beta/models', async (request, reply) => {
    if (await world.faults.apply('gemini', request, reply)) return reply;
    return guarded(reply, async () => {
      checkKey(request, world);
      const models = [...GEMINI_MODELS.map(describeModel), ...EMBEDDING_MODELS.map(describeEmbedder)];
      return reply.send({ models });
    });
  });
  // One parameter holds "model:method": a colon inside a path segment.
  app.post<TaskRoute>('/v1beta/models/:task', async (request, reply) => {
    if (await world.faults.apply('gemini', request, reply)) return reply;
    return guarded(reply, async () => {
      checkKey(request, world);
      const [model = '', method = ''] = request.params.task.split(':');
      const answer = await answerTask(world, method, model, request.body);
      return method === 'streamGenerateContent'
        ? streamed(reply, request.query.alt, answer)
        : reply.send(answer);
    });
  });
}

async function answerTask(world: World, method: string, model: string, body: unknown): Promise<object> {
  switch (method) {
    case 'generateContent':
    case 'streamGenerateContent': {
      const checked = checkRequest(body, model);
      const decision = await scriptedModelOf(world).answer('gemini', conversationOf(checked));
      return geminiAnswer(decision, checked, model);
    }
    case 'countTokens':
      return countTokens(body, model);
    case 'embedContent':
      return embedContent(body, model);
    case 'batchEmbedContents':
      return batchEmbedContents(body, model);
    default:
      throw new GeminiError(404, 'NOT_FOUND', `Method ${method} is not found.`);
  }
}

/** The answer of `:countTokens`: of bare contents, or of a whole request in `generateContentRequest`. */
function countTokens(body: unknown, model: string): object {
  const { generateContentRequest, ...bare } = recordOf(body);
  const whole = recordOf(generateContentRequest);
  delete whole['model'];
  const counted = checkRequest(generateContentRequest === undefined ? bare : whole, model);
  const totalTokens = tokensIn(counted.contents) + tokensIn(counted.system);
  return { totalTokens, promptTokensDetails: [{ modality: 'TEXT', tokenCount: totalTokens }] };
}

/** The whole answer as one chunk, framed as the real stream is: no comment lines, no end mark. */
function streamed(reply: FastifyReply, alt: string | undefined, answer: object): FastifyReply {
  if (alt !== 'sse') return reply.send([answer]);
  return reply.type('text/event-stream').send(`data: ${JSON.stringify(answer)}\r\n\r\n`);
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
