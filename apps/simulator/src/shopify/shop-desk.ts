import type { World } from '../world';
import { BulkDesk } from './bulk/bulk-desk';
import { CostBucket } from './graphql/cost-bucket';
import { shopOf, type Shop } from './shop';
import { TokenDesk } from './token-desk';
import { WebhookSender } from './webhooks/webhook-sender';

/** What the API routes and the control routes of the shop both work on. */
export interface ShopDesk {
  shop: Shop;
  tokens: TokenDesk;
  bucket: CostBucket;
  bulk: BulkDesk;
  webhooks: WebhookSender;
}

const desks = new WeakMap<World, ShopDesk>();

/** The one desk of a world, set up on first use. */
export function deskOf(world: World): ShopDesk {
  const known = desks.get(world);
  if (known) return known;
  const shop = shopOf(world);
  const bucket = new CostBucket(Date.now);
  world.onReset(() => bucket.resize());
  const webhooks = new WebhookSender(world, shop);
  const bulk = new BulkDesk(world, shop, webhooks);
  const desk = { shop, bucket, bulk, webhooks, tokens: new TokenDesk(world) };
  desks.set(world, desk);
  return desk;
}
