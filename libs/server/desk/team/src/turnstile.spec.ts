import fc from 'fast-check';
import { Turnstile } from './turnstile';

describe('Turnstile', () => {
  it('never lets more in than there are places, lets everybody through, and frees places after failures', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.boolean(), { maxLength: 30 }),
        async (places, works) => {
          const turnstile = new Turnstile(places);
          let inside = 0;
          let most = 0;
          const passes = works.map((good) =>
            turnstile.pass(async () => {
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
          await expect(turnstile.pass(() => Promise.resolve('free again'))).resolves.toBe('free again');
        },
      ),
    );
  });
});
