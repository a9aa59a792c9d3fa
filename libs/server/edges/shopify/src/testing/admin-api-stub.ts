import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { FakeClock, testSettings } from '@feelori/testing';
import { Metrics } from '@feelori/platform/metrics';
import { CacheRedis } from '@feelori/platform/redis';
import { CacheBoard } from '@feelori/platform/cache';
import { BreakerBoard } from '@feelori/platform/resilience';
import type { VariableName } from '@feelori/platform/settings';
import { AccessToken } from '../access-token';
import { MarketPrices } from '../markets/market-prices';
import { ShopProfiles } from '../shop-profile';
import { Shopify } from '../shopify';

type Variables = Record<string, string>;

/** What stands in for one answer of Shopify. */
export type Answer = (reply: FastifyReply, body: { query: string; variables: Variables }) => unknown;

/** Answers with these fields of the query. */
export const data =
  (value: unknown): Answer =>
  (reply) =>
    reply.send({ data: value });

/** An Admin API that answers what a test put down, in that order; the last answer stays. */
export class AdminApiStub {
  answers: Answer[] = [];
  asked: { token: unknown; variables: Variables }[] = [];
  grants = 0;
  profile: object = {};
  profileAsked: () => void = () => undefined;
  readonly clock = new FakeClock();
  private readonly app: FastifyInstance = fastify({ forceCloseConnections: true });
  private url = '';
  private redis: CacheRedis | null = null;

  async listen(): Promise<void> {
    this.app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string' },
      (_, body, done) => done(null, body),
    );
    this.app.post('/shopify/admin/oauth/access_token', () => {
      this.grants += 1;
      return { access_token: `granted-${this.grants}`, expires_in: 100 };
    });
    this.app.post<{ Body: { query: string; variables: Variables } }>(
      '/shopify/admin/api/2026-10/graphql.json',
      ({ body, headers }, reply) => {
        if (body.query.includes('query ShopProfile')) {
          this.profileAsked();
          return reply.send({ data: this.profile });
        }
        this.asked.push({ token: headers['x-shopify-access-token'], variables: body.variables });
        const next = this.answers.length > 1 ? this.answers.shift() : this.answers[0];
        return next?.(reply, body);
      },
    );
    this.url = await this.app.listen({ port: 0, host: '127.0.0.1' });
  }

  reset(): void {
    this.answers = [];
    this.asked = [];
    this.grants = 0;
    this.profileAsked = () => undefined;
    this.profile = {
      shop: { ianaTimezone: 'America/Los_Angeles' },
      currentAppInstallation: { accessScopes: [{ handle: 'read_inventory' }] },
    };
    this.redis?.disconnect();
    // Nothing listens there: the cache and the breaker's shared memory are away, which must not matter.
    this.redis = new CacheRedis('redis://127.0.0.1:9');
    this.redis.on('error', () => undefined);
  }

  async close(): Promise<void> {
    this.redis?.disconnect();
    await this.app.close();
  }

  shopify(changes: Partial<Record<VariableName, string>> = {}): Shopify {
    return this.edge(changes).shopify;
  }

  /** Parts of the edge that share token and profile, as in the product. */
  edge(changes: Partial<Record<VariableName, string>> = {}): { shopify: Shopify; prices: MarketPrices } {
    if (this.redis === null) throw new Error('not reset yet');
    const settings = testSettings({
      SHOPIFY_ADMIN_URL: `${this.url}/shopify`,
      SHOPIFY_API_VERSION: '2026-10',
      ...changes,
    });
    const breakers = new BreakerBoard(settings, this.clock, this.redis);
    const token = new AccessToken(settings, this.clock);
    const profile = new ShopProfiles(settings, breakers, token, this.clock);
    const cache = new CacheBoard(this.redis, settings, new Metrics(), this.clock);
    return {
      shopify: new Shopify(settings, breakers, cache, token, profile),
      prices: new MarketPrices(settings, breakers, cache, token, profile),
    };
  }
}

/** The stub for all tests of a file, fresh for each. */
export function adminApiStub(): AdminApiStub {
  const api = new AdminApiStub();
  beforeAll(() => api.listen());
  beforeEach(() => api.reset());
  afterAll(() => api.close());
  return api;
}
