import { pause } from '@feelori/platform/clock';
import { until } from '@feelori/testing';
import { ThreadLoad } from './thread-load';

describe('the load of this thread', () => {
  it('is seen while it has no time to spare, and gone when it has', async () => {
    const load = new ThreadLoad();
    // Long beside the pauses between two looks.
    const work = (): void => {
      const end = performance.now() + 300;
      while (performance.now() < end);
    };
    await until('it to be busy', async () => {
      work();
      await new Promise((resolve) => setImmediate(resolve));
      return load.isBusy;
    });
    await until('it to be free', async () => {
      await pause(120);
      return !load.isBusy;
    });
  });
});
