import type { FastifyInstance } from 'fastify';
import { graphError, missing } from './graph-error';
import type { WhatsApp } from './whatsapp';

type Filter = {
  name?: string;
  status?: string;
  category?: string;
  language?: string;
  limit?: string;
  after?: string;
};

/** `/{business account}/message_templates`: list, create, delete. */
export function registerTemplateRoutes(app: FastifyInstance, { templates, world }: WhatsApp): void {
  const url = '/:version/:id/message_templates';
  const requireAccount = (id: string): void => {
    if (id !== world.settings.whatsapp.businessAccountId) {
      throw graphError(100, `Object with ID '${id}' does not exist.`, 33);
    }
  };
  app.get<{ Params: { id: string }; Querystring: Filter }>(url, async ({ params, query }) => {
    requireAccount(params.id);
    const found = templates.list(query);
    const limit = Math.min(Math.max(Number(query.limit) || 25, 1), 100);
    const start = query.after ? Number(Buffer.from(query.after, 'base64url').toString()) || 0 : 0;
    const end = start + limit;
    const cursors = { before: cursor(start), after: cursor(Math.min(end, found.length)) };
    return {
      data: found.slice(start, end),
      paging: { cursors, ...(end < found.length ? { next: cursors.after } : {}) },
    };
  });
  app.post<{ Params: { id: string } }>(url, async ({ params, body }) => {
    requireAccount(params.id);
    const { id, status, category } = templates.create(body);
    return { id, status, category };
  });
  app.delete<{ Params: { id: string }; Querystring: Filter }>(url, async ({ params, query }) => {
    requireAccount(params.id);
    if (!query.name) throw missing('name');
    if (!templates.remove(query.name)) throw graphError(100, 'Message template was not found.', 2593002);
    return { success: true };
  });
}

function cursor(position: number): string {
  return Buffer.from(String(position)).toString('base64url');
}
