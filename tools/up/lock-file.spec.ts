import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

interface Facts {
  pid: number;
  stamp: string;
}
interface LockFile {
  takeLock(file: string): Facts | undefined;
  lockHolder(file: string): Facts | undefined;
  dropLock(file: string): void;
  withLock<T>(file: string, patienceMs: number, work: () => Promise<T>): Promise<T>;
}
const { dropLock, lockHolder, takeLock, withLock } = jest.requireActual<LockFile>('./lock-file.mjs');

describe('a lock that a file stands for', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'feelori-lock-'));
    file = path.join(folder, 'deep/starter.lock');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('goes to the first who takes it and tells others who that is', () => {
    expect(takeLock(file)).toBeUndefined();
    expect(takeLock(file)?.pid).toBe(process.pid);
    expect(readdirSync(path.dirname(file))).toEqual(['starter.lock']);
    dropLock(file);
    expect(lockHolder(file)).toBeUndefined();
    expect(takeLock(file)).toBeUndefined();
  });

  it('is taken over from a process that is gone, whose pid another has now, or from a torn file', () => {
    takeLock(file);
    const mine = JSON.parse(readFileSync(file, 'utf8')) as Facts;
    for (const left of [{ ...mine, pid: 4_194_305 }, { ...mine, stamp: 'of another life' }, 'torn']) {
      writeFileSync(file, JSON.stringify(left));
      expect(lockHolder(file)).toBeUndefined();
      expect(takeLock(file)).toBeUndefined();
    }
  });

  it('lets work follow work and is free after a failure', async () => {
    await expect(withLock(file, 1_000, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    const order: string[] = [];
    const job = (name: string) =>
      withLock(file, 5_000, async () => {
        order.push(`${name} in`);
        await new Promise(setImmediate);
        order.push(`${name} out`);
      });
    await Promise.all([job('a'), job('b')]);
    expect(order).toEqual(['a in', 'a out', 'b in', 'b out']);
  });
});
