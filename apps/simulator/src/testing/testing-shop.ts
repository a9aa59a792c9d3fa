import fastify, { type FastifyInstance } from 'fastify';
import { readSettings } from '../settings';
import { World } from '../world';
import { registerShopify, registerShopifyControl } from '../shopify/index';

/** The demo shop alone, as tests call it. */
export class TestingShop {
  readonly world: World;
  readonly app: FastifyInstance = fastify();

  constructor(env: Record<string, string> = {}) {
    this.world = new World(readSettings(env));
    void this.app.register(async (scope) => registerShopify(scope, this.world), { prefix: '/shopify' });
    void this.app.register(async (scope) => registerShopifyControl(scope, this.world), {
      prefix: '/_sim/shopify',
    });
  }

  /** Asks the Admin API with the static token, or the one given. */
  async ask(query: string, variables: object = {}, token?: string, version = '2026-10'): Promise<ShopAnswer> {
    const answer = await this.app.inject({
      method: 'POST',
      url: `/shopify/admin/api/${version}/graphql.json`,
      headers: { 'x-shopify-access-token': token ?? this.world.settings.shopify.accessToken },
      payload: { query, variables },
    });
    return { status: answer.statusCode, headers: answer.headers, body: answer.json() };
  }
}

/** An answer of the Admin API. */
export interface ShopAnswer {
  status: number;
  headers: Record<string, unknown>;
  body: {
    data?: Record<string, Record<string, unknown>>;
    errors?: unknown;
    extensions?: { cost?: Record<string, unknown>; search?: unknown[] };
  };
}
