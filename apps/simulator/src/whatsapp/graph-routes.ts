import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { cutConnection } from '../faults';
import { isAppCall, registerAccountRoutes } from './account-routes';
import { GraphError, graphError } from './graph-error';
import { registerMediaRoutes } from './media-routes';
import type { LostAnswer } from './outbound';
import { requireObject } from './require';
import { registerTemplateRoutes } from './template-routes';
import type { WhatsApp } from './whatsapp';

const HANG_MS = 120_000;

interface ObjectRoute {
  Params: { id: string };
  /** Limits the look-up of a media id to those of this number. */
  Querystring: { phone_number_id?: string };
}

/** Mounts the Graph API under the scope's prefix: `/:version/:id/messages`, media, templates, number. */
export function registerGraph(app: FastifyInstance, whatsapp: WhatsApp): void {
  const { world } = whatsapp;
  app.setErrorHandler((error, _request, reply) => answerError(error, reply));
  app.setNotFoundHandler((_request, reply) => answerError(graphError(100, 'Unknown path components'), reply));
  app.addHook('preHandler', async (request, reply) => {
    if (await world.faults.apply('whatsapp', request, reply)) return reply;
    if (!isAppCall(request, whatsapp)) requireToken(request, world.settings.whatsapp.accessToken);
    return undefined;
  });
  registerAccountRoutes(app, whatsapp);
  registerMediaRoutes(app, whatsapp);
  registerTemplateRoutes(app, whatsapp);
  registerNumberRoutes(app, whatsapp);
  app.post<{ Params: { id: string } }>('/:version/:id/messages', async (request, reply) => {
    requireNumber(request.params.id, whatsapp);
    whatsapp.schemaCheck.record(request.body);
    const body = requireObject(request.body, 'body');
    if (body['status'] !== undefined) return whatsapp.outbound.markRead(body);
    const { answer, lost } = await whatsapp.outbound.send(body);
    const how = lost ?? faultOfAnswer(whatsapp);
    if (how === null) return answer;
    loseAnswer(how, request, reply);
    return reply;
  });
}

/** The fault of all calls in which a send counts but its answer never arrives, if it is set and meets this call. */
function faultOfAnswer({ world }: WhatsApp): LostAnswer | null {
  if (!world.faults.get('whatsapp').mode.startsWith('accept_then_')) return null;
  const mode = world.faults.next('whatsapp')?.mode;
  return mode === 'accept_then_reset' || mode === 'accept_then_hang' ? mode : null;
}

function loseAnswer(how: LostAnswer, request: FastifyRequest, reply: FastifyReply): void {
  if (how === 'accept_then_reset') {
    cutConnection(request, reply);
    return;
  }
  reply.hijack();
  setTimeout(() => request.raw.socket.destroy(), HANG_MS).unref();
}

function registerNumberRoutes(app: FastifyInstance, whatsapp: WhatsApp): void {
  const { whatsapp: settings } = whatsapp.world.settings;
  app.get<ObjectRoute>('/:version/:id', async ({ params, query, headers }) => {
    if (query.phone_number_id !== undefined) requireNumber(query.phone_number_id, whatsapp);
    if (params.id === settings.phoneNumberId) {
      return whatsapp.account.numberInfo(settings);
    }
    return whatsapp.mediaInfo(params.id, `http://${headers.host ?? '127.0.0.1'}`);
  });
}

function requireNumber(id: string, { world }: WhatsApp): void {
  if (id === world.settings.whatsapp.phoneNumberId) return;
  throw graphError(
    100,
    `Object with ID '${id}' does not exist or cannot be loaded due to missing permissions.`,
    33,
  );
}

function requireToken(request: FastifyRequest, token: string): void {
  const { authorization } = request.headers;
  if (authorization === `Bearer ${token}`) return;
  throw graphError(
    190,
    authorization ? 'The access token is invalid or has expired.' : 'An access token is required.',
  );
}

async function answerError(error: unknown, reply: FastifyReply): Promise<void> {
  const refusal = error instanceof GraphError ? error : graphError(100, 'The request body cannot be read.');
  await reply.code(refusal.status).send(refusal.body());
}
