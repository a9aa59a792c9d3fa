import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';
import { registerAccountControl } from './control/account-routes';
import { registerChatRoutes } from './control/chat-routes';
import { registerCustomerRoutes } from './control/customer-routes';
import { registerMediaFaultRoutes } from './control/media-fault-routes';
import { refuseForeignCalls } from './control/refuse-foreign';
import { registerSendRoutes } from './control/send-routes';
import { registerWebhookRoutes } from './control/webhook-routes';
import { registerWorldRoutes } from './control/world-routes';
import type { Upstream } from './faults';
import { StateFile } from './state-file';
import { registerGraph } from './whatsapp/graph-routes';
import { MetaSchema } from './whatsapp/meta-schema';
import { WhatsApp } from './whatsapp/whatsapp';
import type { World } from './world';

/** A stand-in and where it is mounted. */
export interface Mount {
  prefix: string;
  upstream: Upstream;
  register: (app: FastifyInstance, world: World) => void;
}

/** What a stand-in adds to the control API. */
export interface Control {
  prefix: string;
  register: (app: FastifyInstance, world: World) => void;
}

/** What a simulator is built from, beside WhatsApp. */
export interface SimulatorParts {
  mounts?: readonly Mount[];
  controls?: readonly Control[];
  /** Folder of the phone page. */
  page?: string;
}

/** What a running simulator is made of. */
export interface Simulator {
  app: FastifyInstance;
  whatsapp: WhatsApp;
}

/** Builds the simulator: Graph API, the given stand-ins, the control API and (with a folder) the phone page. */
export async function createSimulator(world: World, parts: SimulatorParts = {}): Promise<Simulator> {
  const app = fastify({
    forceCloseConnections: true,
    bodyLimit: 4 * 1024 ** 2,
    // A misspelled switch is refused, not silently left out.
    ajv: { customOptions: { removeAdditional: false } },
  });
  const whatsapp = new WhatsApp(world);
  const { metaSchema } = world.settings;
  if (metaSchema) whatsapp.schemaCheck.use(await MetaSchema.fromFile(metaSchema));
  const graph: Mount = {
    prefix: '/graph',
    upstream: 'whatsapp',
    register: (scope) => registerGraph(scope, whatsapp),
  };
  for (const mount of [graph, ...(parts.mounts ?? [])]) {
    await app.register(async (scope) => mountOne(scope, world, mount), { prefix: mount.prefix });
  }
  await app.register(
    async (scope) => {
      refuseForeignCalls(scope);
      registerWorldRoutes(scope, whatsapp);
      registerCustomerRoutes(scope, whatsapp);
      registerChatRoutes(scope, whatsapp);
      registerAccountControl(scope, whatsapp);
      registerMediaFaultRoutes(scope, whatsapp);
      registerSendRoutes(scope, whatsapp);
      registerWebhookRoutes(scope, whatsapp);
    },
    { prefix: '/_sim' },
  );
  for (const { prefix, register } of parts.controls ?? []) {
    await app.register(
      async (scope) => {
        refuseForeignCalls(scope);
        register(scope, world);
      },
      { prefix: `/_sim${prefix}` },
    );
  }
  if (parts.page) {
    await app.register(fastifyStatic, {
      root: parts.page,
      cacheControl: false,
      // A page of another site cannot lay this one under its own buttons.
      setHeaders: (reply) => void reply.header('x-frame-options', 'DENY'),
    });
  }
  const state = world.settings.stateFile ? new StateFile(world.settings.stateFile, whatsapp) : null;
  app.addHook('preClose', async () => {
    state?.close();
    whatsapp.close();
  });
  return { app, whatsapp };
}

function mountOne(scope: FastifyInstance, world: World, { upstream, register }: Mount): void {
  scope.addHook('preHandler', async (request) => {
    const { method, url, body } = request;
    world.requests.record({ upstream, at: world.clock.now(), method, path: url, body });
  });
  register(scope, world);
}
