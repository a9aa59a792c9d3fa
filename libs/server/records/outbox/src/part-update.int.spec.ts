import { SEND_STATES, type SendState } from '@feelori/contracts';
import { testStores } from '@feelori/testing';
import fc from 'fast-check';
import { type Connection, createConnection } from 'mongoose';
import { newPart } from './new-part';
import { partUpdate } from './part-update';

const at = (ms: number): Date => new Date(Date.parse('2026-11-23T12:00:00Z') + ms);

describe('the update of a part', () => {
  const stores = testStores();
  let connection: Connection;

  beforeAll(async () => {
    connection = await createConnection(stores.env.MONGODB_URI ?? '').asPromise();
  });
  afterAll(async () => {
    await connection.close();
    await stores.drop();
  });

  it('decides as a filter with the same conditions would, and changes nothing else', async () => {
    const rows = connection.collection<{ _id: string }>('outbox');
    const state = fc.constantFrom(...SEND_STATES);
    const case_ = fc.record({
      states: fc.array(fc.tuple(state, fc.nat(2)), { minLength: 1, maxLength: 3 }),
      part: fc.nat(3),
      attempt: fc.nat(2),
      from: fc.uniqueArray(state, { minLength: 1, maxLength: 3 }),
      stored: fc.option(fc.nat(1)),
      seen: fc.option(fc.option(fc.nat(1)), { nil: undefined }),
    });
    let n = 0;
    await fc.assert(
      fc.asyncProperty(case_, async ({ states, part, attempt, from, stored, seen }) => {
        const parts = states.map(([one, tries], i) => ({
          ...newPart({ kind: 'text' as const, text: `$part ${i}` }, i),
          state: one,
          attempt: tries,
        }));
        const _id = `c#${(n += 1)}`;
        const nextAt = stored === null ? null : at(stored);
        const entry = { _id, stage: 'released', parts, nextAt };
        await rows.insertOne(entry as never);
        const change = { state: 'sent' as SendState, wamid: '$w', attempt: 9 };
        const seenNextAt = seen === undefined ? {} : { seenNextAt: seen === null ? null : at(seen) };
        const send = { entryId: _id, part, attempt };
        const update = partUpdate({ send, from, ...seenNextAt, part: change, nextAt: at(50) });
        const { modifiedCount } = await rows.updateOne({ _id }, update);

        const isMeant = (one: (typeof parts)[number]): boolean =>
          one.i === part && one.attempt === attempt && from.includes(one.state);
        const sameTime = seen === undefined || (seen === null ? nextAt === null : stored === seen);
        const wins = sameTime && parts.some(isMeant);
        expect(modifiedCount === 1).toBe(wins);
        expect(await rows.findOne({ _id })).toEqual(
          wins
            ? {
                ...entry,
                nextAt: at(50),
                parts: parts.map((one) => (isMeant(one) ? { ...one, ...change } : one)),
              }
            : entry,
        );
      }),
      { numRuns: 200 },
    );
  });
});
