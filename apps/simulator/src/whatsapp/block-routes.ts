import type { FastifyInstance } from 'fastify';
import type { BlockOutcome } from './block-list';
import { badParameter, graphError } from './graph-error';
import { isObject, requireObject, type Json } from './require';
import type { WhatsApp } from './whatsapp';

const URL = '/:version/:id/block_users';

/** `/{number}/block_users`: list, block, unblock; users by phone (`user`) or by BSUID (`user_id`). */
export function registerBlockRoutes(
  app: FastifyInstance,
  whatsapp: WhatsApp,
  requireNumber: (id: string) => void,
): void {
  const { blocks, world } = whatsapp;
  const waIdOf = (input: string): string => world.customers.find(input)?.wa_id ?? input.replace(/^\+/, '');
  app.get<{ Params: { id: string } }>(URL, async ({ params }) => {
    requireNumber(params.id);
    return { data: blocks.list().map((wa_id) => ({ messaging_product: 'whatsapp', wa_id })) };
  });
  app.post<{ Params: { id: string } }>(URL, async ({ params, body }) => {
    requireNumber(params.id);
    return answer(
      'added_users',
      readUsers(body).map((input) => blocks.add(input, waIdOf(input))),
    );
  });
  app.delete<{ Params: { id: string } }>(URL, async ({ params, body }) => {
    requireNumber(params.id);
    return answer(
      'removed_users',
      readUsers(body).map((input) => blocks.remove(input, waIdOf(input))),
    );
  });
}

function answer(key: string, outcomes: readonly BlockOutcome[]): Json {
  const shown = ({ input, waId }: BlockOutcome): Json => ({ input, wa_id: waId });
  const failed = outcomes.flatMap((outcome) =>
    outcome.error ? [{ ...shown(outcome), errors: [outcome.error.asStatusError()] }] : [],
  );
  const done = outcomes.filter(({ error }) => error === null).map(shown);
  return {
    messaging_product: 'whatsapp',
    block_users: { [key]: done, ...(failed.length > 0 ? { failed_users: failed } : {}) },
    ...(failed.length > 0 ? { errors: graphError(139100).body()['error'] } : {}),
  };
}

function readUsers(body: unknown): string[] {
  const users = requireObject(body, 'body')['block_users'];
  if (!Array.isArray(users)) throw badParameter('block_users', 'must be an array.');
  return users.map((user) => String(isObject(user) ? (user['user'] ?? user['user_id']) : ''));
}
