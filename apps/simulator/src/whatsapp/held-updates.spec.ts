import fc from 'fast-check';
import { Random } from '../random';
import { HeldUpdates, type ReleaseOrder } from './held-updates';
import type { Update } from './webhook-batch';

const update = (kind: string, id: string): Update => ({
  field: 'messages',
  ids: [id],
  value: { [kind]: [{ id }] },
});

describe('HeldUpdates', () => {
  it('holds only what it is told to', () => {
    const held = new HeldUpdates();
    expect(held.keep(update('statuses', 'a'))).toBe(false);
    held.hold('statuses');
    expect([held.keep(update('messages', 'b')), held.keep(update('statuses', 'c'))]).toEqual([false, true]);
    held.hold('all');
    expect(held.keep(update('weather', 'd'))).toBe(true);
    expect(held.count).toBe(2);
  });

  it('gives back all it held, in batches of the size, and holds no more', () => {
    const orders = fc.constantFrom<ReleaseOrder>('kept', 'reversed', 'shuffled');
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 20 }), orders, (count, size, order) => {
        const held = new HeldUpdates();
        held.hold('all');
        const ids = Array.from({ length: count }, (_, at) => `${at}`);
        for (const id of ids) held.keep(update('statuses', id));
        const batches = held.release(size, order, new Random(7));
        const flat = batches.flat().flatMap((item) => item.ids);
        expect([...flat].sort()).toEqual([...ids].sort());
        if (order === 'kept') expect(flat).toEqual(ids);
        if (order === 'reversed') expect(flat).toEqual([...ids].reverse());
        expect(batches.slice(0, -1).every((batch) => batch.length === size)).toBe(true);
        expect(held.keep(update('statuses', 'late'))).toBe(false);
      }),
    );
  });
});
