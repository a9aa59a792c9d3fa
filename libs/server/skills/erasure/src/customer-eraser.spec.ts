import type { ErasureRecord } from '@feelori/records/erasures';
import { CustomerEraser } from './customer-eraser';

const NOW = new Date('2026-11-28T12:00:00Z');

function announced(id: string): ErasureRecord {
  const whose = { customerIds: [id], conversationIds: [`1:${id}`] };
  return { _id: id, state: 'announced', ...whose, counts: {} } as unknown as ErasureRecord;
}

/** Two erasures are due; the store of files does not delete those of the first. */
function setUp() {
  const erased: string[] = [];
  const moved: string[] = [];
  const nothing = () => Promise.resolve([]);
  const eraser = Object.assign(Object.create(CustomerEraser.prototype) as object, {
    personOf: ({ customerIds, conversationIds }: ErasureRecord) =>
      Promise.resolve({ customerIds, conversationIds }),
    ...{ cancelUnsent: nothing, wordsOf: nothing, tell: nothing },
    erasures: {
      due: () => Promise.resolve([announced('kept'), announced('gone')]),
      note: nothing,
      move: ({ _id }: ErasureRecord, { state, nextAt }: { state: string; nextAt: Date }) => {
        expect(nextAt.getTime()).toBeGreaterThan(NOW.getTime());
        return Promise.resolve(moved.push(`${_id} ${state}`));
      },
    },
    notes: { note: nothing },
    book: { keysOf: () => [] },
    records: {
      erase: ({ customerIds }: ErasureRecord) => Promise.resolve(erased.push(...customerIds)),
    },
    files: {
      clearObjectsOf: ([id]: string[]) =>
        id === '1:kept' ? Promise.reject(new Error('the store of this file is not set up')) : nothing(),
    },
  }) as unknown as CustomerEraser;
  return { eraser, erased, moved };
}

describe('CustomerEraser', () => {
  it('deletes no row of files that it could not delete, says so, puts it behind the others, and goes on with the next person', async () => {
    const { eraser, erased, moved } = setUp();
    await expect(eraser.advance(NOW)).rejects.toThrow('not set up');
    expect([erased, moved]).toEqual([['gone'], ['kept announced', 'gone cleared']]);
  });
});
