import { Worker } from 'node:worker_threads';
import { DeadlineExceeded, withDeadline } from './with-deadline';

describe('withDeadline', () => {
  it('gives the outcome that came in time', async () => {
    await expect(withDeadline(Promise.resolve(7), 1_000, 'probe')).resolves.toBe(7);
    await expect(withDeadline(Promise.reject(new Error('no')), 1_000, 'probe')).rejects.toThrow('no');
  });

  it('names what was late, and bears a rejection that comes later still', async () => {
    let fail: (reason: Error) => void = () => undefined;
    const never = new Promise<never>((_, reject) => (fail = reject));
    const error: unknown = await withDeadline(never, 5, 'the shop').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DeadlineExceeded);
    expect(error).toMatchObject({ what: 'the shop', ms: 5 });
    fail(new Error('much later'));
  });

  it('takes an answer that came while our own event loop stood still', async () => {
    const answered = new Int32Array(new SharedArrayBuffer(4));
    const answer = `const { parentPort, workerData } = require('node:worker_threads');
      parentPort.once('message', () => {
        parentPort.postMessage('answer');
        Atomics.store(workerData, 0, 1);
        Atomics.notify(workerData, 0);
      });`;
    const other = new Worker(answer, { eval: true, workerData: answered });
    await new Promise((resolve) => other.once('online', resolve));
    const reply = new Promise((resolve) => other.once('message', resolve));
    const awaited = withDeadline(reply, 5, 'the other side');
    other.postMessage('question');
    Atomics.wait(answered, 0, 0);
    const until = performance.now() + 20;
    while (performance.now() < until);
    await expect(awaited).resolves.toBe('answer');
    await other.terminate();
  });
});
