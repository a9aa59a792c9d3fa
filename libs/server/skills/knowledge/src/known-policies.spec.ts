import type { Shopify } from '@feelori/edges/shopify';
import { FakeClock } from '@feelori/testing';
import { KnowledgeIndex } from './knowledge-index';
import { KnownPolicies } from './known-policies';

describe('the policies of the shop', () => {
  function given() {
    const shop = { asked: 0, text: 'Send it back in 30 days.', down: false };
    const ask = async (): Promise<unknown> => {
      shop.asked += 1;
      await Promise.resolve();
      if (shop.down) throw new Error('down');
      return { policies: { returns: { text: shop.text, url: null } } };
    };
    const [index, clock] = [new KnowledgeIndex(), new FakeClock()];
    return {
      shop,
      index,
      clock,
      policies: new KnownPolicies({ shop: ask } as unknown as Shopify, index, clock),
    };
  }

  it('are asked for once by all who ask at a time, who all know them then', async () => {
    const { shop, index, policies } = given();
    const both = [policies.refresh(), policies.refresh()].map((one) => one.then(() => index.ids()));
    expect(await Promise.all(both)).toEqual([['policy:returns'], ['policy:returns']]);
    await policies.refresh();
    expect(shop.asked).toBe(1);
  });

  it('are asked for again soon where the shop did not answer, and are not known until then', async () => {
    const { shop, clock, policies } = given();
    shop.down = true;
    expect([await policies.refresh(), await policies.refresh(), shop.asked]).toEqual([false, false, 1]);
    clock.advance(5_000);
    shop.down = false;
    expect([await policies.refresh(), shop.asked]).toEqual([true, 2]);
    clock.advance(5_000);
    await policies.refresh();
    expect(shop.asked).toBe(2);
  });

  it('stay known while the shop is away', async () => {
    const { shop, index, clock, policies } = given();
    await policies.refresh();
    shop.down = true;
    clock.advance(60_000);
    expect([await policies.refresh(), index.ids(), shop.asked]).toEqual([true, ['policy:returns'], 2]);
  });
});
