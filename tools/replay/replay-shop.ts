import type { ChainedModel } from '@feelori/contracts';
import type { Records } from '../eval/records.ts';
import type { Changes } from './changes.ts';
import type { ShopSetUp } from './stored-conversation.ts';

const BY = { version: 1, by: 'replay', earlier: [] };

/**
 * How the shop would be set up with these changes. Where no price was given for a model, it is the one the shop has set or
 * else that of `priced`. Pure.
 */
export function changedShop(
  shop: ShopSetUp,
  { settings, flags, order }: Changes,
  priced: readonly ChainedModel[],
): ShopSetUp {
  const known = [...((shop.settings['assistant.models'] ?? []) as ChainedModel[]), ...priced];
  const chain = order?.map((one) => {
    const same = known.find(({ vendor, model }) => vendor === one.vendor && model === one.model);
    return { ...one, tier: same?.tier ?? one.tier, price: one.price ?? same?.price ?? null };
  });
  return {
    ...shop,
    settings: { ...shop.settings, ...settings, ...(chain && { 'assistant.models': chain }) },
    flags: { ...shop.flags, ...flags },
  };
}

/** Sets a product up like that, before it starts. */
export async function setUp(
  records: Records,
  { settings, flags, texts, articles }: ShopSetUp,
  flagStart: object,
): Promise<void> {
  const at = new Date();
  const rows = {
    settings: Object.entries(settings).map(([_id, value]) => ({ _id, ...BY, at, value })),
    texts: Object.entries(texts).map(([_id, value]) => ({ _id, ...BY, at, value })),
    flags: Object.entries(flags).map(([_id, on]) => {
      const value = { ...flagStart, state: on ? 'on' : 'off' };
      return { _id, ...BY, at, value, why: null, listed: [] };
    }),
  };
  for (const [collection, of] of Object.entries(rows)) await records.insert(collection, of);
  if (articles.length > 0) await records.write(articles);
}
