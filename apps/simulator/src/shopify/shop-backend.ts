import type { World } from '../world';
import { BulkOperations } from './bulk/bulk-operations';
import { CostBucket } from './graphql/cost-bucket';
import { shopOf, type Shop } from './shop';
import { AccessTokens } from './access-tokens';
import { WebhookSender } from './webhooks/webhook-sender';

/** The parts of the simulated Shopify that the API routes and the control routes share. */
export interface ShopBackend {
  shop: Shop;
  tokens: AccessTokens;
  bucket: CostBucket;
  bulk: BulkOperations;
  webhooks: WebhookSender;
}

const backends = new WeakMap<World, ShopBackend>();

/** The one backend of a world, made on first use. */
export function shopBackendOf(world: World): ShopBackend {
  const known = backends.get(world);
  if (known) return known;
  const shop = shopOf(world);
  const bucket = new CostBucket(Date.now);
  world.onReset(() => bucket.resize());
  const webhooks = new WebhookSender(world, shop);
  const bulk = new BulkOperations(world, shop, webhooks);
  const backend = { shop, bucket, bulk, webhooks, tokens: new AccessTokens(world) };
  backends.set(world, backend);
  return backend;
}
