import type { FastifyInstance, FastifyRequest } from 'fastify';
import { graphError } from './graph-error';
import type { WhatsApp } from './whatsapp';

/** What Meta tells of an app, its token and what it is subscribed to. */
export function registerAccountRoutes(app: FastifyInstance, { account }: WhatsApp): void {
  app.get('/:version/debug_token', async () => account.tokenInfo());
  app.post('/:version/:id/subscribed_apps', async () => {
    account.set({ subscribed: true });
    return { success: true };
  });
  app.get('/:version/:id/subscribed_apps', async () => account.subscribedApps());
  app.get<{ Params: { id: string } }>('/:version/:id/subscriptions', async ({ params }) => {
    if (params.id !== account.appId) throw graphError(100, 'Unsupported get request.', 33);
    return account.subscriptions();
  });
}

/** Whether this call is one that is made with the token of the app itself. Throws GraphError when its secret is wrong. */
export function isAppCall(request: FastifyRequest, { account }: WhatsApp): boolean {
  if (!/\/subscriptions(?:\?|$)/.test(request.url)) return false;
  if (request.headers.authorization === `Bearer ${account.appToken}`) return true;
  throw graphError(190, 'Invalid OAuth access token signature.');
}
