import fc from 'fast-check';
import { Semaphore } from './semaphore';

describe('Semaphore', () => {
  it('never lets more in than there are places, lets everybody through, and frees places after failures', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.boolean(), { maxLength: 30 }),
        async (places, works) => {
          const semaphore = new Semaphore(places);
          let inside = 0;
          let most = 0;
          const passes = works.map((good) =>
            semaphore.run(async () => {
              inside += 1;
              most = Math.max(most, inside);
              await Promise.resolve();
              inside -= 1;
              if (!good) throw new Error('failed');
            }),
          );
          const outcomes = await Promise.allSettled(passes);
          expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual(works);
          expect(most).toBeLessThanOrEqual(places);
          await expect(semaphore.run(() => Promise.resolve('free again'))).resolves.toBe('free again');
        },
      ),
    );
  });
});
