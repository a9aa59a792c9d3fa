import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

interface Plan {
  name: string;
}
interface Office {
  steps: { announce(name: string, what: string): void; run(name: string, work: () => unknown): unknown };
  supervisor: { add(pid: number): void; remove(pid: number): void };
}
interface Runtime {
  machinePlan(): Plan | undefined;
  ensureRuntime(folder: string, plan: Plan, set: string, services: Office): Promise<{ loader: string }>;
}
const { ensureRuntime, machinePlan } = jest.requireActual<Runtime>('./runtime.mjs');

// A release that no mirror has, so that it fails behind a proxy of the machine's own apt too.
const machine = machinePlan();
const plan = machine && { ...machine, suite: 'no-such-release' };
const describeApt = plan ? describe : describe.skip;

describeApt('the private runtime where the mirror cannot be reached', () => {
  const proxies = ['http_proxy', 'https_proxy'];
  const before = { ...process.env };
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'feelori-runtime-'));
    for (const name of proxies) process.env[name] = 'http://127.0.0.1:9';
  });
  afterEach(() => {
    process.env = { ...before };
    rmSync(folder, { recursive: true });
  });

  it('fails with the remedy, leaves nobody running and the lock free', async () => {
    const running = new Set<number>();
    const said: string[] = [];
    const services: Office = {
      steps: { announce: (_name, what) => said.push(what), run: (_name, work) => work() },
      supervisor: { add: (pid) => running.add(pid), remove: (pid) => running.delete(pid) },
    };
    await expect(ensureRuntime(folder, plan!, 'glibc', services)).rejects.toThrow(
      /^Downloading glibc with apt failed: check .* mirror, or bring your own stores with MONGODB_URI and REDIS_URL\.$/,
    );
    expect(said).toHaveLength(1);
    expect([...running]).toEqual([]);
    expect(existsSync(path.join(folder, 'lock'))).toBe(false);
    expect(existsSync(path.join(folder, plan!.name, 'glibc.done'))).toBe(false);
  }, 60_000);
});
