import fc from 'fast-check';
import type { AvailablePerson } from '@feelori/records/users';
import { whoseTurn } from './whose-turn';

/** What happens in a shop: somebody comes or goes (by number), or a hand-over is to be given. */
const event = fc.oneof(
  { weight: 3, arbitrary: fc.constant('give' as const) },
  { weight: 1, arbitrary: fc.nat({ max: 6 }) },
);

describe('whose turn it is', () => {
  it('is nobody’s where nobody is available', () => expect(whoseTurn([])).toBeNull());

  it('gives nobody a second one before everybody who was there all the time had theirs', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 200 }), (events) => {
        const seqs = new Map<string, number | null>();
        const here = new Set<string>();
        /** Who got one since this person got theirs, while both were there. */
        const since = new Map<string, Set<string>>();
        for (const one of events) {
          if (one !== 'give') {
            const id = `p${one}`;
            if (here.delete(id)) since.delete(id);
            else here.add(id);
            for (const seen of since.values()) seen.delete(id);
            continue;
          }
          const people: AvailablePerson[] = [...here].map((id) => ({ id, givenSeq: seqs.get(id) ?? null }));
          const turn = whoseTurn(people);
          if (turn === null) continue;
          const { id } = turn.person;
          const others = since.get(id);
          // Whoever got one before gets the next only after all who have been there since.
          if (others !== undefined) expect(others.size).toBe(0);
          seqs.set(id, turn.next);
          for (const waiting of since.values()) waiting.delete(id);
          since.set(id, new Set([...here].filter((other) => other !== id)));
        }
      }),
    );
  });

  it('gives each of those who stay the same number, one more or less', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 60 }), (people, times) => {
        const seqs = Array.from({ length: people }, (_, at) => ({
          id: `p${at}`,
          givenSeq: null as number | null,
        }));
        const got = new Map<string, number>();
        for (let at = 0; at < times; at += 1) {
          const turn = whoseTurn(seqs);
          const one = seqs.find(({ id }) => id === turn?.person.id);
          if (!turn || !one) throw new Error('somebody is there');
          one.givenSeq = turn.next;
          got.set(one.id, (got.get(one.id) ?? 0) + 1);
        }
        const counts = seqs.map(({ id }) => got.get(id) ?? 0);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
