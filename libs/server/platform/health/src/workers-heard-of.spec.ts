import type { LivingWorkers, WorkerHeartbeats } from './worker-heartbeats';
import { WorkersHeardOf } from './workers-heard-of';

const NOBODY: LivingWorkers = { count: 0, each: [], worstSkewMs: null };

/** Redis, asked for those who live: it fails as many times, then answers. */
function heardOf(failures: number): { workers: WorkersHeardOf; living: jest.Mock } {
  const living = jest.fn(() => Promise.resolve(NOBODY));
  for (let n = 1; n <= failures; n += 1) living.mockRejectedValueOnce(new Error(`no ${n}`));
  return { workers: new WorkersHeardOf({ living } as unknown as WorkerHeartbeats), living };
}

describe('who works', () => {
  it('is asked once for all who want to know at a time', async () => {
    const { workers, living } = heardOf(0);
    const answers = await Promise.all([workers.living(), workers.living(), workers.living()]);
    expect(answers).toEqual([NOBODY, NOBODY, NOBODY]);
    expect(living).toHaveBeenCalledTimes(1);
  });

  it('is asked again after a failure, each time with the reason of that time', async () => {
    const { workers } = heardOf(2);
    await expect(workers.living()).rejects.toThrow('no 1');
    await expect(workers.living()).rejects.toThrow('no 2');
    expect(await workers.living()).toBe(NOBODY);
  });
});
