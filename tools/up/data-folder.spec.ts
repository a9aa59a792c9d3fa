import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

interface DataFolder {
  holdData(data: string, options: { reset: boolean }): Promise<{ release(): void }>;
}
const { holdData } = jest.requireActual<DataFolder>('./data-folder.mjs');

describe('the data folder', () => {
  const data = mkdtempSync(path.join(tmpdir(), 'feelori-data-'));
  const names = ['simulator.json', 'ports.json', 'secrets.json'];
  const left = (): string[] => names.filter((name) => existsSync(path.join(data, name)));

  afterAll(() => rmSync(data, { recursive: true, force: true }));

  it('loses its chats with its stores on a reset, and keeps its secrets', async () => {
    for (const name of names) writeFileSync(path.join(data, name), '{}');
    const first = await holdData(data, { reset: false });
    expect(left()).toEqual(names);
    await expect(holdData(data, { reset: true })).rejects.toThrow('already runs');
    expect(left()).toEqual(names);
    first.release();
    const second = await holdData(data, { reset: true });
    expect(left()).toEqual(['secrets.json']);
    second.release();
  });
});
