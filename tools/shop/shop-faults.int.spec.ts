import type { Fault } from '../../apps/simulator/src/faults';
import { SimulatedShop, Talk, wordsIn } from './testing/simulated-shop';

const CANNOT = /can't reach the shop/;
/** What would say that something is not there, which nobody has looked up. */
const MISSING = /couldn't find|no order|not found|nothing|don't have/i;
const SLOW_TURN = 30_000;

const shop = new SimulatedShop();
beforeAll(() => shop.open());
afterAll(() => shop.close());
afterEach(async () => {
  shop.world.faults.reset();
  await shop.scopes();
});

/** A customer asks for an order of their own and for a product. */
async function asked(): Promise<string[]> {
  const talk = new Talk(shop.answers('rules'));
  const order = wordsIn(await talk.say('where is order #1001?'));
  return [order, wordsIn(await talk.say('do you have blue dresses?'))];
}

describe('a customer of a shop whose Shopify', () => {
  it.each<[string, Partial<Fault>, string, string]>([
    ['is slow', { mode: 'slow', delay_ms: 5_000 }, 'Shopify is slow', 'shopifystatus'],
    ['throttles', { mode: '429' }, 'Shopify throttles us', 'plan'],
    ['answers by half', { mode: 'garbage', variant: 'truncated' }, 'answers by half', 'proxy'],
    ['is away', { mode: 'down' }, 'an error of its own', 'shopifystatus'],
    ['cuts the line', { mode: 'down', variant: 'reset' }, 'cannot be reached', 'SHOPIFY_ADMIN_URL'],
    ['refuses the token', { mode: 'status', status: 401 }, 'refuses the token', 'Make a new one'],
    ['is frozen', { mode: 'status', status: 402 }, 'frozen', 'bill'],
  ])(
    '%s is told the truth, and people are told what it is',
    async (_, fault, reason, remedy) => {
      shop.world.faults.set('shopify', fault);
      for (const told of await asked()) {
        expect(told).toMatch(CANNOT);
        expect(told).not.toMatch(MISSING);
      }
      const look = await shop.look();
      expect(look?.state).not.toBe('up');
      expect(look?.reason).toContain(reason);
      expect(look?.remedy).toContain(remedy);
    },
    SLOW_TURN,
  );

  it('gives no right to read orders still finds products, and people are told which right it is', async () => {
    await shop.scopes('read_products', 'read_customers', 'read_inventory');
    const [order, product] = await asked();
    expect(order).toMatch(CANNOT);
    expect(order).not.toMatch(MISSING);
    expect(product).toMatch(/dress/i);
    expect(await shop.look()).toMatchObject({
      state: 'degraded',
      breaker: 'closed',
      reason: 'The app lacks the scope read_orders.',
      remedy: expect.stringContaining('Add read_orders'),
    });
  });
});
