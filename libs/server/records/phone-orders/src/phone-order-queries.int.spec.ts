import { explainStores } from '@feelori/testing';
import { type PhoneOrder, type PhoneOrderNote } from './phone-order';
import { PhoneOrders } from './phone-orders';
import { PhoneOrdersModule } from './phone-orders.module';

const at = (n: number): Date => new Date(Date.parse('2026-11-23T12:00:00Z') + n * 1_000);
const kept = (createdAt: Date): Date => new Date(createdAt.getTime() + 1e9);

/** Four orders a number. */
function order(n: number): PhoneOrder {
  const numbers = [`number-${n % 512}`];
  return { _id: String(n), numbers, createdAt: at(n), updatedAt: at(n), expiresAt: at(n + 1e7) };
}
const note = (n: number, numbers: string[], updatedAt = at(n)): PhoneOrderNote => ({
  ...{ orderId: String(n), numbers, createdAt: at(n), updatedAt },
});

explainStores(PhoneOrdersModule, {
  at: at(0),
  seed: { PhoneOrder: order },
  asks: {
    'new and known orders': async (get) => {
      const store = get(PhoneOrders);
      await store.note([note(90_001, ['number-a']), note(90_002, ['number-a', 'number-b'])], kept);
      expect(await store.under(['number-a'], 5)).toEqual(['90002', '90001']);
      // What Shopify tells later of an earlier state changes nothing; what is newer does, also that it has no number.
      await store.note([note(90_001, ['number-c'], at(90_000)), note(90_002, [], at(90_003))], kept);
      expect(await store.under(['number-a', 'number-b', 'number-c'], 5)).toEqual(['90001']);
      await store.note([note(90_004, [])], kept);
    },
    'the newest under a number': {
      ask: async (get) => {
        expect(await get(PhoneOrders).under(['number-7'], 2)).toHaveLength(2);
      },
      index: 'under_number',
    },
    'under a number while the secret is replaced': {
      ask: (get) => get(PhoneOrders).under(['number-8', 'number-9'], 5),
      index: 'under_number',
    },
    'some that are forgotten': (get) => get(PhoneOrders).forget(['3', '4']),
    'a number that is forgotten': {
      ask: async (get) => {
        await get(PhoneOrders).forgetUnder(['number-5']);
        expect(await get(PhoneOrders).under(['number-5'], 5)).toEqual([]);
      },
      index: 'under_number',
    },
    'all that are forgotten': { ask: (get) => get(PhoneOrders).forgetAll(), keys: 100_000 },
  },
});
