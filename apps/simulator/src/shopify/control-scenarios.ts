import type { FastifyInstance } from 'fastify';
import type { World } from '../world';
import type { ShopCurrency } from './scenarios/active-scenarios';
import { SHOP_SCENARIO_NAMES, SHOP_SCENARIOS, type ShopScenarioName } from './scenarios/shop-scenarios';
import type { Shop } from './shop';
import type { ShopBackend } from './shop-backend';
import { productPayload } from './webhooks/payloads';

interface ScenarioBody {
  active: ShopScenarioName[];
  /** False: no webhooks say that products changed. Default true. */
  notify?: boolean;
  /** What the shop sells in, whatever the scenarios say. */
  currency?: ShopCurrency;
}

const bodySchema = {
  type: 'object',
  required: ['active'],
  additionalProperties: false,
  properties: {
    active: { type: 'array', items: { type: 'string', enum: SHOP_SCENARIO_NAMES } },
    notify: { type: 'boolean' },
    currency: {
      type: 'object',
      required: ['code', 'decimals'],
      additionalProperties: false,
      properties: {
        code: { type: 'string', pattern: '^[A-Z]{3}$' },
        decimals: { type: 'integer', minimum: 0, maximum: 3 },
      },
    },
  },
};

/** Which of the scenarios of real shops are on; products that change by it send products/update. */
export function registerScenarioControl(
  app: FastifyInstance,
  { shop, webhooks }: ShopBackend,
  { live }: World,
): void {
  const state = (): Record<string, unknown> => ({
    active: shop.scenarios.names,
    scenarios: SHOP_SCENARIO_NAMES.map((name) => ({ name, about: SHOP_SCENARIOS[name].about })),
  });
  app.get('/scenarios', async () => state());
  app.put<{ Body: ScenarioBody }>('/scenarios', { schema: { body: bodySchema } }, async ({ body }) => {
    const before = payloads(shop);
    shop.scenarios.set(body.active, body.currency ?? null);
    live.publish({ event: 'faults' });
    if (body.notify !== false) void notifyChanges(before, payloads(shop), webhooks);
    return state();
  });
}

/** One webhook after the other: a hundred at once would be a load test. */
async function notifyChanges(
  before: ReadonlyMap<number, object>,
  after: ReadonlyMap<number, Record<string, unknown>>,
  webhooks: ShopBackend['webhooks'],
): Promise<void> {
  for (const [id, payload] of after) {
    if (JSON.stringify(payload) === JSON.stringify(before.get(id))) continue;
    await webhooks.send({ topic: 'products/update', payload, once: true });
  }
}

function payloads(shop: Shop): Map<number, Record<string, unknown>> {
  return new Map(shop.shownProducts().map((product) => [product.id, productPayload(product, shop)]));
}
